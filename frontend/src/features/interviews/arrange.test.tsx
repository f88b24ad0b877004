import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { useHotkeyListener } from '#shared/hotkeys/useHotkeys';
import { sampleOptions } from '#test/options';
import { server } from '#test/setup';
import { sampleMe, show } from '#test/show';
import { ArrangePage } from './ArrangePage';

const first = '2026-12-01T08:30:00Z';
const second = '2026-12-02T08:00:00Z';
const third = '2026-12-03T16:00:00Z';

const candidacy = {
  id: 7,
  person: sampleMe,
  service: { id: 3, name: 'Edge Gateway', slug: 'edge-gateway' },
  actions: [{ name: 'arrange', allowed: true }],
};

let found = sampleOptions(first, second, third);

beforeEach(() => {
  found = sampleOptions(first, second, third);
  server.use(
    http.get('*/candidacies/7', () => HttpResponse.json(candidacy)),
    http.get('*/candidacies/7/options', () => HttpResponse.json(found)),
  );
});

function Listening({ onFrom }: { onFrom: (from: string | undefined) => void }) {
  useHotkeyListener();
  return <ArrangePage id={7} from={undefined} onFrom={onFrom} />;
}

const page = (id = 99, onFrom = vi.fn()) => show(() => <Listening onFrom={onFrom} />, { me: { id } });

const chosen = () => screen.findByText(/to \d\d:\d\d/, { selector: 'h2' });

test('j and k choose, arrows too, and Enter asks with everybody’s local time', async () => {
  const user = userEvent.setup();
  page();
  expect(await chosen()).toHaveTextContent('Tue 1 Dec, 16:30 to 17:30 GMT+8');
  await user.keyboard('j');
  expect(await chosen()).toHaveTextContent('Wed 2 Dec, 16:00 to 17:00');
  expect(screen.getAllByRole('radio')[1]).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(await chosen()).toHaveTextContent('Fri 4 Dec, 00:00 to 01:00');
  await user.keyboard('kk{Enter}');
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Invite this panel for Tue 1 Dec, 16:30 GMT+8?');
  expect(within(dialog).getByText('Tue 1 Dec 08:30')).toBeVisible();
  expect(within(dialog).getByText('Tue 1 Dec 14:00')).toBeVisible();
  expect(within(dialog).getByText('Tue 1 Dec 00:30')).toBeVisible();
});

test('another day of somebody is marked where their calendar differs', async () => {
  found = sampleOptions('2026-12-01T04:00:00Z');
  page();
  await chosen();
  expect(screen.getAllByText('−1 day').length).toBeGreaterThan(0);
});

test('a lost race keeps the place and shows the next options with a sentence', async () => {
  const user = userEvent.setup();
  let asked: unknown;
  server.use(
    http.post('*/candidacies/7/interviews', async ({ request }) => {
      asked = await request.json();
      found = sampleOptions(first, third);
      return HttpResponse.json(
        {
          type: 'about:blank',
          title: 'Conflict',
          status: 409,
          code: 'taken',
          detail: 'Somebody was faster.',
        },
        { status: 409, headers: { 'content-type': 'application/problem+json' } },
      );
    }),
  );
  page();
  await chosen();
  await user.keyboard('j{Enter}');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Invite this panel' }));
  expect(await screen.findByText(/^Somebody was faster\. Here are the options/)).toBeVisible();
  expect(asked).toMatchObject({ option: true, when: { instant: second } });
  await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(2));
  expect(await chosen()).toHaveTextContent('Fri 4 Dec');
  expect(screen.getAllByRole('radio')[1]).toBeChecked();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what is not right about an invitation is said in its dialog, which stays', async () => {
  const user = userEvent.setup();
  server.use(
    http.post('*/candidacies/7/interviews', () =>
      HttpResponse.json(
        {
          type: 'about:blank',
          title: 'Unprocessable Content',
          status: 422,
          code: 'invalid',
          detail: 'Some of this is not right.',
          errors: [{ pointer: '/seats/1', code: 'busy', detail: 'Priya Raman is away then.' }],
        },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  page();
  await chosen();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Invite this panel' }));
  const said = await within(dialog).findByRole('alert');
  expect(said).toHaveTextContent('Some of this is not right.Priya Raman is away then.');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('a phone shows the best few first, and the others when they are wanted', async () => {
  const user = userEvent.setup();
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: true, media: query, addEventListener() {}, removeEventListener() {} }) as never,
  );
  found = sampleOptions(...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-12-0${day}T08:00:00Z`));
  page();
  await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(5));
  await user.click(screen.getByRole('button', { name: '2 more suggestions' }));
  expect(screen.getAllByRole('radio')).toHaveLength(7);
  expect(screen.getAllByRole('radio')[5]).toHaveFocus();
  expect(screen.queryByRole('button', { name: /more suggestion/ })).toBeNull();
});

test('the candidate rules an hour out, and takes that back', async () => {
  const user = userEvent.setup();
  server.use(
    http.post('*/candidacies/7/vetoes', () => {
      const veto = { id: 5, startsAt: first, endsAt: first, reason: '' };
      found = { ...sampleOptions(second, third), vetoes: [veto] };
      return HttpResponse.json(veto, { status: 201 });
    }),
    http.delete('*/candidacies/7/vetoes/5', () => {
      found = sampleOptions(first, second, third);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  page(sampleMe.id);
  await chosen();
  await user.click(screen.getByRole('button', { name: 'I cannot then' }));
  expect(await screen.findByRole('heading', { name: 'Hours you cannot take' })).toBeVisible();
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'I can after all' }));
  await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(3));
});

test('where nothing fits, the server says who is missing and what would help', async () => {
  const user = userEvent.setup();
  const onFrom = vi.fn();
  found = {
    ...sampleOptions(),
    short: ['One developer is free.'],
    none: [{ family: 'night', text: 'Nights.', gives: 'Without it, Thursday would be possible.' }],
  };
  page(sampleMe.id, onFrom);
  expect(await screen.findByText('One developer is free.')).toBeVisible();
  expect(screen.getByText('Without it, Thursday would be possible.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'My working hours' })).toHaveAttribute('href', '/settings');
  await user.click(screen.getByRole('button', { name: 'Look at the next four weeks' }));
  expect(onFrom).toHaveBeenCalledWith('2026-12-23');
});
