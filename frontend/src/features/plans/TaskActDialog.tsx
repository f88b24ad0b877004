import { http } from '#shared/api/client';
import type { Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { AccreditAct } from './AccreditAct';
import { MoveDue } from './MoveDue';
import { ReasonAct } from './ReasonAct';

export type TaskActName = 'waive' | 'accredit' | 'reschedule' | 'reopen';

/** Asks once more before an act on a task, with what it needs. */
export function TaskActDialog({
  name,
  task,
  onClose,
}: {
  name: TaskActName;
  task: Task;
  onClose: () => void;
}) {
  const at = { params: { path: { id: task.id } } };
  const title = task.spec.title;
  if (name === 'reschedule') return <MoveDue task={task} onClose={onClose} />;
  if (name === 'accredit') return <AccreditAct task={task} onClose={onClose} />;
  if (name === 'waive')
    return (
      <ReasonAct
        title={m.waiveTitle({ title })}
        consequence={m.waiveThen()}
        verb={m.waive()}
        done={m.waived()}
        onClose={onClose}
        send={(reason) => http.POST('/tasks/{id}/waive', { ...at, body: { reason } })}
      />
    );
  return (
    <ReasonAct
      title={m.reopenTitle({ title })}
      consequence={m.reopenThen()}
      verb={m.reopen()}
      done={m.reopened()}
      label={m.note()}
      onClose={onClose}
      send={(note) => http.POST('/tasks/{id}/reopen', { ...at, body: { note } })}
    />
  );
}
