import { useMemo, useRef, useState } from 'react';
import type { AssignmentPage, Review, ShowCasePage } from '#shared/api/schema';
import { useMe } from '#shared/me/me';
import { Page } from '#shared/ui/Page';
import { StatusPill } from '#shared/ui/StatusPill';
import classes from './bench.module.css';
import { CaseMeta, stateWords } from './CaseMeta';
import { CasePane, type Shown } from './CasePane';
import { EndedPanel } from './Ended';
import { GivenPanel } from './GivenPanel';
import { measuresOf, saidBefore, stageOf } from './model';
import { OfferPanel } from './OfferPanel';
import { releasedPassages } from './released';
import type { CaseText } from './useVersion';
import { WritingBench } from './WritingBench';

type Props = {
  asked: AssignmentPage;
  page: ShowCasePage;
  review: Review | undefined;
  text: CaseText;
  shown: Shown;
  crumb: string;
};

/** The case on the left, and on the right what is to be done with it. */
export function Bench({ asked, page, review, text, shown, crumb }: Props) {
  const stage = stageOf(asked, review);
  const [began] = useState(stage);
  const doc = useRef<HTMLDivElement>(null);
  const me = useMe()?.id ?? 0;
  const said = useMemo(() => saidBefore(page, me, asked.versionNumber), [page, me, asked.versionNumber]);
  const passages = useMemo(() => releasedPassages(page, text.now), [page, text.now]);
  const rubric = page.rubrics.find((r) => r.id === (review?.rubricId ?? page.rubrics[0]?.id));
  const measures = useMemo(() => measuresOf(rubric?.criteria ?? []), [rubric]);
  return (
    <Page
      title={asked.title}
      crumbs={[{ to: '/reviews', text: crumb }]}
      width="full"
      status={
        <StatusPill machine="showCase" state={asked.caseState}>
          {stateWords(asked)}
        </StatusPill>
      }
      meta={<CaseMeta asked={asked} open={stage === 'offer' || stage === 'write'} />}
    >
      {stage === 'write' && review ? (
        <WritingBench {...{ asked, page, review, text, shown, measures, said, doc }} />
      ) : (
        <div className={classes.body}>
          <CasePane {...{ text, shown, said, doc, passages }} />
          {stage === 'offer' ? <OfferPanel asked={asked} measures={measures} /> : null}
          {stage === 'given' && review ? (
            <GivenPanel {...{ asked, page, review, measures, doc }} justGiven={began !== 'given'} />
          ) : null}
          {stage === 'ended' ? <EndedPanel asked={asked} /> : null}
        </div>
      )}
    </Page>
  );
}
