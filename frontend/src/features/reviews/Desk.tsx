import { Textarea } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { AssignmentPage, Review } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { Keys } from '#shared/ui/Keys';
import type { Shown } from './CasePane';
import { CriterionField } from './CriterionField';
import choice from './choice.module.css';
import classes from './desk.module.css';
import { Foot } from './Foot';
import { LevelField } from './LevelField';
import { lacksAt, type Measure } from './model';
import { NoteList } from './NoteList';
import { PhoneBar } from './PhoneBar';
import { SealedNotice } from './SealedNotice';
import type { Saver, Writing } from './saver';
import { useDeskKeys } from './useDeskKeys';
import { useHandIn } from './useHandIn';

export type DeskProps = {
  asked: AssignmentPage;
  writing: Writing & { saver: Saver };
  measures: readonly Measure[];
  /** Mine, of the version before. */
  earlier: Review | undefined;
  body: string;
  shown: Shown;
  doc: RefObject<HTMLDivElement | null>;
  desk: RefObject<HTMLElement | null>;
  at: number;
  onPlace: (place: number) => void;
  onFind: () => void;
};

/** The rubric, the findings and the verdict, as they are written. */
export function Desk(props: DeskProps) {
  const { asked, writing, measures, earlier, body, doc, desk, at, onPlace, onFind } = props;
  const { draft, saver } = writing;
  const [tried, setTried] = useState(false);
  const lacks = lacksAt(writing.lacks);
  const errors = tried ? lacks : {};
  const handIn = useHandIn({ asked, writing, desk, onPlace, onTry: () => setTried(true) });
  useDeskKeys({ ...props, onSubmit: handIn.ask });
  return (
    <aside className={classes.desk} aria-label={m.rubric()} ref={desk} id="desk">
      <header className={classes.head}>
        <h2>{m.rubric()}</h2>
        <span className={classes.hints}>
          <Keys k="J K" /> {m.keyCriterion()} <Keys k="1–4" /> {m.keyGrade()}
          {earlier ? (
            <span className={classes.ringKey}>
              <i className={choice.ring} /> {m.lastRound()}
            </span>
          ) : null}
        </span>
      </header>
      <div className={classes.scroll}>
        <SealedNotice asked={asked} />
        {measures.map((measure, place) => (
          <CriterionField
            key={measure.key}
            {...{ measure, place, draft, saver, doc, desk, earlier, lacks, errors }}
            active={place === at}
            onPlace={onPlace}
            onFind={onFind}
          />
        ))}
        <LevelField {...{ asked, draft, saver, at, errors, onPlace }} />
        <NoteList {...{ draft, saver, measures, body, doc, errors, onFind }} />
        <Textarea
          className={classes.summary}
          label={m.summary()}
          description={m.summaryHint()}
          size="sm"
          autosize
          minRows={2}
          maxRows={12}
          value={draft.summary}
          error={errors['/summary']}
          onChange={(event) => saver.change({ ...draft, summary: event.currentTarget.value })}
        />
      </div>
      <Foot {...{ asked, writing, measures, at, tried, errors, onPlace, handIn }} />
      <PhoneBar draft={draft} />
    </aside>
  );
}
