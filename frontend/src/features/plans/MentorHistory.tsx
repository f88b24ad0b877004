import { useQuery } from '@tanstack/react-query';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/mentees';
import { useTime } from '#shared/time/useTime';
import { PersonName } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import classes from './mentees.module.css';
import { mentorsOptions } from './queries';

/** Who accompanied the plan before, and why that changed. */
export function MentorHistory({ plan }: { plan: Plan }) {
  const items = useQuery(mentorsOptions(plan.id)).data?.items ?? [];
  const time = useTime();
  const before = items.filter((x) => x.untilAt !== null);
  if (before.length === 0) return null;
  return (
    <Section title={m.mentorsBefore()}>
      <ul className={classes.mentors}>
        {items.map((x) => (
          <li key={x.fromAt}>
            <PersonName person={x.mentor} both={false} />{' '}
            <small>
              {x.untilAt
                ? m.fromTo({ from: time.day(x.fromAt), to: time.day(x.untilAt) })
                : m.sinceDay({ day: time.day(x.fromAt) })}
              {x.reason ? ` · ${x.reason}` : ''}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
