import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { m } from '#shared/i18n/gen/whatIfApply';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import type { Applied } from './types';
import classes from './whatIf.module.css';

/** Somebody changed between comparing and applying. */
const CHANGED = 'changed-meanwhile';

type Props = { data: Applied; onAgain: () => void };

/** What became of each change; takes the focus, since what was pressed is gone. */
export default function Results({ data, onAgain }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const done = data.results.filter(({ applied }) => applied).length;
  const old = data.results.some(({ reason }) => reason?.code === CHANGED);
  const again = (): void => {
    document.querySelector('h1')?.focus();
    onAgain();
  };
  return (
    <section className={classes.results} aria-labelledby="what-if-results">
      <h2 id="what-if-results" ref={heading} tabIndex={-1}>
        {m.applied({ count: done, of: data.results.length })}
      </h2>
      <ul>
        {data.results.map(({ person, text, applied, reason }) => (
          <li key={`${person.id}-${text}`}>
            <StatusGlyph glyph={applied ? 'done' : 'off'} label={applied ? m.done() : m.notDone()} />
            <span>
              {text}
              {reason ? <small>{reason.text}</small> : null}
            </span>
          </li>
        ))}
      </ul>
      {old ? (
        <Button variant="default" mt={10} onClick={again}>
          {m.compareAgain()}
        </Button>
      ) : null}
    </section>
  );
}
