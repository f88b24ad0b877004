import { Suspense, useEffect } from 'react';
import type { AssignmentPage } from '#shared/api/schema';
import { printed } from '#shared/hotkeys/keys';
import { m } from '#shared/i18n/gen/reviews';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Keys } from '#shared/ui/Keys';
import { Meter } from '#shared/ui/Meter';
import { Choice } from './Choice';
import classes from './desk.module.css';
import { ConfirmHandIn, loadDialogs } from './dialogs';
import { gradedCount, type Measure, verdictPlace } from './model';
import { SaveLine } from './SaveLine';
import type { Saver, Writing } from './saver';
import type { HandIn } from './useHandIn';
import { verdictText } from './words';

type Props = {
  asked: AssignmentPage;
  writing: Writing & { saver: Saver };
  measures: readonly Measure[];
  at: number;
  tried: boolean;
  errors: Record<string, string>;
  onPlace: (place: number) => void;
  handIn: HandIn;
};

const verdicts = ['approve', 'changes', 'not_accept'] as const;

/** How far it is, the verdict with what follows from it, and handing in. */
export function Foot({ asked, writing, measures, at, tried, errors, onPlace, handIn }: Props) {
  const { draft, saver, lacks } = writing;
  const graded = gradedCount(draft);
  const place = verdictPlace(draft);
  const submit = findAction(asked.actions, 'submit');
  const follows = submit?.choices.find(({ value }) => value === draft.verdict)?.consequence;
  useEffect(() => {
    const soon = setTimeout(loadDialogs, 2_000);
    return () => clearTimeout(soon);
  }, []);
  return (
    <div className={classes.foot}>
      <div className={classes.progress}>
        <b>{`${graded}/${measures.length}`}</b>
        <span>{m.graded()}</span>
        <span className={classes.left} role="status">
          {lacks.length > 0 ? m.missing({ count: lacks.length }) : m.nothingMissing()}
        </span>
        <Meter value={graded} max={measures.length} label={m.graded()} />
      </div>
      <Choice
        place={place}
        title={m.verdict()}
        plain
        options={verdicts.map((verdict, i) => ({ value: i + 1, label: verdictText[verdict]() }))}
        value={draft.verdict ? verdicts.indexOf(draft.verdict) + 1 : 0}
        active={place === at}
        error={errors['/verdict']}
        onChoose={(n) => saver.change({ ...saver.writing.draft, verdict: verdicts[n - 1] ?? '' })}
        onPlace={onPlace}
      />
      {follows ? <p className={classes.follows}>{follows.text}</p> : null}
      <div className={classes.handIn}>
        <SaveLine writing={writing} />
        <ActionButton action={submit} onClick={handIn.ask} loading={handIn.checking}>
          {m.handIn()}{' '}
          <span className={classes.buttonKeys}>
            <Keys k={printed('mod+Enter')} />
          </span>
        </ActionButton>
      </div>
      {tried && lacks.length > 0 ? <MissingList lacks={lacks} onGo={handIn.go} /> : null}
      <Suspense>
        {handIn.confirming && draft.verdict ? (
          <ConfirmHandIn asked={asked} verdict={draft.verdict} handIn={handIn} />
        ) : null}
      </Suspense>
    </div>
  );
}

/** All that is missing, each leading to its field. */
function MissingList({ lacks, onGo }: { lacks: Writing['lacks']; onGo: (pointer: string) => void }) {
  return (
    <ul className={classes.missing}>
      {lacks.map(({ pointer, text }) => (
        <li key={pointer + text}>
          <button type="button" onClick={() => onGo(pointer)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
