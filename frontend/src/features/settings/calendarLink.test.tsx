import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { CalendarLink } from './CalendarLink';

const none = { exists: false, createdAt: null, usedAt: null, path: '' };
const some = { exists: true, createdAt: '2026-11-20T08:00:00Z', usedAt: null, path: '' };

function page(link: typeof none | typeof some) {
  server.use(http.get('*/me/calendar-link', () => HttpResponse.json(link)));
  show(() => (
    <Suspense>
      <CalendarLink />
    </Suspense>
  ));
}

test('a first address is made at once and shown once, as a whole', async () => {
  page(none);
  server.use(
    http.post('*/me/calendar-link', () =>
      HttpResponse.json({ ...some, path: '/calendar/s.ics' }, { status: 201 }),
    ),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Make an address' }));
  expect(await screen.findByText(`${window.location.origin}/calendar/s.ics`)).toBeVisible();
});

test('a new address ends the one before, so that is asked first', async () => {
  let made = 0;
  page(some);
  server.use(
    http.post('*/me/calendar-link', () => {
      made++;
      return HttpResponse.json({ ...some, path: '/calendar/t.ics' }, { status: 201 });
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Make a new one' }));
  const dialog = await screen.findByRole('dialog', { name: 'Make a new address?' });
  expect(made).toBe(0);
  expect(dialog).toHaveTextContent('stops working at once');
});
