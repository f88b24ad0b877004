import type { ReactNode } from 'react';
import classes from './status.module.css';

type Props = { children: ReactNode; tone?: 'warn' | 'bad' | 'sun' };

export function Tag({ children, tone }: Props) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}

/** The first tags, and how many more there are with their names on hovering. */
export function Tags({ items, most = 2 }: { items: readonly string[]; most?: number }) {
  const rest = items.slice(most);
  return (
    <span className={classes.tags}>
      {items.slice(0, most).map((item) => (
        <Tag key={item}>{item}</Tag>
      ))}
      {rest.length > 0 && (
        <span className={classes.tag} title={rest.join(', ')}>
          {`+${rest.length}`}
        </span>
      )}
    </span>
  );
}
