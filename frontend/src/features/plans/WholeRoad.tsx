import type { Candidacy, Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/path';
import { Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { stateText } from '#shared/ui/states';
import { type Milestone, roadSteps } from './model';
import classes from './steps.module.css';

const names: Record<Milestone, () => string> = {
  plan: m.stepPlan,
  cases: m.stepCases,
  bar: m.stepBar,
  interview: m.stepInterview,
  ballot: m.stepBallot,
  standing: m.stepStanding,
};

type Props = { plan: Plan | undefined; candidacy: Candidacy | undefined };

/** From the plan to standing, on one line: where somebody is, and what comes. */
export function WholeRoad({ plan, candidacy }: Props) {
  const title = candidacy ? m.roadTo({ service: candidacy.service.name }) : m.road();
  return (
    <Section title={title}>
      <ol className={classes.steps}>
        {roadSteps(plan, candidacy).map(([name, glyph]) => (
          <li key={name} className={classes.step} data-glyph={glyph}>
            <StatusGlyph glyph={glyph} size={18} />
            <b>{names[name]()}</b>
            <small>
              <Told name={name} plan={plan} candidacy={candidacy} />
            </small>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What there is to say of a step, in a few words. */
function Told({ name, plan, candidacy }: Props & { name: Milestone }) {
  if (name === 'plan' && plan) return stateText('plan', plan.state);
  if (!candidacy) return name === 'cases' ? m.toldCases() : null;
  if (name === 'cases') {
    const point = candidacy.points.find((p) => p.code === 'cases');
    return point ? m.haveOf({ have: point.have, want: point.want }) : null;
  }
  if (name === 'bar' && candidacy.state === 'building')
    return m.toldMissing({ count: candidacy.missing.length });
  const at: Partial<Record<Milestone, readonly string[]>> = {
    interview: ['ready', 'scheduling', 'scheduled'],
    ballot: ['voting', 'not_yet'],
    standing: ['certified'],
  };
  return at[name]?.includes(candidacy.state) ? stateText('candidacy', candidacy.state) : null;
}
