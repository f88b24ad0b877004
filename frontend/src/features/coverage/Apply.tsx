import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '#shared/api/client';
import { m } from '#shared/i18n/gen/whatIfApply';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { asCompared, type Change } from './changes';
import type { Applied, Compared } from './types';
import classes from './whatIf.module.css';

type Props = {
  changes: readonly Change[];
  data: Compared;
  ready: boolean;
  onApplied: (results: Applied) => void;
};

/** All that can be applied, in one act; the rest stays a question. */
export default function Apply({ changes, data, ready, onApplied }: Props) {
  // What was compared when the question was put, whatever comes in behind it.
  const [asked, setAsked] = useState<Compared>();
  const client = useQueryClient();
  const send = api.useMutation('post', '/coverage/what-if/apply');
  const can = (asked ?? data).changes.filter(({ apply }) => apply.allowed);
  const confirm = ({ changes: compared }: Compared): void =>
    send.mutate(
      { body: { changes: asCompared(changes, compared) } },
      {
        onSuccess: (results) => {
          setAsked(undefined);
          onApplied(results);
          void client.invalidateQueries();
        },
      },
    );
  return (
    <div className={classes.apply}>
      <Button disabled={!ready || can.length === 0} onClick={() => setAsked(data)}>
        {m.apply({ count: can.length, of: changes.length })}
      </Button>
      {can.length === 0 ? <p className={classes.quiet}>{m.nothingToApply()}</p> : null}
      <ConfirmAct
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onConfirm={() => asked && confirm(asked)}
        title={m.applyTitle({ count: can.length })}
        consequence={m.applyThen()}
        verb={m.applyVerb()}
        keep={m.keepLooking()}
        pending={send.isPending}
        error={send.error}
      >
        <ul className={classes.confirm}>
          {can.map(({ text, person }) => (
            <li key={`${person.id}-${text}`}>{text}</li>
          ))}
        </ul>
      </ConfirmAct>
    </div>
  );
}

/** Somebody changed between comparing and applying. */
const CHANGED = 'changed-meanwhile';

type ResultsProps = { data: Applied; onAgain: () => void };

/** What became of each change; takes the focus, since what was pressed is gone. */
export function Results({ data, onAgain }: ResultsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const done = data.results.filter(({ applied }) => applied).length;
  const old = data.results.some(({ reason }) => reason?.code === CHANGED);
  const again = (): void => {
    document.querySelector('h1')?.focus();
    onAgain();
  };
  return (
    <section className={classes.results} aria-labelledby="what-if-results">
      <h2 id="what-if-results" ref={heading} tabIndex={-1}>
        {m.applied({ count: done, of: data.results.length })}
      </h2>
      <ul>
        {data.results.map(({ person, text, applied, reason }) => (
          <li key={`${person.id}-${text}`}>
            <StatusGlyph glyph={applied ? 'done' : 'off'} label={applied ? m.done() : m.notDone()} />
            <span>
              {text}
              {reason ? <small>{reason.text}</small> : null}
            </span>
          </li>
        ))}
      </ul>
      {old ? (
        <Button variant="default" mt={10} onClick={again}>
          {m.compareAgain()}
        </Button>
      ) : null}
    </section>
  );
}
