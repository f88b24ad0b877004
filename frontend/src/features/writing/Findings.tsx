import { Textarea } from '@mantine/core';
import type { Finding } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { Pill } from '#shared/ui/StatusPill';
import type { Desk } from './desk';
import { answerTo, withAnswer } from './fields';
import type { Span } from './place';
import { placeOfQuote } from './quote';
import classes from './rail.module.css';
import type { DeskState } from './state';

type Props = { desk: Desk; state: DeskState; onQuote: (span: Span) => void };

/** What reviewers asked to change: each blocking finding gets an answer, and the text its change. */
export function Findings({ desk, state, onQuote }: Props) {
  const { toAnswer } = state.draft;
  if (toAnswer.length === 0) return <p className={classes.hint}>{m.noFindings()}</p>;
  return (
    <section className={classes.part}>
      <p className={classes.hint}>{m.findingsHint()}</p>
      <ol className={classes.findings}>
        {toAnswer.map((finding) => (
          <li key={finding.id}>
            <Answer
              finding={finding}
              text={state.fields.body}
              answer={answerTo(state.fields, finding.id)}
              error={undefined}
              onAnswer={(text) => desk.change({ answers: withAnswer(desk.state().fields, finding.id, text) })}
              onQuote={onQuote}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

type AnswerProps = {
  finding: Finding;
  text: string;
  answer: string;
  error: string | undefined;
  onAnswer: (text: string) => void;
  onQuote: (span: Span) => void;
};

function Answer({ finding, text, answer, onAnswer, onQuote }: AnswerProps) {
  const span = placeOfQuote(finding, text);
  const done = answer.trim() !== '';
  return (
    <div className={classes.finding}>
      <Pill glyph={done ? 'done' : 'todo'}>{done ? m.answered() : m.toAnswer()}</Pill>
      {finding.quote ? (
        <button
          type="button"
          className={classes.quote}
          disabled={!span}
          onClick={() => span && onQuote(span)}
        >
          <q>{finding.quote}</q>
          {span ? null : <small>{m.quoteGone()}</small>}
        </button>
      ) : null}
      <p className={classes.said}>{finding.text}</p>
      <Textarea
        id={`answer-${finding.id}`}
        label={m.answer()}
        placeholder={m.answerPlaceholder()}
        value={answer}
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      />
    </div>
  );
}
