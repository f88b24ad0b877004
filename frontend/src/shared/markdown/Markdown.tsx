import { lazy, Suspense } from 'react';
import { TextSkeleton } from '../ui/Skeletons';
import classes from './markdown.module.css';
import { withoutMarks } from './marks';

const Rendered = lazy(() => import('./Rendered').then((m) => ({ default: m.Rendered })));

type Props = {
  source: string;
  /** BCP 47 of what is written, where known: for line breaks and speech. */
  lang?: string;
  /** 13 px, for comments and notes. */
  dense?: boolean;
};

/** What somebody wrote, as they meant it to look: sanitised, links outward, no pictures from elsewhere. */
export function Markdown({ source, lang, dense }: Props) {
  return (
    <div className={classes.prose} data-dense={dense || undefined} lang={lang}>
      <Suspense fallback={<TextSkeleton />}>
        <Rendered source={withoutMarks(source)} />
      </Suspense>
    </div>
  );
}
