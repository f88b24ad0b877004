import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/candidacies';
import { Moment } from '#shared/time/Moment';
import { Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import classes from './candidacies.module.css';
import { interviewsOptions } from './queries';

/** The interviews of a candidacy, the latest first; nothing before there is one. */
export function Interviews({ id }: { id: number }) {
  const { data } = useSuspenseQuery(interviewsOptions(id));
  if (data.items.length === 0) return null;
  return (
    <Section title={m.interviews()}>
      <ul className={classes.points}>
        {data.items.map((interview) => (
          <li key={interview.id} className={classes.interview}>
            <Link to="/interviews/$id" params={{ id: String(interview.id) }}>
              <Moment at={interview.startsAt} show="both" />
            </Link>
            <StatusPill machine="interview" state={interview.state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
