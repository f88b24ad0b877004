import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { http } from '#shared/api/client';
import type { Plan, Task } from '#shared/api/schema';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/task';
import { Markdown } from '#shared/markdown/Markdown';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Keys } from '#shared/ui/Keys';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import { CertificationChoice } from './CertificationChoice';
import { type Draft, useDraft } from './draft';
import { allowed } from './model';
import { Overtaken } from './Overtaken';
import { useAct } from './queries';
import classes from './task.module.css';

type Verb = 'submit' | 'finish';

/** Where the learner starts, writes what shows that it is done, and hands it in or finishes. */
export function EvidenceForm({ task, plan }: { task: Task; plan: Plan }) {
  const draft = useDraft(`evidence:${task.id}`, task.evidence);
  const [certification, setCertification] = useState(task.certification?.id ?? null);
  const verb: Verb = task.spec.judged ? 'submit' : 'finish';
  const send = useAct(
    () =>
      http.POST(`/tasks/{id}/${verb}`, {
        params: { path: { id: task.id } },
        body: { evidence: draft.text, certification },
      }),
    () => {
      draft.clear();
      toast(verb === 'submit' ? m.handedIn() : m.finished());
    },
  );
  const hand = (): void => send.mutate(undefined);
  const action = findAction(task.actions, verb);
  const begun = task.state !== 'todo';
  const when = Boolean(action?.allowed) && !send.isPending;
  useHotkeys(m.evidence(), [{ keys: 'mod+Enter', text: wordOf(verb, task), run: hand, when }]);
  return (
    <Section title={m.evidence()} hint={verb === 'submit' ? m.hintSubmit() : m.hintFinish()}>
      <UnsavedGuard when={draft.dirty && !draft.kept} />
      <div className={classes.form}>
        {draft.overtaken ? <Overtaken draft={draft} now={task.evidence} /> : null}
        <Writing draft={draft} />
        {task.spec.certification ? (
          <CertificationChoice
            person={plan.person.id}
            spec={task.spec.certification}
            value={certification}
            onChoose={setCertification}
          />
        ) : null}
        {send.error ? <ProblemNote error={send.error} /> : null}
        <div className={classes.buttons}>
          <Start task={task} />
          <ActionButton
            action={action}
            onClick={hand}
            loading={send.isPending}
            variant={begun ? 'filled' : 'default'}
          >
            {wordOf(verb, task)}
          </ActionButton>
          {when ? (
            <span className={classes.keys}>
              <Keys k="Ctrl Enter" />
            </span>
          ) : null}
        </div>
      </div>
    </Section>
  );
}

function wordOf(verb: Verb, task: Task): string {
  if (verb === 'finish') return m.finish();
  return task.state === 'submitted' ? m.handInAgain() : m.handIn();
}

function Start({ task }: { task: Task }) {
  const start = useAct(() => http.POST('/tasks/{id}/start', { params: { path: { id: task.id } } }));
  const action = allowed(task.actions, 'start');
  if (!action) return null;
  return (
    <ActionButton action={action} loading={start.isPending} onClick={() => start.mutate(undefined)}>
      {m.start()}
    </ActionButton>
  );
}

function Writing({ draft }: { draft: Draft }) {
  const [preview, setPreview] = useState(false);
  return (
    <>
      {preview ? (
        <div className={classes.evidence}>
          <Markdown source={draft.text || m.evidenceNone()} />
        </div>
      ) : (
        <Textarea
          aria-label={m.evidence()}
          description={m.evidenceHint()}
          value={draft.text}
          onChange={(event) => draft.set(event.currentTarget.value)}
          autosize
          minRows={5}
          maxRows={24}
          maxLength={20_000}
        />
      )}
      <div className={classes.draft} role="status">
        <Button variant="subtle" size="xs" onClick={() => setPreview(!preview)}>
          {preview ? m.write() : m.preview()}
        </Button>
        {draft.dirty ? <span>{draft.kept ? m.draftKept() : m.draftNotKept()}</span> : null}
        {draft.dirty ? (
          <Button variant="subtle" size="xs" onClick={draft.clear}>
            {m.draftDrop()}
          </Button>
        ) : null}
      </div>
    </>
  );
}
