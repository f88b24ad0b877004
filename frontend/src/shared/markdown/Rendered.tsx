import { memo, useEffect, useMemo } from 'react';
import ReactMarkdown, { type Options } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { m } from '../i18n/gen/markdown';
import { rehypeAnchors } from './anchors';
import type { BodyAt } from './body';
import { components } from './elements';
import { type Heading, rehypeHeadings } from './headings';
import { remarkLinkImages, remarkShowHtml, remarkStruck } from './html';
import { rehypeMarks } from './marks';
import type { Passage } from './passages';
import { schema } from './schema';

type Plugins = NonNullable<Options['rehypePlugins']>;

export type RenderedProps = {
  source: string;
  /** The level of the first heading: 3, below the page's sections, unless told another. */
  top?: 2 | 3 | 4;
  /** Before the anchors of headings, where a page shows several texts. */
  prefix?: string;
  /**
   * Stretches to mark; what is selected can then be found in the source too. Keep the array while it stays the same.
   */
  passages?: readonly Passage[] | undefined;
  /** Of a piece of a text: where a place of it stands in the whole, which passages count by. */
  bodyAt?: BodyAt | undefined;
  /** Is told the headings. */
  onOutline?: (headings: Heading[]) => void;
  /** Of a piece of a text: the depth of the whole text's first level. */
  least?: number | undefined;
};

const remarkPlugins: Plugins = [remarkGfm, remarkCjkFriendly, remarkShowHtml, remarkLinkImages, remarkStruck];

const remarkRehypeOptions = {
  clobberPrefix: 'md-',
  footnoteLabel: m.footnotes(),
  footnoteLabelProperties: { id: 'md-footnote-label' },
  footnoteBackLabel: m.footnoteBack(),
};

const itself: BodyAt = (place) => place;

export const Rendered = memo(function Rendered(props: RenderedProps) {
  const { source, top = 3, prefix = '', passages, bodyAt = itself, onOutline, least } = props;
  const found = useMemo<Heading[]>(() => [], []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source fills what was found anew
  useEffect(() => onOutline?.([...found]), [source, found, onOutline]);
  const rehypePlugins = useMemo(
    (): Plugins => [
      [rehypeSanitize, schema],
      [rehypeHeadings, { top, prefix, least, found }],
      ...(passages ? [[rehypeAnchors, { source, bodyAt, passages }] satisfies Plugins[number]] : []),
      rehypeMarks,
    ],
    [top, prefix, least, found, passages, bodyAt, source],
  );
  return (
    <ReactMarkdown
      remarkPlugins={remarkPlugins}
      rehypePlugins={rehypePlugins}
      remarkRehypeOptions={remarkRehypeOptions}
      components={components}
    >
      {source}
    </ReactMarkdown>
  );
});
