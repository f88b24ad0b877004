import { Link } from '@tanstack/react-router';
import type { PersonPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { PlainDate } from '#shared/time/PlainDate';
import { useTime } from '#shared/time/useTime';
import { Person } from '#shared/ui/PersonName';
import { KeyList, Section } from '#shared/ui/Section';
import { Tags } from '#shared/ui/Tag';
import { ahead, developsOn } from './model';
import classes from './people.module.css';

const roles: Record<string, () => string> = {
  administrator: m.roleAdministrator,
  coordinator: m.roleCoordinator,
};

/** Where they are, under whom, what they speak and develop; when they are away, for those who may know. */
export function About({ person }: { person: PersonPage }) {
  const { today } = useTime();
  const develops = developsOn(person.developing, today);
  const has = person.roles.flatMap((role) => roles[role]?.() ?? []);
  return (
    <>
      <Section title={m.about()}>
        <KeyList
          items={[
            [m.region(), person.region.toUpperCase()],
            [
              m.manager(),
              person.manager ? <Person key="manager" person={person.manager} size={24} both={false} /> : null,
            ],
            [m.languages(), <Tags key="languages" items={person.languages} most={6} />],
            [m.startedOn(), person.startedOn ? <PlainDate key="started" date={person.startedOn} /> : null],
            [m.roles(), has.length > 0 ? <Tags key="roles" items={has} /> : null],
            [m.email(), person.private?.emails.find((e) => e.primary)?.email],
            [
              m.leavesOn(),
              person.private?.leavesOn ? <PlainDate key="leaves" date={person.private.leavesOn} /> : null,
            ],
            [m.whyRemoved(), person.whyRemoved],
          ]}
        />
      </Section>
      {develops.length > 0 ? (
        <Section title={m.develops()}>
          <ul className={classes.short}>
            {develops.map(({ service }) => (
              <li key={service.id}>
                <Link to="/services/$id" params={{ id: String(service.id) }}>
                  {service.name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {person.private ? <Away absences={ahead(person.private.absences, today)} /> : null}
    </>
  );
}

function Away({ absences }: { absences: NonNullable<PersonPage['private']>['absences'] }) {
  return (
    <Section title={m.away()}>
      {absences.length === 0 ? <p className={classes.quiet}>{m.noAbsences()}</p> : null}
      <ul className={classes.short}>
        {absences.map(({ id, from, to, kind }) => (
          <li key={id}>
            <PlainDate date={from ?? ''} /> – <PlainDate date={to ?? ''} />{' '}
            <small>{kind === 'away' ? m.kindAway() : m.kindFinishOnly()}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
