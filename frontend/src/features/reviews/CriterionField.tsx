import { Button, Textarea } from '@mantine/core';
import { IconArrowRight, IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { Review } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { Choice } from './Choice';
import { noteAnchor } from './drafted';
import { focusNote, focusPlace, showPassage } from './focus';
import { type Draft, type Grade, type Measure, nextOpen, withGrade } from './model';
import classes from './notes.module.css';
import { plainQuote } from './passage';
import type { Saver } from './saver';

type Props = {
  measure: Measure;
  place: number;
  draft: Draft;
  saver: Saver;
  doc: RefObject<HTMLDivElement | null>;
  desk: RefObject<HTMLElement | null>;
  earlier: Review | undefined;
  lacks: Record<string, string>;
  errors: Record<string, string>;
  active: boolean;
  onPlace: (place: number) => void;
  onFind: () => void;
};

/** One criterion: its options, a comment, and the passages that findings about it point to. */
export function CriterionField(props: Props) {
  const { measure, place, draft, saver, earlier, errors, active, onPlace } = props;
  const score = draft.scores[place];
  const before = earlier?.scores.find(({ criterion }) => criterion === measure.key)?.option;
  const options = measure.options.map(({ label, anchor }, i) => ({
    value: i + 1,
    label,
    anchor,
    ring: before === i + 1 ? m.lastRound() : undefined,
  }));
  return (
    <Choice
      place={place}
      title={measure.title}
      options={options}
      value={score?.option ?? 0}
      active={active}
      error={errors[`/scores/${place}/option`]}
      onChoose={(option) => saver.change(withGrade(saver.writing.draft, place, { option }))}
      onPlace={onPlace}
    >
      <Comment {...props} score={score} />
      {active ? <About {...props} /> : null}
    </Choice>
  );
}

/** Where it is needed the server says so, gently until one tries to hand in. */
function Comment({
  measure,
  place,
  saver,
  desk,
  lacks,
  errors,
  active,
  score,
}: Props & { score?: Grade | undefined }) {
  const pointer = `/scores/${place}/comment`;
  if (!active && !score?.comment && !errors[pointer]) return null;
  const write = (comment: string): void => saver.change(withGrade(saver.writing.draft, place, { comment }));
  const leave = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    focusPlace(desk.current, nextOpen(saver.writing.draft, place + (score?.option ? 1 : 0)));
  };
  return (
    <Textarea
      size="sm"
      autosize
      minRows={1}
      maxRows={10}
      aria-label={m.commentOn({ title: measure.title })}
      placeholder={m.comment()}
      description={active && !errors[pointer] ? lacks[pointer] : undefined}
      inputWrapperOrder={['input', 'description', 'error']}
      error={errors[pointer]}
      value={score?.comment ?? ''}
      onKeyDown={leave}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}

/** From the criterion to its passages. */
function About({ measure, draft, doc, desk, onFind }: Props) {
  const notes = draft.points
    .map((point, i) => ({ point, i }))
    .filter(({ point }) => point.criterion === measure.key);
  const go = (i: number, quoted: boolean): void => {
    if (quoted) showPassage(doc.current, `${noteAnchor}${i}`);
    else focusNote(desk.current, i);
  };
  return (
    <div className={classes.aboutNotes}>
      {notes.map(({ point, i }) => (
        <button
          key={i}
          type="button"
          className={classes.toPassage}
          onClick={() => go(i, Boolean(point.quote))}
        >
          <IconArrowRight size={13} aria-hidden />
          <span>
            {point.quote ? `“${plainQuote(point.quote)}”` : point.text || m.findingNumber({ number: i + 1 })}
          </span>
        </button>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={13} aria-hidden />}
        onClick={onFind}
      >
        {m.addFinding()}
      </Button>
    </div>
  );
}
