import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Job } from '#shared/api/schema';
import { server } from '#test/setup';
import { show } from '#test/show';
import { Decide } from './Decide';

const job: Job = {
  id: 7,
  kind: 'mail',
  title: 'E-mail',
  key: 'mail:notification:851',
  state: 'dead',
  runAt: '2026-11-16T09:00:00Z',
  attempts: 20,
  node: 'one',
  failure: 'mail-unreachable',
  failureText: 'The mail server cannot be reached.',
  failedAt: '2026-11-16T09:00:00Z',
  createdAt: '2026-11-14T09:00:00Z',
  startedAt: '2026-11-16T09:00:00Z',
  endedAt: '2026-11-16T09:00:00Z',
  actions: [
    { name: 'retry', allowed: true },
    { name: 'drop', allowed: true },
  ],
};

test('a job is tried again at once, and dropped only when that is said twice', async () => {
  const asked: string[] = [];
  server.use(
    http.post('*/jobs/:id/:what', ({ params }) => {
      asked.push(`${params.id} ${params.what}`);
      return HttpResponse.json(job);
    }),
  );
  show(() => <Decide job={job} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(asked).toEqual(['7 retry']));
  await userEvent.click(screen.getByRole('button', { name: 'Drop' }));
  const dialog = await screen.findByRole('dialog', { name: 'Drop this job?' });
  expect(dialog).toHaveTextContent('mail:notification:851');
  expect(asked).toEqual(['7 retry']);
  await userEvent.click(screen.getAllByRole('button', { name: 'Drop' }).at(-1) as HTMLElement);
  await waitFor(() => expect(asked).toEqual(['7 retry', '7 drop']));
});
