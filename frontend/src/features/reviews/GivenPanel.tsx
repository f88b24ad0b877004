import type { RefObject } from 'react';
import type { AssignmentPage, Review, ShowCasePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { Moment } from '#shared/time/Moment';
import desk from './desk.module.css';
import { FindingRow } from './FindingRow';
import { Judgement } from './Judgement';
import type { Measure } from './model';
import { NextReview } from './NextReview';
import notes from './notes.module.css';
import panel from './panel.module.css';
import { findingsOf } from './released';
import { SealedNotice } from './SealedNotice';

type Props = {
  asked: AssignmentPage;
  page: ShowCasePage;
  review: Review;
  measures: readonly Measure[];
  doc: RefObject<HTMLDivElement | null>;
  /** It was handed in on this very page. */
  justGiven: boolean;
};

/** What I handed in and, once all are in, what the others did and what became of it. */
export function GivenPanel({ asked, page, review, measures, doc, justGiven }: Props) {
  const findings = findingsOf(page, asked.versionNumber);
  const others = page.reviews.filter(
    (other) => other.versionNumber === asked.versionNumber && other.id !== review.id,
  );
  return (
    <aside className={desk.desk} aria-label={m.yourReview()}>
      <div className={panel.panel}>
        <h2>{m.yourReview()}</h2>
        <p className={panel.since}>
          {m.handedInAt()} {review.submittedAt ? <Moment at={review.submittedAt} show="both" /> : null}
        </p>
        {review.late ? <p className={desk.sealed}>{m.lateHint()}</p> : null}
        <SealedNotice asked={asked} />
        <NextReview after={asked.id} justGiven={justGiven} />
        <Judgement review={review} measures={measures} withPoints={findings.length === 0} />
        {others.map((other) => (
          <Judgement key={other.id} review={other} measures={measures} named withPoints={other.late} />
        ))}
        {findings.length > 0 ? (
          <section>
            <h3>{m.findings({ count: findings.length })}</h3>
            <ol className={notes.noteList}>
              {findings.map((finding, i) => (
                <FindingRow key={finding.id} finding={finding} number={i + 1} page={page} doc={doc} />
              ))}
            </ol>
          </section>
        ) : null}
      </div>
    </aside>
  );
}
