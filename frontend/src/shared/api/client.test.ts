import { HttpResponse, http as handle } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { server } from '#test/setup';
import { http, queryClient } from './client';
import { Problem } from './problem';
import { signedOut } from './session';

const heard = vi.fn();
signedOut.listen(heard);

beforeEach(() => heard.mockClear());

const refuse = (status: number, code: string) =>
  server.use(
    handle.get('*/api/v1/me', () =>
      HttpResponse.json(
        { type: 'about:blank', title: 'No', status, code },
        { status, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );

const failure = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => error,
  );

test('requests say which language the reader reads', async () => {
  let language: string | null = null;
  server.use(
    handle.get('*/api/v1/me', ({ request }) => {
      language = request.headers.get('accept-language');
      return HttpResponse.json({ id: 7 });
    }),
  );
  const { data } = await http.GET('/me');
  expect(data).toEqual({ id: 7 });
  expect(language).toBe('en');
});

test('a refusal is thrown as a problem', async () => {
  refuse(403, 'denied');
  const error = await failure(http.GET('/me'));
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ status: 403, code: 'denied' });
  expect(heard).not.toHaveBeenCalled();
});

test('the end of a session is told to the app', async () => {
  refuse(401, 'session-ended');
  await failure(http.GET('/me'));
  expect(heard).toHaveBeenCalledOnce();
});

test('a dead connection is a problem that asking again may mend', async () => {
  server.use(handle.get('*/api/v1/me', () => HttpResponse.error()));
  const error = await failure(http.GET('/me'));
  expect(error).toMatchObject({ code: 'unreachable', isUnreachable: true });
  const retry = queryClient.getDefaultOptions().queries?.retry as (n: number, e: unknown) => boolean;
  expect([retry(0, error), retry(2, error)]).toEqual([true, false]);
  refuse(404, 'not-found');
  expect(retry(0, await failure(http.GET('/me')))).toBe(false);
});

test('a request that was called off stays what it is', async () => {
  const stop = new AbortController();
  server.use(handle.get('*/api/v1/me', () => new Promise(() => {})));
  const asked = failure(http.GET('/me', { signal: stop.signal }));
  stop.abort();
  expect(await asked).toMatchObject({ name: 'AbortError' });
});
