import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/plans';
import { PlainDate } from '#shared/time/PlainDate';
import { LocalNow, WorkLine } from '#shared/ui/LocalNow';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import classes from './plans.module.css';

/** Who accompanies the plan, what time it is there, and who signs off meanwhile. */
export function MentorBox({ plan }: { plan: Plan }) {
  const { mentor } = plan;
  if (!mentor) return null;
  return (
    <Section title={m.mentor()}>
      <div className={classes.mentor}>
        <Person person={mentor} size={40} />
        <LocalNow person={mentor} />
        {plan.mentorLeft ? (
          <p className={classes.warn}>{m.mentorLeft()}</p>
        ) : plan.mentorAway ? (
          <p className={classes.warn}>{m.mentorAway()}</p>
        ) : (
          <WorkLine person={mentor} />
        )}
        {plan.standIns.map((s) => (
          <div key={s.id} className={classes.standIn}>
            <span className={classes.quiet}>{s.signs ? m.standInNow() : m.standInLater()}</span>
            <Person person={s.person} />
            <span className={classes.quiet}>
              <PlainDate date={s.from ?? ''} /> – <PlainDate date={s.to ?? ''} />
            </span>
          </div>
        ))}
      </div>
    </Section>
  );
}
