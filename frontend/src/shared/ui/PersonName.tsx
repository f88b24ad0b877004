import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Avatar, type Who } from './Avatar';
import { namesOf } from './names';
import classes from './person.module.css';

type Named = { name: string; nativeName: string };

/** The name in the reader's script first, the other muted after it. */
export function PersonName({ person, both = true }: { person: Named; both?: boolean }) {
  const { first, other } = namesOf(person);
  return (
    <span className={classes.name}>
      {first}
      {both && other ? <span className={classes.other}>{other}</span> : null}
    </span>
  );
}

type Props = {
  person: Who;
  size?: number;
  /** A line under the name: title, city, what they are here. */
  sub?: ReactNode;
  both?: boolean;
  link?: boolean;
  /** Where the name leads instead of to the person's page: in a list, to the row's own. */
  to?: string;
};

/** Avatar and name on one line, opening the person's page unless link is off. */
export function Person({ person, size = 28, sub, both = true, link = true, to }: Props) {
  const name = <PersonName person={person} both={both} />;
  return (
    <span className={classes.line}>
      <Avatar person={person} size={size} />
      <span className={classes.text}>
        {link ? (
          <Link to={to ?? `/people/${person.id}`} className={classes.link}>
            {name}
          </Link>
        ) : (
          name
        )}
        {sub ? <span className={classes.sub}>{sub}</span> : null}
      </span>
    </span>
  );
}
