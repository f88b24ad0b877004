import { useSuspenseQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/services';
import { LocalNow } from '#shared/ui/LocalNow';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { developersOptions } from './queries';
import classes from './services.module.css';

const seniorities: Record<string, () => string> = {
  junior: m.developer,
  senior: m.developerSenior,
  principal: m.developerPrincipal,
};

/** Who develops it now, the most senior first. */
export function Developers({ id }: { id: number }) {
  const { items } = useSuspenseQuery(developersOptions(id)).data;
  return (
    <Section title={m.developers()}>
      {items.length === 0 ? <p className={classes.quiet}>{m.noDevelopers()}</p> : null}
      <ul className={classes.people}>
        {items.map(({ person, seniority }) => (
          <li key={person.id}>
            <Person person={person} sub={seniority ? seniorities[seniority]?.() : undefined} />
            <LocalNow person={person} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
