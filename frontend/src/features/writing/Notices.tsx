import { Button } from '@mantine/core';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { m } from '#shared/i18n/gen/writing';
import { ReasonList } from '#shared/ui/ReasonList';
import type { DeskState } from './state';
import classes from './writing.module.css';

type Props = { state: DeskState; onCompare: () => void };

/** What a writer must know about the safety of the text; nothing while all is well. */
export function Notices({ state, onCompare }: Props) {
  const { status, problem, kept, restored } = state;
  return (
    <div className={classes.notices}>
      {status === 'conflict' ? (
        <div className={classes.notice} data-tone="warn" role="alert">
          <p>{m.conflictText()}</p>
          <Button size="xs" onClick={onCompare}>
            {m.compare()}
          </Button>
        </div>
      ) : null}
      {status === 'offline' ? (
        <p className={classes.notice}>{kept ? m.offlineText() : m.offlineNotKept()}</p>
      ) : null}
      {status === 'refused' && problem ? (
        <div className={classes.notice} data-tone="bad" role="alert">
          <p>{m.refusedText()}</p>
          <ReasonList reasons={[problem.detail, ...problem.errors.map((e) => e.detail)]} glyph="blocked" />
        </div>
      ) : null}
      {restored && status !== 'conflict' ? <p className={classes.notice}>{m.restoredText()}</p> : null}
      <UnsavedGuard when={!kept && status !== 'saved'} text={m.leaveNotKept()} />
    </div>
  );
}
