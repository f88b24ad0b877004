import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { LocalNow } from '#shared/ui/LocalNow';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { Tag } from '#shared/ui/Tag';
import classes from './case.module.css';

export type Candidate = {
  person: PersonRef;
  texts: readonly string[];
  place?: number;
  asDeveloper?: boolean;
};

type Props = { people: readonly Candidate[]; verb?: string; onAsk?: (candidate: Candidate) => void };

const FEW = 6;

/** People with what speaks for or against them; the first few, until all are asked for. */
export function Candidates({ people, verb, onAsk }: Props) {
  const [all, setAll] = useState(false);
  if (people.length === 0) return <p className={classes.none}>{m.nobody()}</p>;
  const shown = all ? people : people.slice(0, FEW);
  return (
    <>
      <ul className={classes.candidates}>
        {shown.map((candidate) => (
          <li key={candidate.person.id}>
            <span className={classes.place}>{candidate.place}</span>
            <div>
              <span className={classes.candidate}>
                <Person person={candidate.person} size={26} />
                <LocalNow person={candidate.person} />
                {candidate.asDeveloper ? <Tag>{m.asDeveloper()}</Tag> : null}
              </span>
              <p>{candidate.texts.join(' ')}</p>
            </div>
            {onAsk ? (
              <Button
                size="xs"
                variant="default"
                aria-label={`${verb}: ${nameOf(candidate.person)}`}
                onClick={() => onAsk(candidate)}
              >
                {verb}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {shown.length < people.length ? (
        <Button size="xs" variant="default" onClick={() => setAll(true)}>
          {m.showAll({ count: people.length })}
        </Button>
      ) : null}
    </>
  );
}
