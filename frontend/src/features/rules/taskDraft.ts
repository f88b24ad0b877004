import type { TaskSpec } from '#shared/api/schema';
import { freeKey } from './criteria';
import type { Kind } from './tasks';

/**
 * A task as it is edited: numbers are what stands in their fields. A new one has no key yet; the id is what it
 * keeps on this page, and what others name it by that come after it.
 */
export type TaskDraft = {
  id: string;
  key: string;
  title: string;
  kind: Kind;
  stage: string;
  offsetDays: string;
  judged: boolean;
  prerequisites: string[];
  instructions: string;
  certification: { vendor: string; name: string; passMark: string; mustBeCurrent: boolean };
  inLibrary: boolean;
  library: { service: string; minLevel: string; query: string };
};

export const draftOf = (t: TaskSpec): TaskDraft => ({
  id: t.key,
  key: t.key,
  title: t.title,
  kind: t.kind,
  stage: t.stage ?? '',
  offsetDays: String(t.offsetDays ?? 0),
  judged: t.judged ?? false,
  prerequisites: t.prerequisites ?? [],
  instructions: t.instructions ?? '',
  certification: {
    vendor: t.certification?.vendor ?? '',
    name: t.certification?.name ?? '',
    passMark: t.certification?.passMark ? String(t.certification.passMark) : '',
    mustBeCurrent: t.certification?.mustBeCurrent ?? false,
  },
  inLibrary: Boolean(t.library),
  library: {
    service: t.library?.service ?? '',
    minLevel: String(t.library?.minLevel ?? 0),
    query: t.library?.query ?? '',
  },
});

let made = 0;

/** A new task; it goes on where another ends. */
export function newTask(after: TaskDraft | undefined): TaskDraft {
  const task = draftOf({ key: '', title: '', kind: 'reading' });
  // No key has a space, so that no id is a key.
  const id = `new ${++made}`;
  return { ...task, id, stage: after?.stage ?? '', offsetDays: after?.offsetDays ?? '0' };
}

/** What a task names that is still there. */
export const stillThere = (ids: readonly string[], tasks: readonly TaskDraft[]): string[] =>
  ids.filter((id) => tasks.some((t) => t.id === id));

/** An empty field counts as 0. */
const number = (text: string): number => Math.trunc(Number(text) || 0);

/** As they are sent. What has a key keeps it, so that plans and the next version know it again. */
export function specsOf(tasks: readonly TaskDraft[]): TaskSpec[] {
  const taken = tasks.map((t) => t.key).filter(Boolean);
  const keys = new Map<string, string>();
  for (const task of tasks) {
    const key = task.key || freeKey(task.title, taken, 'task');
    if (!task.key) taken.push(key);
    keys.set(task.id, key);
  }
  return tasks.map((task) => specOf(task, keys));
}

/** An empty pass mark is the vendor's own. */
const certificationOf = (c: TaskDraft['certification']) => ({
  ...c,
  passMark: Number(c.passMark.replace(',', '.')) || 0,
});

function specOf(task: TaskDraft, keys: ReadonlyMap<string, string>): TaskSpec {
  const { service, minLevel, query } = task.library;
  return {
    key: keys.get(task.id) ?? '',
    stage: task.stage.trim(),
    kind: task.kind,
    title: task.title,
    instructions: task.instructions,
    offsetDays: number(task.offsetDays),
    judged: task.judged,
    prerequisites: task.prerequisites.map((id) => keys.get(id)).filter((key) => key !== undefined),
    certification: task.kind === 'certification' ? certificationOf(task.certification) : null,
    library: task.inLibrary ? { service, minLevel: number(minLevel), query: query.trim() } : null,
  };
}
