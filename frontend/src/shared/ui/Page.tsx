import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import classes from './page.module.css';

export type Crumb = { to: string; params?: Record<string, string>; text: string };

type Props = {
  title: string;
  /** What stands in the title beside the words: a count, a state. */
  status?: ReactNode;
  /** A line under the title. */
  meta?: ReactNode;
  actions?: ReactNode;
  crumbs?: readonly Crumb[];
  /** text: one readable column; wide: tables and heat maps; full: the page lays itself out. */
  width?: 'text' | 'normal' | 'wide' | 'full';
  children: ReactNode;
};

/** A screen: its title in the window and in the h1, which takes the focus after a navigation. */
export function Page({ title, status, meta, actions, crumbs, width = 'normal', children }: Props) {
  return (
    <div className={classes.page} data-width={width}>
      <title>{`${title} · Assay`}</title>
      <header className={classes.head}>
        <div className={classes.words}>
          {crumbs ? <Crumbs crumbs={crumbs} /> : null}
          <div className={classes.title}>
            <h1 tabIndex={-1} data-page-title>
              {title}
            </h1>
            {status}
          </div>
          {meta ? <div className={classes.meta}>{meta}</div> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <div className={classes.crumbs}>
      {crumbs.map(({ text, ...target }, i) => (
        <Fragment key={target.to}>
          {i > 0 ? <span aria-hidden>/</span> : null}
          <Link {...target}>{text}</Link>
        </Fragment>
      ))}
    </div>
  );
}
