import { type RefObject, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { AssignmentPage, Review, ShowCasePage } from '#shared/api/schema';
import { useMe } from '#shared/me/me';
import classes from './bench.module.css';
import { CasePane, type Shown } from './CasePane';
import { Desk } from './Desk';
import { DraftConflict } from './dialogs';
import { draftPassages, noteAnchor } from './drafted';
import { focusNote } from './focus';
import { earlierReview, type Measure, nextOpen, type Said } from './model';
import { useFind } from './useFind';
import type { CaseText } from './useVersion';
import { useWriting } from './useWriting';

type Props = {
  asked: AssignmentPage;
  page: ShowCasePage;
  review: Review;
  text: CaseText;
  shown: Shown;
  measures: readonly Measure[];
  said: readonly Said[];
  doc: RefObject<HTMLDivElement | null>;
};

/** Reading and grading beside each other. */
export function WritingBench(props: Props) {
  const { asked, page, review, text, shown, measures, said, doc } = props;
  const desk = useRef<HTMLElement>(null);
  const me = useMe()?.id ?? 0;
  const writing = useWriting(asked.id, review, measures);
  const [at, setAt] = useState(() => nextOpen(writing.draft, 0));
  const { draft, saver } = writing;
  const body = text.now.body;
  const places = JSON.stringify(draft.points.map(({ quote, offset }) => [quote, offset]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: places stands for the points, whose words change with each key
  const passages = useMemo(() => draftPassages(draft.points, body), [places, body]);
  const earlier = text.before && earlierReview(page, me, text.before.number);
  const find = useFind({ saver, doc, desk, body, measures, at });
  const follow = useCallback(
    (id: string) => focusNote(desk.current, Number(id.slice(noteAnchor.length))),
    [],
  );
  return (
    <div className={classes.body}>
      <CasePane {...{ text, shown, said, doc, passages }} onSign={follow} onFind={find} />
      <Desk
        {...{ asked, writing, measures, earlier, body, doc, desk, at, shown }}
        onPlace={setAt}
        onFind={find}
      />
      <Suspense>{writing.conflict ? <DraftConflict writing={writing} measures={measures} /> : null}</Suspense>
    </div>
  );
}
