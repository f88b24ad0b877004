import { TextSkeleton } from '../ui/Skeletons';
import { late } from './late';
import classes from './markdown.module.css';
import { muted, withoutMarks } from './marks';
import type { RenderedProps } from './Rendered';

const rendered = late(
  () => import('./Rendered').then((module) => ({ default: module.Rendered })),
  <TextSkeleton lines={6} />,
);

type Props = Omit<RenderedProps, 'least' | 'bodyAt'> & {
  /** BCP 47 of what is written, where known: for line breaks and speech. */
  lang?: string;
  /** 13 px, for comments and notes. */
  dense?: boolean;
};

/** What somebody wrote, as they meant it to look: sanitised, links outward, no pictures from elsewhere. */
export function Markdown({ source, lang, dense, ...rest }: Props) {
  const shown = rest.passages ? muted(source) : withoutMarks(source);
  return (
    <div className={classes.prose} data-dense={dense || undefined} lang={lang}>
      <rendered.Late source={shown} {...rest} />
    </div>
  );
}

/** In a loader, so that the text is there with the page. */
export const loadMarkdown = rendered.load;
