import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { Notifications } from './Notifications';

const decides = { code: 'decides', text: 'You always hear of what was decided about you.' };
const app = (on: boolean) => [{ channel: 'app', on }];
const choices = {
  groups: [
    {
      group: 'access',
      about: 'Your account',
      always: ['a'],
      channels: app(true),
      locked: true,
      why: [decides],
    },
    {
      group: 'team',
      about: 'People who report to you',
      always: [],
      channels: app(true),
      locked: false,
      why: [],
    },
  ],
};

function page() {
  server.use(http.get('*/me/notification-choices', () => HttpResponse.json(choices)));
  show(() => (
    <Suspense>
      <Notifications />
    </Suspense>
  ));
}

test('what must reach somebody has no switch and says why', async () => {
  page();
  expect(await screen.findByText(decides.text)).toBeVisible();
  expect(screen.getAllByRole('switch')).toHaveLength(1);
});

test('a choice is taken at once, and taken back when the server refuses', async () => {
  let asked: unknown;
  page();
  server.use(
    http.put('*/me/notification-choices', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json({ type: 'about:blank', title: 'no', status: 500, code: 'x' }, { status: 500 });
    }),
  );
  const team = await screen.findByRole('switch', { name: 'People who report to you' });
  await userEvent.click(team);
  await waitFor(() => expect(asked).toEqual({ choices: [{ group: 'team', channel: 'app', on: false }] }));
  await waitFor(() => expect(team).toBeChecked());
});
