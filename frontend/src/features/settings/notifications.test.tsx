import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { Notifications } from './Notifications';

const decides = { code: 'decides', text: 'You always hear of what was decided about you.' };
const two = ['at_once', 'off'];
const ways = (bell: string[]) => [
  { channel: 'app', pace: 'at_once', paces: bell },
  { channel: 'mail', pace: 'digest', paces: ['at_once', 'digest', 'off'] },
  { channel: 'webhook', pace: 'at_once', paces: two },
];
const choices = {
  groups: [
    {
      group: 'access',
      about: 'Your account',
      always: ['a'],
      channels: ways(['at_once']),
      locked: true,
      why: [decides],
    },
    {
      group: 'team',
      about: 'People who report to you',
      always: [],
      channels: ways(two),
      locked: false,
      why: [],
    },
  ],
  mail: { on: true, address: 'nora@example.com' },
  times: {
    quiet: 'night',
    quietFrom: 0,
    quietTo: 0,
    digestAt: 480,
    zone: 'Asia/Taipei',
    nightFrom: 1320,
    nightTo: 420,
  },
  webhook: null,
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
  const team = await screen.findByRole('switch', { name: 'People who report to you: Bell' });
  await userEvent.click(team);
  await waitFor(() => expect(asked).toEqual({ choices: [{ group: 'team', channel: 'app', pace: 'off' }] }));
  await waitFor(() => expect(team).toBeChecked());
});

test('mail comes at once, in the digest or not at all', async () => {
  let asked: unknown;
  page();
  server.use(
    http.put('*/me/notification-choices', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json(choices);
    }),
  );
  const mail = await screen.findByRole('combobox', { name: 'People who report to you: Mail' });
  expect(mail).toHaveValue('digest');
  await userEvent.selectOptions(mail, 'off');
  await waitFor(() => expect(asked).toEqual({ choices: [{ group: 'team', channel: 'mail', pace: 'off' }] }));
  expect(mail).toHaveValue('off');
});

test('hours of my own are asked for when I want them, and sent as minutes', async () => {
  let asked: unknown;
  page();
  server.use(
    http.put('*/me/notification-times', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json(choices);
    }),
  );
  await userEvent.selectOptions(await screen.findByLabelText('Quiet hours'), 'own');
  await userEvent.clear(screen.getByLabelText('From'));
  await userEvent.type(screen.getByLabelText('From'), '21:30');
  await userEvent.clear(screen.getByLabelText('To'));
  await userEvent.type(screen.getByLabelText('To'), '06:15');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked).toEqual({ quiet: 'own', quietFrom: 1290, quietTo: 375, digestAt: 480 }));
});
