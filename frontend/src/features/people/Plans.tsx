import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { useMe } from '#shared/me/me';
import { PlainDate } from '#shared/time/PlainDate';
import { Meter } from '#shared/ui/Meter';
import { nameOf } from '#shared/ui/names';
import { Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { settledOf } from './model';
import classes from './people.module.css';
import { pathOptions } from './queries';

/** Their plans, for those who may follow them. */
export function Plans({ id }: { id: number }) {
  const { plans } = useSuspenseQuery(pathOptions(id)).data;
  return (
    <Section title={m.path()}>
      {plans.length === 0 ? <p className={classes.quiet}>{m.noPlans()}</p> : null}
      <ul className={classes.lines}>
        {plans.map((plan) => (
          <Line key={plan.id} plan={plan} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ plan }: { plan: Plan }) {
  const settled = settledOf(plan.counts);
  const { total } = plan.counts;
  return (
    <li>
      <span className={classes.stacked}>
        <PlanLink plan={plan} />
        <small>
          {plan.mentor ? m.mentoredBy({ name: nameOf(plan.mentor) }) : null}
          {plan.attempt > 1 ? ` · ${m.attempt({ number: plan.attempt })}` : null}
        </small>
      </span>
      <span className={classes.progress}>
        <Meter value={settled} max={total} label={m.progress()} tone="done" />
        {m.doneOf({ done: settled, total })}
      </span>
      <span className={classes.stacked}>
        <StatusPill machine="plan" state={plan.state} />
        <Due plan={plan} />
      </span>
    </li>
  );
}

function Due({ plan }: { plan: Plan }) {
  if (plan.state !== 'active' || !plan.nextDue) return null;
  const late = plan.daysBehind > 0;
  return (
    <small data-late={late || undefined}>
      {late ? m.overdueSince() : m.nextDue()} <PlainDate date={plan.nextDue} />
    </small>
  );
}

function PlanLink({ plan }: { plan: Plan }) {
  const me = useMe();
  if (me?.id === plan.person.id)
    return (
      <Link to="/path" search={{ plan: plan.id }}>
        {plan.curriculum.title}
      </Link>
    );
  return (
    <Link to="/mentees/$plan" params={{ plan: String(plan.id) }}>
      {plan.curriculum.title}
    </Link>
  );
}
