import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Calendar } from '#shared/api/schema';
import { server } from '#test/setup';
import { show } from '#test/show';
import { Calendars } from './Calendars';

const work: Calendar = {
  id: 4,
  name: 'Work',
  address: 'calendar.example.com',
  fetchedAt: '2026-11-20T08:00:00Z',
  triedAt: '2026-11-20T08:00:00Z',
  failure: null,
  failingSince: null,
  nextAt: '2026-11-20T09:00:00Z',
  unread: 0,
  waiting: false,
};

let items: Calendar[] = [];

function page(...all: Calendar[]) {
  items = all;
  server.use(http.get('*/me/calendars', () => HttpResponse.json({ items, most: 2 })));
  show(() => <Calendars />);
  return userEvent.setup();
}

test('an address that leads nowhere is told at its field, and what was typed stays', async () => {
  const user = page();
  server.use(
    http.post('*/me/calendars', () =>
      HttpResponse.json(
        {
          type: 'about:blank',
          title: 'Unprocessable Content',
          status: 422,
          code: 'invalid',
          detail: 'Some of this is not right.',
          errors: [
            { pointer: '/url', code: 'address-inside', detail: 'This address is not on the internet.' },
          ],
        },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  await user.type(await screen.findByLabelText('Name'), 'Work');
  await user.type(screen.getByLabelText('Private iCalendar address'), 'https://10.0.0.1/x.ics');
  await user.click(screen.getByRole('button', { name: 'Add a calendar' }));
  const field = screen.getByLabelText('Private iCalendar address');
  await waitFor(() => expect(field).toBeInvalid());
  expect(field).toHaveAccessibleDescription(/This address is not on the internet\./);
  expect(field).toHaveValue('https://10.0.0.1/x.ics');
});

test('an address that was taken is gone from the form, and its calendar is there', async () => {
  const user = page();
  server.use(
    http.post('*/me/calendars', async ({ request }) => {
      const { name } = (await request.json()) as { name: string };
      items = [{ ...work, name, fetchedAt: null, waiting: true }];
      return HttpResponse.json(items[0], { status: 201 });
    }),
  );
  await user.type(await screen.findByLabelText('Name'), 'Family');
  await user.type(screen.getByLabelText('Private iCalendar address'), 'https://calendar.example.com/s.ics');
  await user.click(screen.getByRole('button', { name: 'Add a calendar' }));
  const row = await screen.findByRole('listitem');
  expect(row).toHaveTextContent('Family calendar.example.com');
  expect(row).toHaveTextContent('Not read yet · being read…');
  expect(screen.getByLabelText('Private iCalendar address')).toHaveValue('');
});

test('what was in the way is said, with when the busy times that count are from', async () => {
  page({ ...work, failure: { code: 'timeout', text: 'It does not answer.' }, unread: 2 });
  const row = await screen.findByRole('listitem');
  expect(row).toHaveTextContent('Not readable It does not answer.');
  expect(row).toHaveTextContent('Read 5 days ago Fri 20 Nov, 16:00 GMT+8');
  expect(row).toHaveTextContent('2 entries could not be read and count as free.');
});

test('one more than the most cannot be added', async () => {
  page(work, { ...work, id: 5, name: 'Team' });
  expect(await screen.findByText('You have 2 calendars here, which is the most.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Add a calendar' })).toBeNull();
});

test('removing is asked for once more, and a new name is sent as it was typed', async () => {
  const user = page(work);
  let sent: unknown;
  let removed = 0;
  server.use(
    http.put('*/me/calendars/4', async ({ request }) => {
      sent = await request.json();
      items = [{ ...work, name: 'Duties' }];
      return HttpResponse.json(items[0]);
    }),
    http.delete('*/me/calendars/4', () => {
      removed++;
      items = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const row = within(await screen.findByRole('listitem'));
  await user.click(row.getByRole('button', { name: 'Rename' }));
  const name = row.getByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Duties');
  await user.click(row.getByRole('button', { name: 'Save' }));
  expect(await row.findByText('Duties')).toBeVisible();
  expect(sent).toEqual({ name: 'Duties' });
  await user.click(row.getByRole('button', { name: 'Remove' }));
  const dialog = await screen.findByRole('dialog', { name: 'Remove Duties?' });
  expect(removed).toBe(0);
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('No calendars yet')).toBeVisible();
  expect(removed).toBe(1);
});
