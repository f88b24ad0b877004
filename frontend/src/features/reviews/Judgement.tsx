import type { Review } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { Person } from '#shared/ui/PersonName';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import type { Measure } from './model';
import notes from './notes.module.css';
import panel from './panel.module.css';
import { plainQuote } from './passage';

type Props = {
  review: Review;
  measures: readonly Measure[];
  /** Somebody else's: with their name. */
  named?: boolean;
  /** Its points too, where they are no findings yet. */
  withPoints?: boolean;
};

/** A review as it was handed in. */
export function Judgement({ review, measures, named, withPoints }: Props) {
  return (
    <section className={panel.judgement} aria-label={named ? review.reviewer.name : m.yourReview()}>
      {named ? <Person person={review.reviewer} size={24} both={false} /> : null}
      <p className={panel.verdictLine}>
        {review.verdict ? <StatusPill machine="verdict" state={review.verdict} /> : null}
        <span>{m.levelNumber({ level: review.level })}</span>
        {review.late ? <Tag>{m.lateNote()}</Tag> : null}
      </p>
      <dl className={panel.grades}>
        {measures.map((measure) => (
          <GradeLine key={measure.key} review={review} measure={measure} />
        ))}
      </dl>
      {review.summary ? <p className={panel.summaryText}>{review.summary}</p> : null}
      {withPoints ? <Points review={review} /> : null}
    </section>
  );
}

function GradeLine({ review, measure }: { review: Review; measure: Measure }) {
  const score = review.scores.find(({ criterion }) => criterion === measure.key);
  if (!score?.option) return null;
  return (
    <>
      <dt>{measure.title}</dt>
      <dd>
        <b>{score.option}</b> {measure.options[score.option - 1]?.label}
        {score.comment ? <p>{score.comment}</p> : null}
      </dd>
    </>
  );
}

function Points({ review }: { review: Review }) {
  return (
    <ol className={notes.noteList}>
      {review.points.map((point, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: points have only their place until they are released
        <li key={i} className={notes.note}>
          <p className={panel.verdictLine}>
            {point.blocking ? <Tag tone="warn">{m.blocking()}</Tag> : <Tag>{m.remark()}</Tag>}
          </p>
          {point.quote ? <blockquote className={notes.quote}>{plainQuote(point.quote)}</blockquote> : null}
          <p>{point.text}</p>
        </li>
      ))}
    </ol>
  );
}
