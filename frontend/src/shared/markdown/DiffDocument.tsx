import { lazy, Suspense, useMemo } from 'react';
import { m } from '../i18n/gen/markdown';
import { locale } from '../i18n/runtime';
import { TextSkeleton } from '../ui/Skeletons';
import { type Change, diffBlocks } from './blocks';
import { leastDepth } from './headings';
import classes from './markdown.module.css';

const Rendered = lazy(() => import('./Rendered').then((module) => ({ default: module.Rendered })));

const spoken: Record<Change, (() => string) | undefined> = {
  same: undefined,
  changed: m.changed,
  added: m.added,
  removed: m.removed,
};

type Props = { before: string; after: string; lang?: string };

/** The newer version as a document, with what changed since the older one marked in it. */
export default function DiffDocument({ before, after, lang = locale }: Props) {
  const blocks = useMemo(() => diffBlocks(before, after, lang), [before, after, lang]);
  const least = useMemo(() => leastDepth(after), [after]);
  return (
    <div className={classes.prose} lang={lang}>
      <Suspense fallback={<TextSkeleton lines={8} />}>
        {blocks.map((block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one text have nothing but their place
          <div key={i} className={classes.block} data-kind={block.kind}>
            {block.kind === 'same' ? null : <span className={classes.spoken}>{spoken[block.kind]?.()}</span>}
            <Rendered source={block.source} prefix={`b${i}-`} least={least} />
          </div>
        ))}
      </Suspense>
    </div>
  );
}
