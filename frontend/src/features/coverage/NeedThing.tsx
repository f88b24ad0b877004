import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/whatIfNeeds';
import { Moment } from '#shared/time/Moment';
import { nameOf } from '#shared/ui/names';
import type { NeededThing, NeedKind } from './types';

type Props = { kind: NeedKind; thing: NeededThing };

/** One thing that would need somebody, leading to its own page. */
export function NeedThing({ kind, thing }: Props) {
  const { title, startsAt, person } = thing;
  const id = String(thing.id);
  const name = nameOf(person);
  switch (kind) {
    case 'plan':
    case 'stand_in':
      return (
        <>
          <Link to="/mentees/$plan" params={{ plan: id }}>
            {name}
          </Link>
          <small>{title}</small>
        </>
      );
    case 'review':
    case 'offer':
      return (
        <>
          <Link to="/cases/$id" params={{ id }}>
            {title}
          </Link>
          <small>{m.caseOf({ number: thing.id, name })}</small>
        </>
      );
    case 'ballot':
      return (
        <Link to="/ballots/$id" params={{ id }}>
          {m.interviewOf({ name, service: serviceOf(thing) })}
        </Link>
      );
    case 'seat':
    case 'own_interview':
      return (
        <>
          <Link to="/interviews/$id" params={{ id }}>
            {kind === 'seat'
              ? m.interviewOf({ name, service: serviceOf(thing) })
              : m.ownInterview({ service: serviceOf(thing) })}
          </Link>
          <small>{startsAt ? <Moment at={startsAt} /> : null}</small>
        </>
      );
    case 'report':
      return (
        <Link to="/people/$id" params={{ id }}>
          {name}
        </Link>
      );
  }
}

const serviceOf = ({ service }: NeededThing): string => service?.name ?? '';
