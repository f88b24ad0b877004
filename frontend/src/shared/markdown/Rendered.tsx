import { memo, type ReactNode } from 'react';
import ReactMarkdown, { type Components, type ExtraProps } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { m } from '../i18n/gen/markdown';
import { rehypeMarks } from './marks';
import { anchorOf } from './slug';

/** No pictures from elsewhere and no fields; ins and del are ours alone, put in after the sanitiser. */
const forbidden = ['img', 'input', 'ins', 'del', 'picture', 'source'];

const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => !forbidden.includes(tag)),
  clobberPrefix: 'md-',
};

type HeadingProps = React.JSX.IntrinsicElements['h2'] & ExtraProps;

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (node && typeof node === 'object' && 'props' in node)
    return textOf((node.props as { children?: ReactNode }).children);
  return '';
}

/** The page has the h1 and its sections the h2: what is written inside begins below. */
const heading =
  (Level: 'h3' | 'h4' | 'h5' | 'h6') =>
  ({ children }: HeadingProps) => <Level id={anchorOf(textOf(children))}>{children}</Level>;

const isOwn = (href: string | undefined): boolean => Boolean(href?.startsWith('#') || href?.startsWith('/'));

const components: Components = {
  a: ({ href, children }) => (
    <a href={href} rel="noopener noreferrer nofollow ugc" target={isOwn(href) ? undefined : '_blank'}>
      {children}
    </a>
  ),
  h1: heading('h3'),
  h2: heading('h3'),
  h3: heading('h4'),
  h4: heading('h5'),
  h5: heading('h6'),
  h6: heading('h6'),
  // A table may be wider than the column: it scrolls by itself, also from the keyboard.
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className="md-table" tabIndex={0} aria-label={m.table()}>
      <table>{children}</table>
    </section>
  ),
};

export const Rendered = memo(function Rendered({ source }: { source: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm, remarkCjkFriendly]}
      rehypePlugins={[[rehypeSanitize, schema], rehypeMarks]}
      components={components}
      skipHtml
    >
      {source}
    </ReactMarkdown>
  );
});
