import { Notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { DeadJob } from '#shared/api/schema';
import { server } from '#test/setup';
import { show } from '#test/show';
import { Dead } from './Dead';

const dead: DeadJob = {
  kind: 'mail',
  title: 'E-mail',
  failure: 'mail-unreachable',
  failureText: 'The mail server cannot be reached.',
  number: 137,
  actions: [
    { name: 'retry', allowed: true },
    { name: 'drop', allowed: true },
  ],
};

function listens(): string[] {
  const asked: string[] = [];
  server.use(
    http.post('*/dead-jobs/:what', async ({ params, request }) => {
      const { kind, failure } = (await request.json()) as { kind: string; failure: string };
      asked.push(`${params.what} ${kind} ${failure}`);
      return HttpResponse.json({ changed: 100, left: 37 });
    }),
  );
  return asked;
}

test('all that was given up for one reason is tried again, and what is left is said', async () => {
  const asked = listens();
  show(() => (
    <>
      <Notifications />
      <Dead dead={[dead]} />
    </>
  ));
  expect(await screen.findByRole('table', { name: 'Given up, by reason' })).toHaveTextContent('137');
  await userEvent.click(screen.getByRole('button', { name: 'Try all again' }));
  expect(await screen.findByText(/100 jobs are tried again in a moment. 37 are left/)).toBeVisible();
  expect(asked).toEqual(['retry mail mail-unreachable']);
});

test('all of it is dropped only when that is said twice', async () => {
  const asked = listens();
  show(() => <Dead dead={[dead]} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Drop all' }));
  const dialog = await screen.findByRole('dialog', { name: 'Drop 137 jobs?' });
  expect(dialog).toHaveTextContent('E-mail. The mail server cannot be reached.');
  expect(asked).toEqual([]);
  await userEvent.click(screen.getAllByRole('button', { name: 'Drop all' }).at(-1) as HTMLElement);
  await waitFor(() => expect(asked).toEqual(['drop mail mail-unreachable']));
});

test('with nothing given up there is no such list', () => {
  const { container } = show(() => <Dead dead={[]} />);
  expect(container.querySelector('table')).toBeNull();
});
