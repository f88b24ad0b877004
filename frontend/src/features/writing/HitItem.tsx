import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '#shared/api/problem';
import type { Draft } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { ProblemNote } from '#shared/ui/ProblemNote';
import type { Desk } from './desk';
import type { Placed } from './hits';
import { dismiss, undismiss } from './queries';
import classes from './rail.module.css';
import type { DeskState } from './state';

type Props = {
  placed: Placed;
  desk: Desk;
  state: DeskState;
  busy: boolean;
  onJump: () => void;
  onRedact: (fingerprint: string) => void;
};

const where = ({ hit }: Placed): string => {
  if (hit.field === '/title') return m.inTitle();
  if (hit.field.startsWith('/answers')) return m.inAnswer();
  return m.inLine({ line: hit.line });
};

/** One place in the text that the guard found. */
export function HitItem({ placed, desk, state, busy, onJump, onRedact }: Props) {
  const { hit } = placed;
  const id = state.draft.showCaseId;
  const [asking, setAsking] = useState(false);
  const settle = useMutation({
    mutationFn: async (act: () => Promise<Draft>) => {
      if (!(await desk.flush())) return;
      const { fields } = desk.state();
      desk.adopt(await act(), fields);
      setAsking(false);
    },
  });
  return (
    <li className={classes.hit}>
      <button type="button" className={classes.jump} onClick={onJump}>
        <span>{m.kind({ kind: hit.kind })}</span>
        <code>{hit.masked}</code>
        <small>{placed.span ? where(placed) : m.writtenOver()}</small>
      </button>
      {hit.dismissed ? (
        <div className={classes.reason}>
          <q>{hit.reason}</q>
          <Button
            size="xs"
            variant="subtle"
            loading={settle.isPending}
            onClick={() => settle.mutate(() => undismiss(id, hit.fingerprint))}
          >
            {m.takeBack()}
          </Button>
        </div>
      ) : (
        <div className={classes.answers}>
          <Button size="xs" variant="default" disabled={busy} onClick={() => onRedact(hit.fingerprint)}>
            {m.redact()}
          </Button>
          <Button size="xs" variant="subtle" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {m.keep()}
          </Button>
        </div>
      )}
      {asking ? (
        <Reason
          busy={settle.isPending}
          error={settle.error}
          onSend={(reason) => settle.mutate(() => dismiss(id, hit.fingerprint, reason))}
        />
      ) : null}
    </li>
  );
}

type ReasonProps = { busy: boolean; error: unknown; onSend: (reason: string) => void };

function Reason({ busy, error, onSend }: ReasonProps) {
  const [text, setText] = useState('');
  const wrong = error instanceof Problem ? error.fields.reason : undefined;
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(text);
      }}
    >
      <Textarea
        label={m.keepWhy()}
        description={m.keepWhyHint()}
        value={text}
        error={wrong}
        autosize
        minRows={2}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {error && !wrong ? <ProblemNote error={error} /> : null}
      <Button type="submit" size="xs" loading={busy} disabled={text.trim() === ''}>
        {m.keepIt()}
      </Button>
    </form>
  );
}
