import { HttpResponse, http as handle } from 'msw';
import { expect, test, vi } from 'vitest';
import { server } from '#test/setup';
import { http } from './client';

const asked = (language: string, answer: Promise<Response>) =>
  vi.stubGlobal('assayAsked', [{ path: '/api/v1/me', language, answer }]);

const answering = () => server.use(handle.get('*/api/v1/me', () => HttpResponse.json({ id: 2 })));

test('what was asked while the page was loading is not asked again, but for the second time', async () => {
  asked('en', Promise.resolve(Response.json({ id: 1 })));
  expect((await http.GET('/me')).data).toEqual({ id: 1 });
  answering();
  expect((await http.GET('/me')).data).toEqual({ id: 2 });
});

test('an answer in another language is not taken', async () => {
  asked('ko', Promise.resolve(Response.json({ id: 1 })));
  answering();
  expect((await http.GET('/me')).data).toEqual({ id: 2 });
});

test('that nobody answered then is told as it is now', async () => {
  const answer = Promise.reject(new TypeError('Failed to fetch'));
  answer.catch(() => {});
  asked('en', answer);
  await expect(http.GET('/me')).rejects.toMatchObject({ code: 'unreachable' });
});
