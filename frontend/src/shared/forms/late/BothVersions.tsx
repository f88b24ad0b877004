import { Button, Radio } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { m } from '../../i18n/gen/overtaken';
import { Tag } from '../../ui/Tag';
import classes from './bothVersions.module.css';
import type { Piece, Side } from './overtaken';
import type { Overtaken } from './useOvertaken';

type Props = {
  overtaken: Overtaken;
  /** What happened, where "somebody saved" is not it. */
  title?: string;
};

/** Somebody saved in between: what was typed beside what is there now, field by field, and what to keep of each. */
export default function BothVersions({ overtaken: { pieces, choose }, title = m.title() }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes
  useEffect(() => heading.current?.focus(), [pieces.length > 0]);
  const clashes = pieces.filter((piece) => piece.both).length;
  const all = (side: Side): void => {
    for (const piece of pieces) choose(piece.name, side);
  };
  return (
    <section className={classes.box} aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1}>
        {title}
      </h2>
      <p>{pieces.length === 0 ? m.sameText() : m.text({ count: clashes })}</p>
      {pieces.length > 1 ? (
        <div className={classes.all}>
          <Button size="xs" variant="default" onClick={() => all('mine')}>
            {m.allMine()}
          </Button>
          <Button size="xs" variant="default" onClick={() => all('theirs')}>
            {m.allTheirs()}
          </Button>
        </div>
      ) : null}
      {pieces.map((piece) => (
        <Choice key={piece.name} piece={piece} onChoose={(side) => choose(piece.name, side)} />
      ))}
    </section>
  );
}

function Choice({ piece, onChoose }: { piece: Piece; onChoose: (side: Side) => void }) {
  const label = (
    <>
      {piece.label} {piece.both ? <Tag tone="warn">{m.both()}</Tag> : null}
    </>
  );
  return (
    <Radio.Group label={label} value={piece.side} onChange={(side) => onChoose(side as Side)}>
      <div className={classes.sides}>
        <Radio value="mine" label={m.mine()} description={piece.mineText || m.nothing()} />
        <Radio value="theirs" label={m.theirs()} description={piece.theirsText || m.nothing()} />
      </div>
    </Radio.Group>
  );
}
