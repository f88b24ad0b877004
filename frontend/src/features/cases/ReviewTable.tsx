import type { Review, Rubric } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Markdown } from '#shared/markdown/Markdown';
import { Level } from '#shared/ui/Level';
import { Pips } from '#shared/ui/Meter';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { Pill, StatusPill } from '#shared/ui/StatusPill';
import { type CriterionRow, criteriaOf } from './model';
import classes from './reviews.module.css';

type Props = { reviews: readonly Review[]; rubrics: readonly Rubric[]; version: number };

/** One column a reviewer, one row a criterion. */
export function ReviewTable({ reviews, rubrics, version }: Props) {
  const rows = criteriaOf(reviews, rubrics);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={classes.scroll} tabIndex={0} aria-label={m.reviewsOf({ number: version })}>
      <table className={classes.table}>
        <caption className={classes.caption}>{m.reviewsOf({ number: version })}</caption>
        <thead>
          <tr>
            <th scope="col">{m.criterion()}</th>
            {reviews.map((review) => (
              <th key={review.id} scope="col">
                <Head review={review} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              {row.said.map((said, i) => (
                <td key={reviews[i]?.id} data-name={reviews[i] ? nameOf(reviews[i].reviewer) : ''}>
                  {said ? <Said said={said} /> : null}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{m.summary()}</th>
            {reviews.map((review) => (
              <td key={review.id} data-name={nameOf(review.reviewer)}>
                {review.summary ? (
                  <Markdown source={review.summary} dense prefix={`r${review.id}-`} top={4} />
                ) : (
                  m.noSummary()
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Head({ review }: { review: Review }) {
  return (
    <div className={classes.head}>
      <Person person={review.reviewer} size={26} both={false} />
      <span>
        {review.verdict ? <StatusPill machine="verdict" state={review.verdict} /> : null}
        {review.late ? <Pill glyph="off">{m.late()}</Pill> : null}
        <Level value={review.level} />
      </span>
      {review.releasedAt ? null : <small>{m.onlyYou()}</small>}
    </div>
  );
}

function Said({ said }: { said: NonNullable<CriterionRow['said'][number]> }) {
  return (
    <>
      <span className={classes.option} data-meets={said.meets}>
        <Pips value={said.option} max={said.of} />
        {said.label}
      </span>
      {said.comment ? <p className={classes.comment}>{said.comment}</p> : null}
    </>
  );
}
