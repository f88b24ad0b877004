import { expect, test } from 'vitest';
import { Problem, problemOf, unreachable } from './problem';

const document = {
  type: 'about:blank',
  title: 'Unprocessable Entity',
  status: 422,
  code: 'invalid',
  detail: 'Some of this is not right.',
  errors: [
    { pointer: '/hours/0/from', code: 'late', detail: 'This begins after it ends.' },
    { pointer: '/a~1b~0c', code: 'x', detail: 'Odd name.' },
    { pointer: '/', code: 'x', detail: 'All of it.' },
    { pointer: 'header:Idempotency-Key', code: 'key-reused', detail: 'Used before.' },
  ],
  reasons: ['Two reviewers are needed.'],
};

const answer = (body: unknown, kind: string, status = 422) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': kind } });

test('field errors are found by form path, the others by themselves', async () => {
  const problem = await problemOf(answer(document, 'application/problem+json'));
  expect(problem.fields).toEqual({ 'hours.0.from': 'This begins after it ends.', 'a/b~c': 'Odd name.' });
  expect(problem.others).toEqual(['All of it.', 'Used before.']);
  expect(problem).toMatchObject({ status: 422, code: 'invalid', reasons: ['Two reviewers are needed.'] });
  expect(problem.message).toBe('Some of this is not right.');
});

test('what is not a problem document becomes one', async () => {
  const problem = await problemOf(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(problem).toMatchObject({ status: 502, code: 'unreadable', errors: [], isUnreachable: false });
  expect(problem.detail).not.toBe('');
});

test('no answer at all is a problem too', () => {
  expect(unreachable()).toMatchObject({ status: 0, code: 'unreachable', isUnreachable: true });
});

test('a wrong password is not the end of a session', () => {
  const of = (code: string) => new Problem({ ...document, status: 401, code }).isSignedOut;
  expect([of('wrong-sign-in'), of('session-ended'), of('sign-in-needed')]).toEqual([false, true, true]);
});
