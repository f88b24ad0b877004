import { useSuspenseQuery } from '@tanstack/react-query';
import type { BarRules, VoteRule } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { KeyList, Section } from '#shared/ui/Section';
import { barsOptions } from './queries';
import classes from './services.module.css';

/** What the service asks of who wants to become its SME. */
export function Bar({ id }: { id: number }) {
  const { data } = useSuspenseQuery(barsOptions(id));
  const [bar] = data.items;
  return (
    <Section title={m.bar()} hint={bar ? m.barNumber({ number: bar.number }) : undefined}>
      {bar ? <Rules rules={bar.rules} /> : <p className={classes.quiet}>{m.noBar()}</p>}
    </Section>
  );
}

function Rules({ rules }: { rules: BarRules }) {
  const levels = (rules.levelCounts ?? []).map(({ level = 0, count = 0 }) => m.ofLevel({ count, level }));
  const certifications = (rules.certifications ?? []).map((need) => `${need.vendor} ${need.name}`);
  return (
    <KeyList
      items={[
        [m.cases(), <Cases key="cases" count={rules.cases ?? 0} levels={levels} />],
        [m.reviewsPerCase(), rules.reviewsPerCase],
        [m.certifications(), certifications.join(m.comma())],
        [m.panel(), m.panelOf({ smes: rules.panelSmes ?? 0, developers: rules.panelDevelopers ?? 0 })],
        [m.vote(), voteText(rules.vote)],
        [m.term(), m.months({ count: rules.validMonths ?? 0 })],
      ]}
    />
  );
}

function Cases({ count, levels }: { count: number; levels: readonly string[] }) {
  return (
    <span className={classes.rules}>
      <span>{m.inAll({ count })}</span>
      {levels.map((level) => (
        <span key={level}>{level}</span>
      ))}
    </span>
  );
}

const voteText = (rule: VoteRule = {}): string =>
  rule.unanimous ? m.unanimous() : m.passOf({ smes: rule.smes ?? 0, developers: rule.developers ?? 0 });
