import { expect, test } from 'vitest';
import type { Candidacy, Plan, Task } from '#shared/api/schema';
import {
  concerning,
  feedbackOf,
  offeredDay,
  personalTask,
  roadOf,
  roadSteps,
  stageNow,
  stagesOf,
  urgencyOf,
  weekOf,
} from './model';

let next = 0;

const task = ({ stage = '', ...some }: Partial<Task> & { stage?: string }): Task =>
  ({
    id: ++next,
    position: next,
    state: 'todo',
    spec: { key: `t${next}`, stage },
    note: '',
    overdue: false,
    daysLeft: 9,
    ...some,
  }) as Task;

const plan = (some: Partial<Plan>): Plan =>
  ({ state: 'active', startedOn: '2026-11-02', today: '2026-11-12', ...some }) as Plan;

test('tasks stand under their stages in the order of the road', () => {
  const late = task({ stage: 'Cases', dueOn: '2026-12-01' });
  const early = task({ stage: 'Foundations', dueOn: '2026-11-05', state: 'done' });
  const personal = task({ dueOn: '2026-11-06' });
  const stages = stagesOf([late, early, personal]);
  expect(stages.map((s) => [s.name, s.tasks.length, s.to])).toEqual([
    ['Foundations', 2, '2026-11-06'],
    ['Cases', 1, '2026-12-01'],
  ]);
});

test('a stage is done when all of it is settled, whichever way', () => {
  const shapes = (...states: string[]) => stagesOf(states.map((state) => task({ state })))[0]?.glyph;
  expect(shapes('done', 'waived', 'accredited')).toBe('done');
  expect(shapes('done', 'todo')).toBe('doing');
  expect(shapes('todo', 'todo')).toBe('todo');
});

test('one is in the first stage that is not settled, at the end in the last', () => {
  const [a, b] = [task({ stage: 'A', state: 'done' }), task({ stage: 'B' })];
  expect(stageNow(stagesOf([a, b]))?.name).toBe('B');
  expect(stageNow(stagesOf([a, { ...b, state: 'waived' }]))?.name).toBe('B');
  expect(stageNow([])).toBeUndefined();
});

test('the road is to the scale of time, and today stands where it is', () => {
  const stages = stagesOf([
    task({ stage: 'A', dueOn: '2026-11-12', state: 'done' }),
    task({ stage: 'B', dueOn: '2026-11-22' }),
  ]);
  const road = roadOf(plan({ today: '2026-11-07' }), stages);
  expect(road.stretches.map((s) => [s.left, s.width, s.filled])).toEqual([
    [0, 50, 1],
    [50, 50, 0],
  ]);
  expect(road.today).toBe(25);
  expect(roadOf(plan({ today: '2027-05-01' }), stages).today).toBe(100);
});

test('weeks are counted from the first', () => {
  expect(weekOf(plan({ today: '2026-11-02' }), 69)).toEqual({ week: 1, of: 10 });
  expect(weekOf(plan({ today: '2026-11-09' }), 69).week).toBe(2);
});

test('urgency is of who has to act: what is handed in or settled presses nobody here', () => {
  const due = { dueOn: '2026-11-20', overdue: true, daysLeft: 0 };
  expect(urgencyOf(task({ ...due, state: 'doing' }))).toBe('overdue');
  expect(urgencyOf(task({ ...due, state: 'submitted' }))).toBe('none');
  expect(urgencyOf(task({ ...due, overdue: false }))).toBe('today');
  expect(urgencyOf(task({ ...due, overdue: false, daysLeft: 3 }))).toBe('soon');
  expect(urgencyOf(task({ ...due, overdue: false, daysLeft: 4 }))).toBe('later');
  expect(urgencyOf(task({ dueOn: null }))).toBe('none');
});

test('an act for others is not shown; one that is refused for now is', () => {
  const refused = (code: string) => ({ name: 'complete', allowed: false, reason: { code, text: '' } });
  expect(concerning([refused('not-allowed')], 'complete')).toBeUndefined();
  expect(concerning([refused('tasks-open')], 'complete')?.allowed).toBe(false);
});

test('feedback comes latest first', () => {
  const old = task({ note: 'old', decidedAt: '2026-11-01T00:00:00Z' });
  const back = task({ note: 'back', returnedAt: '2026-11-09T00:00:00Z' });
  expect(feedbackOf([old, task({}), back]).map((t) => t.note)).toEqual(['back', 'old']);
});

test('the whole road follows the candidacy', () => {
  const point = { code: 'cases', text: '', have: 2, want: 2 };
  const shapes = (state: string, points = [point]) =>
    roadSteps(plan({ state: 'completed' }), { state, points } as Candidacy)
      .map(([, glyph]) => glyph)
      .join(' ');
  expect(roadSteps(plan({}), undefined).map(([, glyph]) => glyph)[0]).toBe('doing');
  expect(shapes('building', [{ ...point, have: 1 }])).toBe('done doing doing todo todo todo');
  expect(shapes('ready')).toBe('done done done todo todo todo');
  expect(shapes('scheduled')).toBe('done done done review todo todo');
  expect(shapes('voting')).toBe('done done done done review todo');
  expect(shapes('certified')).toBe('done done done done done done');
  expect(shapes('not_yet')).toBe('done done done done off todo');
});

test('a personal task is offered for the next due date, and never for a day that is over', () => {
  expect(offeredDay({ nextDue: '2026-12-01', today: '2026-11-26' })).toBe('2026-12-01');
  expect(offeredDay({ nextDue: '2026-11-01', today: '2026-11-26' })).toBe('2026-11-26');
  expect(offeredDay({ nextDue: null, today: '2026-11-26' })).toBe('2026-11-26');
});

test('only a certification says which', () => {
  const plan = { today: '2026-11-26' } as Plan;
  const written = { title: 'T', instructions: '', dueOn: '', certification: { vendor: 'CNCF', name: 'CKA' } };
  expect(personalTask(plan, 'lab', true, written)).toMatchObject({
    dueOn: '2026-11-26',
    certification: null,
  });
  expect(personalTask(plan, 'certification', false, written).certification?.name).toBe('CKA');
});
