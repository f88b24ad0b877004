import { useMemo } from 'react';
import { m } from '../i18n/gen/markdown';
import { locale } from '../i18n/runtime';
import { type Change, type DiffBlock, diffBlocks } from './blocks';
import { bodyAtOf } from './body';
import { leastDepth } from './headings';
import classes from './markdown.module.css';
import { type Passage, passagesIn } from './passages';
import { Rendered } from './Rendered';

const spoken: Record<Change, (() => string) | undefined> = {
  same: undefined,
  changed: m.changed,
  added: m.added,
  removed: m.removed,
};

type Props = {
  before: string;
  after: string;
  lang?: string;
  /** What is said about passages of the newer version; then what is selected can be found in it too. */
  passages?: readonly Passage[];
};

/** The newer version as a document, with what changed since the older one marked in it. */
export default function DiffDocument({ before, after, lang = locale, passages }: Props) {
  const blocks = useMemo(() => diffBlocks(before, after, lang), [before, after, lang]);
  const least = useMemo(() => leastDepth(after), [after]);
  return (
    <div className={classes.prose} lang={lang}>
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one text have nothing but their place
        <Block key={i} block={block} passages={passages} prefix={`b${i}-`} least={least} />
      ))}
    </div>
  );
}

type BlockProps = {
  block: DiffBlock;
  passages: readonly Passage[] | undefined;
  prefix: string;
  least: number;
};

function Block({ block, passages, prefix, least }: BlockProps) {
  const placed = useMemo(() => passages && placedIn(block, passages), [block, passages]);
  return (
    <div className={classes.block} data-kind={block.kind} data-change={block.kind !== 'same' || undefined}>
      {block.kind === 'same' ? null : <span className={classes.spoken}>{spoken[block.kind]?.()}</span>}
      <Rendered source={block.source} prefix={prefix} least={least} {...placed} />
    </div>
  );
}

/** Of the passages those in this block, and where its letters stand in the newer version. */
function placedIn(block: DiffBlock, passages: readonly Passage[]) {
  const { from, text } = block.now ?? { from: 0, text: '' };
  return { bodyAt: bodyAtOf(block), passages: passagesIn(passages, from, from + text.length) };
}
