import type { Components } from 'react-markdown';
import { m } from '../i18n/gen/markdown';

const isOwn = (href: string | undefined): boolean => /^(?:#|\/(?!\/))/.test(href ?? '');

const outward = { target: '_blank', rel: 'noopener noreferrer nofollow ugc' };

/** What some elements become. */
export const components: Components = {
  a: ({ node: _, href, children, ...rest }) => (
    <a {...rest} href={href} {...(isOwn(href) ? {} : outward)}>
      {children}
    </a>
  ),
  // Code and tables may be wider than the column: they scroll by themselves, also from the keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className="md-table" tabIndex={0} aria-label={m.table()}>
      <table>{children}</table>
    </section>
  ),
  input: ({ checked }) => (
    <span className="md-tick" role="img" aria-label={checked ? m.ticked() : m.notTicked()}>
      {checked ? '☑' : '☐'}
    </span>
  ),
};
