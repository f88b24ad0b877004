import { Checkbox } from '@mantine/core';
import type { PanelCandidate } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { Moment } from '#shared/time/Moment';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { Tag } from '#shared/ui/Tag';
import classes from './interviews.module.css';

type Props = {
  people: readonly PanelCandidate[];
  chosen: readonly number[];
  onToggle: (person: number) => void;
  most: number;
};

/** Who might sit there, those who can first; who cannot stands there with the reason. */
export function Pool({ people, chosen, onToggle, most }: Props) {
  return (
    <ul className={classes.pool}>
      {people.slice(0, most).map((candidate) => (
        <li
          key={`${candidate.person.id}-${candidate.kind}`}
          data-off={candidate.against.length > 0 || undefined}
        >
          <Checkbox
            id={`seat-${candidate.kind}-${candidate.person.id}`}
            aria-label={nameOf(candidate.person)}
            checked={chosen.includes(candidate.person.id)}
            disabled={candidate.against.length > 0}
            onChange={() => onToggle(candidate.person.id)}
          />
          <label htmlFor={`seat-${candidate.kind}-${candidate.person.id}`}>
            <Person
              person={candidate.person}
              link={false}
              sub={<Moment at={candidate.instant} zone={candidate.zone} />}
            />
          </label>
          <span className={classes.why}>
            {candidate.night ? <Tag tone="warn">{m.night()}</Tag> : null}
            {[...candidate.against, ...candidate.warnings].map((note) => (
              <small key={note.code}>{note.text}</small>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
