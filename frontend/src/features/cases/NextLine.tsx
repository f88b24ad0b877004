import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MyShowCase } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Moment } from '#shared/time/Moment';
import classes from './cases.module.css';
import type { Next } from './model';

const write = (c: MyShowCase, text: string): ReactNode => (
  <Link to="/cases/$id/write" params={{ id: String(c.id) }} className={classes.do}>
    {text}
  </Link>
);

/** Whose turn it is, and what they do. */
export function NextLine({ showCase: c, next }: { showCase: MyShowCase; next: Next }) {
  switch (next.kind) {
    case 'write':
      return <span className={classes.next}>{write(c, m.goOn())}</span>;
    case 'submit':
      return <span className={classes.next}>{write(c, m.submitAgain())}</span>;
    case 'answer':
      return (
        <span className={classes.next}>
          {write(c, m.toAnswer({ count: next.count }))}
          <q className={classes.finding}>{next.text}</q>
        </span>
      );
    case 'due':
      return (
        <span className={classes.next}>
          {m.withReviewersDue()} <Moment at={next.at} show="both" />
        </span>
      );
    case 'waiting':
      return <span className={classes.next}>{m.withReviewers()}</span>;
    case 'library':
      return (
        <span className={classes.next}>
          <Link to="/library/$id" params={{ id: String(c.id) }}>
            {m.inLibrary()}
          </Link>
        </span>
      );
    case 'read':
      return (
        <span className={classes.next}>
          <Link to="/cases/$id" params={{ id: String(c.id) }} search={{ view: 'reviews' }}>
            {m.readReviews()}
          </Link>
        </span>
      );
    default:
      return null;
  }
}
