import type { Action, Candidacy, Plan, Task, TaskSpec } from '#shared/api/schema';
import { daysBetween } from '#shared/time/format';
import type { Glyph } from '#shared/ui/StatusGlyph';

const settledStates: readonly string[] = ['done', 'waived', 'accredited'];

export const isSettled = (task: Pick<Task, 'state'>): boolean => settledStates.includes(task.state);

/** Waived and accredited are not done, and are counted apart. */
export const doneOf = (tasks: readonly Task[]): number => tasks.filter((t) => t.state === 'done').length;

const LAST = '9999-12-31';

const byDue = (a: Task, b: Task): number =>
  (a.dueOn ?? LAST).localeCompare(b.dueOn ?? LAST) || a.position - b.position;

export type Stage = {
  /** Its name in the curriculum, empty where the curriculum has none. */
  name: string;
  tasks: Task[];
  /** The last due date in it. */
  to: string | null;
  settled: number;
  glyph: Glyph;
};

function glyphOf(tasks: readonly Task[]): Glyph {
  if (tasks.every(isSettled)) return 'done';
  if (tasks.some((t) => t.state !== 'todo')) return 'doing';
  return 'todo';
}

function stageOf(name: string, tasks: Task[]): Stage {
  const due = tasks.flatMap((t) => (t.dueOn ? [t.dueOn] : [])).sort();
  return {
    name,
    tasks,
    to: due.at(-1) ?? null,
    settled: tasks.filter(isSettled).length,
    glyph: glyphOf(tasks),
  };
}

/** The tasks under their stages, in the order of the road; a task without one goes with what is due before it. */
export function stagesOf(tasks: readonly Task[]): Stage[] {
  const sorted = [...tasks].sort(byDue);
  const groups = new Map<string, Task[]>();
  let last = sorted.find((t) => t.spec.stage)?.spec.stage ?? '';
  for (const task of sorted) {
    last = task.spec.stage || last;
    groups.set(last, [...(groups.get(last) ?? []), task]);
  }
  return [...groups].map(([name, members]) => stageOf(name, members));
}

/** The stage somebody is in: the first that is not settled. */
export const stageNow = (stages: readonly Stage[]): Stage | undefined =>
  stages.find((s) => s.glyph !== 'done') ?? stages.at(-1);

export type Stretch = { stage: Stage; left: number; width: number; filled: number };

export type Road = { stretches: Stretch[]; today: number; days: number };

const percent = (part: number, whole: number): number =>
  whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0;

/** The stages one after the other to the scale of time, and where today is; in percent of the whole. */
export function roadOf(plan: Pick<Plan, 'startedOn' | 'today'>, stages: readonly Stage[]): Road {
  const start = plan.startedOn ?? plan.today ?? '';
  const at = (date: string | null): number => (date ? Math.max(0, daysBetween(start, date)) : 0);
  const days = Math.max(1, ...stages.map((s) => at(s.to)));
  let from = 0;
  const stretches = stages.map((stage) => {
    const until = Math.max(from, at(stage.to));
    const left = percent(from, days);
    from = until;
    const filled = stage.tasks.length > 0 ? stage.settled / stage.tasks.length : 0;
    return { stage, left, width: percent(until, days) - left, filled };
  });
  return { stretches, today: percent(at(plan.today), days), days };
}

/** Which week of how many it is, from 1. */
export function weekOf(plan: Pick<Plan, 'startedOn' | 'today'>, days: number): { week: number; of: number } {
  const gone = Math.max(0, daysBetween(plan.startedOn ?? '', plan.today ?? ''));
  const of = Math.max(1, Math.ceil((days + 1) / 7));
  return { week: Math.floor(gone / 7) + 1, of };
}

export type Urgency = 'overdue' | 'today' | 'soon' | 'later' | 'none';

const SOON = 3;

/** How pressing it is, for who has to do it. */
export function urgencyOf(task: Pick<Task, 'state' | 'dueOn' | 'overdue' | 'daysLeft'>): Urgency {
  if (!task.dueOn || isSettled(task) || task.state === 'submitted') return 'none';
  if (task.overdue) return 'overdue';
  if (task.daysLeft === 0) return 'today';
  return task.daysLeft <= SOON ? 'soon' : 'later';
}

const forOthers = new Set(['not-allowed', 'sign-in-needed']);

/** An act of the server that concerns the reader: allowed, or refused for another reason than who they are. */
export function concerning(actions: readonly Action[], name: string): Action | undefined {
  const found = actions.find((a) => a.name === name);
  return found && (found.allowed || !forOthers.has(found.reason?.code ?? '')) ? found : undefined;
}

/** The act itself, where it can be done now. */
export const allowed = (actions: readonly Action[], name: string): Action | undefined =>
  actions.find((a) => a.name === name && a.allowed);

/** Notes of mentor and manager, the latest first. */
export function feedbackOf(tasks: readonly Task[]): Task[] {
  const at = (t: Task): string => t.returnedAt ?? t.decidedAt ?? t.startedAt ?? '';
  return tasks.filter((t) => t.note !== '').sort((a, b) => at(b).localeCompare(at(a)));
}

export const milestones = ['plan', 'cases', 'bar', 'interview', 'ballot', 'standing'] as const;
export type Milestone = (typeof milestones)[number];

const reached: Record<string, number> = {
  building: 1,
  ready: 3,
  scheduling: 3,
  scheduled: 3,
  voting: 4,
  not_yet: 4,
  certified: 6,
};

const busy: Record<string, Glyph> = { ready: 'todo', scheduled: 'review', voting: 'review', not_yet: 'off' };

/** The whole road from plan to standing, each step with its shape. */
export function roadSteps(plan: Plan | undefined, candidacy: Candidacy | undefined): [Milestone, Glyph][] {
  const steps = milestones.map((name) => [name, 'todo'] as [Milestone, Glyph]);
  const set = (name: Milestone, glyph: Glyph): void => {
    const step = steps.find((s) => s[0] === name);
    if (step) step[1] = glyph;
  };
  if (plan) set('plan', plan.state === 'completed' ? 'done' : plan.state === 'active' ? 'doing' : 'off');
  if (!candidacy) return steps;
  const place = reached[candidacy.state] ?? 1;
  for (const name of milestones.slice(1, place)) set(name, 'done');
  const cases = candidacy.points.filter((p) => p.code.startsWith('cases'));
  if (candidacy.state === 'building') {
    set('cases', cases.every((p) => p.have >= p.want) ? 'done' : 'doing');
    set('bar', 'doing');
    return steps;
  }
  const now = milestones[place];
  if (now) set(now, busy[candidacy.state] ?? 'doing');
  return steps;
}

type Written = {
  title: string;
  instructions: string;
  dueOn: string;
  certification: { vendor: string; name: string };
};

/** The day that is offered for a personal task: the plan's next due date, or today where that is over. */
export const offeredDay = ({ nextDue, today }: Pick<Plan, 'nextDue' | 'today'>): string =>
  [nextDue ?? '', today ?? ''].sort().at(-1) ?? '';

/** A personal task as it is sent; one whose date was emptied is due today. */
export const personalTask = (plan: Plan, kind: TaskSpec['kind'], judged: boolean, written: Written) => ({
  ...written,
  kind,
  judged,
  dueOn: written.dueOn || plan.today,
  certification: kind === 'certification' ? written.certification : null,
});
