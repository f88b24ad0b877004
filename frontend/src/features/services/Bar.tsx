import { useSuspenseQuery } from '@tanstack/react-query';
import type { BarRules } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { KeyList, Section } from '#shared/ui/Section';
import { barsOptions } from './queries';

/** What the service asks of who wants to become its SME. */
export function Bar({ id }: { id: number }) {
  const { data } = useSuspenseQuery(barsOptions(id));
  const [bar] = data.items;
  return (
    <Section title={m.bar()} hint={bar ? m.barNumber({ number: bar.number }) : undefined}>
      {bar ? <Rules rules={bar.rules} /> : <p>{m.noBar()}</p>}
    </Section>
  );
}

function Rules({ rules }: { rules: BarRules }) {
  const levels = (rules.levelCounts ?? []).map(({ level = 0, count = 0 }) => m.ofLevel({ count, level }));
  const certifications = (rules.certifications ?? []).map((need) => `${need.vendor} ${need.name}`);
  return (
    <KeyList
      items={[
        [m.cases(), [String(rules.cases ?? 0), ...levels].join(', ')],
        [m.reviewsPerCase(), rules.reviewsPerCase],
        [m.curriculum(), rules.curriculum],
        [m.certifications(), certifications.join(', ')],
        [m.panel(), m.panelOf({ smes: rules.panelSmes ?? 0, developers: rules.panelDevelopers ?? 0 })],
        [m.term(), m.months({ count: rules.validMonths ?? 0 })],
      ]}
    />
  );
}
