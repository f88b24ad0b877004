import { Fragment, type ReactNode, useId } from 'react';
import classes from './page.module.css';

type Props = {
  title: string;
  /** Under the title, one line. */
  hint?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  level?: 2 | 3;
  id?: string;
  children: ReactNode;
};

export function Section({ title, hint, actions, level = 2, id, children }: Props) {
  const heading = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.section} aria-labelledby={heading} id={id}>
      <div className={classes.sectionHead}>
        <div>
          <Heading id={heading}>{title}</Heading>
          {hint ? <p className={classes.hint}>{hint}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Names and values; a value that is not there leaves its line out. */
export function KeyList({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  const shown = items.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classes.keyList}>
      {shown.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
