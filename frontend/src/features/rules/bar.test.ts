import { expect, test } from 'vitest';
import type { BarRules } from '#shared/api/schema';
import { formOf, rulesOf } from './bar';

const rules: BarRules = {
  cases: 5,
  levelCounts: [{ level: 3, count: 1 }],
  caseMaxAgeMonths: 0,
  curriculum: 'onboarding',
  tasks: ['linux-basics'],
  certifications: [{ vendor: 'Vendor', name: 'Associate' }],
  reviewsPerCase: 2,
  developersReview: false,
  panelSmes: 2,
  panelDevelopers: 1,
  developerSeniority: 'senior',
  language: 'en',
  interviewMinutes: 60,
  bufferMinutes: 15,
  vote: { unanimous: false, smes: 2, developers: 1 },
  voteDays: 5,
  coolDownDays: 90,
  validMonths: 24,
  renewal: { reviews: 0, interviews: 0, contributions: 0, total: 6 },
};

test('a bar that is not touched is sent as it came', () => {
  expect(rulesOf(formOf(rules))).toEqual(rules);
});

test('a unanimous vote has no numbers, whatever stands in their fields', () => {
  const form = { ...formOf(rules), vote: { unanimous: 'yes', smes: '2', developers: '1' } };
  expect(rulesOf(form).vote).toEqual({ unanimous: true, smes: 0, developers: 0 });
});

test('an empty field is sent as 0, for the server to say what it wants', () => {
  expect(rulesOf({ ...formOf(rules), cases: '', validMonths: 'x' })).toMatchObject({
    cases: 0,
    validMonths: 0,
  });
});
