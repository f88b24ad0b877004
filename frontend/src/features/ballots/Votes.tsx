import type { Ballot } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/ballots';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import classes from './ballots.module.css';

/** After the reveal, for the panel. */
export function Votes({ ballot }: { ballot: Ballot }) {
  if (ballot.votes.length === 0) return null;
  return (
    <Section title={m.votes()}>
      <ul className={classes.votes}>
        {ballot.votes.map((vote) => (
          <li key={vote.person.id}>
            <div className={classes.voter}>
              <Person person={vote.person} />
              <StatusPill machine="vote" state={vote.choice} />
              {vote.blocking ? <Tag tone="bad">{m.blocking()}</Tag> : null}
            </div>
            <p>{vote.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
