import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { Found } from './Found';
import { pairOf } from './search';

const manager = { kind: 'manager', reason: 'Wei-Ting Lin is their manager.', until: null, waived: false };
const mentor = { kind: 'mentor', reason: 'They accompany them.', until: null, waived: true };
const self = { kind: 'self', reason: 'It is the same person.', until: null, waived: false };

let between = [manager];

beforeEach(() => {
  between = [manager];
  server.use(
    http.get('*/v1/conflicts', ({ request }) => {
      const asked = new URL(request.url).searchParams;
      expect([asked.get('people'), asked.get('other')]).toEqual(['3', '9']);
      return HttpResponse.json({
        items: [{ found: between, actions: [{ name: 'waive', allowed: true }] }],
      });
    }),
    http.get('*/people/3/conflicts', () =>
      HttpResponse.json({ items: [], actions: [{ name: 'declare', allowed: true }] }),
    ),
  );
});

function page() {
  show(() => <Found person={3} other={9} />);
  return userEvent.setup();
}

test.each([
  [
    { person: '3', other: '9' },
    { person: 3, other: 9 },
  ],
  [{ person: '-1', other: 'x' }, {}],
  [{ other: 9 }, { other: 9 }],
])('an address with %o asks about %o', (search, pair) => {
  expect(pairOf(search)).toEqual(pair);
});

test('a waiver is of this kind, in this direction, and needs its reason', async () => {
  const user = page();
  let sent: unknown;
  server.use(
    http.post('*/conflict-waivers', async ({ request }) => {
      sent = await request.json();
      between = [{ ...manager, waived: true }];
      return HttpResponse.json({ id: 1 }, { status: 201 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Waive' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Waive this conflict?' }));
  expect(dialog.getByText(/Wei-Ting Lin is their manager\./)).toBeVisible();
  const verb = dialog.getByRole('button', { name: 'Waive' });
  await user.type(dialog.getByLabelText('Reason'), '  ');
  expect(verb).toBeDisabled();
  await user.type(dialog.getByLabelText('Reason'), 'Nobody else knows this service.');
  await user.click(verb);
  expect(await screen.findByText('Waived')).toBeVisible();
  expect(sent).toEqual({
    personId: 3,
    otherId: 9,
    kind: 'manager',
    reason: '  Nobody else knows this service.',
    showCaseId: null,
  });
});

test('what is waived already is not waived again, and nobody judges themself', async () => {
  between = [mentor, self];
  page();
  expect(await screen.findByText('Waived')).toBeVisible();
  expect(screen.getByText('It is the same person.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Waive' })).toBeNull();
});

test('a conflict without a last day does not end', async () => {
  const user = page();
  let sent: unknown;
  server.use(
    http.post('*/people/3/conflicts', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ id: 1 }, { status: 201 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Declare a conflict' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Reason'), 'They are related.');
  await user.click(dialog.getByRole('button', { name: 'Declare a conflict' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toEqual({ otherId: 9, otherEmail: '', reason: 'They are related.', endsOn: null });
});
