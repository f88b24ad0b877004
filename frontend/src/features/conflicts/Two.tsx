import { Link } from '@tanstack/react-router';
import type { PersonRef } from '#shared/api/schema';
import { PersonName } from '#shared/ui/PersonName';
import classes from './conflicts.module.css';

/** Two people and how a conflict or a waiver runs between them; leads to what stands between them now. */
export function Two({ person, other, sign }: { person: PersonRef; other: PersonRef; sign: string }) {
  return (
    <Link to="/admin/conflicts" search={{ person: person.id, other: other.id }} className={classes.two}>
      <PersonName person={person} both={false} /> {sign} <PersonName person={other} both={false} />
    </Link>
  );
}
