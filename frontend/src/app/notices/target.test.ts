import { expect, test } from 'vitest';
import { sampleMe } from '#test/show';
import { noticeTarget } from './target';

const told = (subjectKind: string, kind = 'x') => ({ subjectKind, subjectId: 7, kind });

test('a notification leads to the page about its subject', () => {
  expect(noticeTarget(told('show_case'), sampleMe)).toBe('/cases/7');
  expect(noticeTarget(told('ballot'), sampleMe)).toBe('/ballots/7');
});

test('one about a plan leads a mentor to their mentees and a learner to their path', () => {
  const mentor = { ...sampleMe, parts: { ...sampleMe.parts, mentors: true } };
  expect([sampleMe, mentor].map((me) => noticeTarget(told('plan'), me))).toEqual(['/path', '/mentees']);
});

test('what has no page of its own only tells', () => {
  expect(noticeTarget(told('curriculum'), sampleMe)).toBeUndefined();
  expect(noticeTarget(told('standing', 'team-standing-granted'), sampleMe)).toBeUndefined();
});
