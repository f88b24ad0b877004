import { expect, test } from 'vitest';
import type { TaskSpec } from '#shared/api/schema';
import { draftOf, newTask, specsOf } from './taskDraft';

const lab: TaskSpec = {
  key: 'lab',
  stage: 'Foundations',
  kind: 'lab',
  title: 'Lab',
  instructions: 'Break it.',
  offsetDays: 12,
  judged: true,
  prerequisites: [],
  certification: null,
  library: { service: 'kubernetes', minLevel: 3, query: '' },
};

test('a task that is not touched is sent as it came', () => {
  expect(specsOf([draftOf(lab)])).toEqual([lab]);
});

test('a new task gets a key of its own, by which others name it', () => {
  const fresh = { ...newTask(draftOf(lab)), title: 'Lab' };
  const later = { ...draftOf({ ...lab, key: 'drill' }), prerequisites: ['lab', fresh.id] };
  const sent = specsOf([draftOf(lab), fresh, later]);
  expect(sent.map((t) => t.key)).toEqual(['lab', 'lab-2', 'drill']);
  expect(sent[1]).toMatchObject({ stage: 'Foundations', offsetDays: 12, library: null });
  expect(sent[2]?.prerequisites).toEqual(['lab', 'lab-2']);
});

test('a prerequisite that was taken out is not named any more', () => {
  expect(specsOf([{ ...draftOf(lab), prerequisites: ['gone'] }])[0]?.prerequisites).toEqual([]);
});

test('only a task of the kind certification asks for one', () => {
  const certification = { vendor: 'Vendor', name: 'Associate', passMark: '72,5', mustBeCurrent: true };
  const exam = { ...draftOf({ ...lab, kind: 'certification' }), certification };
  expect(specsOf([exam])[0]?.certification).toEqual({ ...certification, passMark: 72.5 });
  expect(specsOf([{ ...exam, kind: 'lab' }])[0]?.certification).toBeNull();
});
