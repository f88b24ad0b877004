import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = {
  title: string;
  /** One line on what will appear here. */
  children?: ReactNode;
  /** At most one thing to do. */
  action?: ReactNode;
  /** As the whole page it is its h1. */
  page?: boolean;
};

/** A small sun on the horizon. */
export function Empty({ title, children, action, page = false }: Props) {
  const Heading = page ? 'h1' : 'p';
  return (
    <div className={classes.empty}>
      <svg width="72" height="40" viewBox="0 0 72 40" aria-hidden>
        <path d="M2 38h68" stroke="var(--line-2)" strokeWidth="2" strokeLinecap="round" />
        <path
          d="M18 38a18 18 0 0 1 36 0"
          fill="none"
          stroke="var(--line-2)"
          strokeWidth="2"
          strokeDasharray="3 4"
        />
        <circle cx="36" cy="20" r="5" fill="var(--sun)" />
      </svg>
      <Heading className={classes.emptyTitle} {...(page ? { tabIndex: -1, 'data-page-title': true } : {})}>
        {title}
      </Heading>
      {children ? <p className={classes.emptyText}>{children}</p> : null}
      {action}
    </div>
  );
}
