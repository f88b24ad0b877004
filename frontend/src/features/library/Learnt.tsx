import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/library';
import { Markdown } from '#shared/markdown/Markdown';
import { Level } from '#shared/ui/Level';
import { levelAbout } from '#shared/ui/levels';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { saidOf } from './model';
import { wholeCaseOptions } from './queries';
import classes from './reading.module.css';

/** Why it has its level, and for those whom the case concerns what its reviewers said. */
export function Learnt({ id, level }: { id: number; level: number }) {
  const { data } = useQuery(wholeCaseOptions(id));
  const said = saidOf(data);
  return (
    <div className={classes.learnt}>
      <Section title={m.whyLevel()}>
        <p className={classes.why}>
          <Level value={level} named />
          <span>{levelAbout(level)}</span>
        </p>
      </Section>
      {said.length > 0 ? (
        <Section
          title={m.reviewersSaid()}
          actions={
            <Link to="/cases/$id" params={{ id: String(id) }} search={{ view: 'reviews' }}>
              {m.allReviews()}
            </Link>
          }
        >
          <ul className={classes.said}>
            {said.map((review) => (
              <li key={review.id}>
                <span className={classes.reviewer}>
                  <Person person={review.reviewer} size={26} both={false} />
                  <StatusPill machine="verdict" state={review.verdict} />
                  <Level value={review.level} />
                </span>
                {review.summary ? <Markdown source={review.summary} dense prefix={`r${review.id}-`} /> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}
