import type { ShowCasePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Person } from '#shared/ui/PersonName';
import { KeyList, Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import classes from './case.module.css';
import { Seats } from './Seats';
import { Timeline } from './Timeline';

const bootstraps: Record<string, () => string> = {
  founding_smes: m.bootstrapFounding,
  developers_review: m.bootstrapDevelopers,
};

/** Who reviews, what happened, and the facts. */
export function CaseAside({ showCase: c }: { showCase: ShowCasePage }) {
  const route = bootstraps[c.bootstrap]?.();
  const others = c.colleagues.length > 0 ? <Colleagues showCase={c} /> : '';
  const hash = c.version ? <code className={classes.hash}>{c.version.hash}</code> : '';
  return (
    <aside aria-label={m.about()}>
      <Seats seats={c.seats} />
      <Section title={m.timeline()}>
        <Timeline showCase={c} />
      </Section>
      <Section title={m.facts()}>
        <KeyList
          items={[
            [m.customerCase(), c.customerCase],
            [
              m.route(),
              route ? (
                <Tag key="route" tone="warn">
                  {route}
                </Tag>
              ) : (
                ''
              ),
            ],
            [m.colleagues(), others],
            [m.hash(), hash],
          ]}
        />
      </Section>
    </aside>
  );
}

function Colleagues({ showCase: c }: { showCase: ShowCasePage }) {
  return (
    <ul className={classes.colleagues}>
      {c.colleagues.map((person) => (
        <li key={person.id}>
          <Person person={person} size={22} both={false} />
        </li>
      ))}
    </ul>
  );
}
