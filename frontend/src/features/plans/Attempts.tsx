import { Link } from '@tanstack/react-router';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/path';
import { PlainDate } from '#shared/time/PlainDate';
import { Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { shownState } from '#shared/ui/states';
import classes from './path.module.css';

type Props = { plans: readonly Plan[]; current: number; to: '/path' | '/mentees/$plan' };

/** Every plan somebody ever had, the ended ones as they stood. */
export function Attempts({ plans, current, to }: Props) {
  if (plans.length < 2) return null;
  return (
    <Section title={m.history()}>
      <ul className={classes.attempts}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <StatusGlyph
              glyph={shownState('plan', plan.state).glyph}
              label={shownState('plan', plan.state).text()}
            />
            <div>
              <Title plan={plan} current={current} to={to} />
              <small>
                {shownState('plan', plan.state).text()} · <PlainDate date={plan.startedOn ?? ''} /> –{' '}
                {plan.state === 'active' ? m.now() : <PlainDate date={plan.today ?? ''} />}
                {plan.reason ? <> · {plan.reason}</> : null}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Title({ plan, current, to }: { plan: Plan; current: number; to: Props['to'] }) {
  const { title } = plan.curriculum;
  const text = plan.attempt > 1 ? m.titleAttempt({ title, number: plan.attempt }) : title;
  if (plan.id === current) return <b aria-current="page">{text}</b>;
  if (to === '/path')
    return (
      <Link to="/path" search={{ plan: plan.id }}>
        {text}
      </Link>
    );
  return (
    <Link to="/mentees/$plan" params={{ plan: String(plan.id) }}>
      {text}
    </Link>
  );
}
