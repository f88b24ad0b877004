import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CandidacyPage } from '#shared/api/schema';
import { server } from '#test/setup';
import { sampleMe, show } from '#test/show';
import { Acts } from './Acts';
import { OpenCandidacy } from './OpenCandidacy';

const asked = vi.fn();

const opening = (action: object) =>
  server.use(
    http.get('*/people/1/candidacy-opening', ({ request }) => {
      asked(new URL(request.url).searchParams.get('service'));
      return HttpResponse.json({ action });
    }),
  );

beforeEach(() => {
  asked.mockClear();
  server.use(
    http.get('*/services', () =>
      HttpResponse.json({
        items: [
          { id: 3, name: 'Edge Gateway' },
          { id: 4, name: 'Tide Queue' },
        ],
      }),
    ),
  );
});

async function choose(service: string) {
  const user = userEvent.setup();
  show(() => <OpenCandidacy onClose={() => {}} />);
  await user.click(await screen.findByRole('combobox', { name: 'Service' }));
  await user.click(await screen.findByRole('option', { name: service }));
  return { user, verb: screen.getByRole('button', { name: 'Open a candidacy' }) };
}

test('whether a candidacy may be opened is asked of the server for both, and said with the reason', async () => {
  opening({ name: 'open', allowed: false, reason: { code: 'open-already', text: 'One is open already.' } });
  const { verb } = await choose('Tide Queue');
  expect(await screen.findByText('One is open already.')).toBeVisible();
  expect(verb).toBeDisabled();
  expect(asked).toHaveBeenCalledExactlyOnceWith('4');
});

test('it is opened for oneself where nobody else is named, and its page is shown', async () => {
  let sent: unknown;
  opening({ name: 'open', allowed: true });
  server.use(
    http.post('*/candidacies', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ id: 12 }, { status: 201 });
    }),
  );
  const { user, verb } = await choose('Edge Gateway');
  await waitFor(() => expect(verb).toBeEnabled());
  await user.click(verb);
  expect(await screen.findByText('/candidacies/12')).toBeVisible();
  expect(sent).toEqual({ person: sampleMe.id, service: 3 });
});

const candidacy = {
  id: 12,
  person: sampleMe,
  service: { id: 3, name: 'Edge Gateway', slug: 'edge-gateway' },
  actions: [
    { name: 'choose', allowed: true },
    { name: 'arrange', allowed: true },
    { name: 'withdraw', allowed: true },
  ],
} as unknown as CandidacyPage;

test('the candidate chooses, others arrange; it leads to the same hours', async () => {
  const user = userEvent.setup();
  const { unmount } = show(() => <Acts candidacy={candidacy} />, { me: { id: 99 } });
  expect(await screen.findByRole('button', { name: 'Arrange the interview' })).toBeVisible();
  unmount();
  show(() => <Acts candidacy={candidacy} />);
  await user.click(await screen.findByRole('button', { name: 'Choose an hour' }));
  expect(await screen.findByText('/candidacies/12/arrange')).toBeVisible();
});

test('withdrawing is asked for once more, and a refusal keeps what was written', async () => {
  const user = userEvent.setup();
  server.use(
    http.post('*/candidacies/12/withdraw', () =>
      HttpResponse.json(
        { type: 'about:blank', title: 'Conflict', status: 409, code: 'wrong-state', detail: 'It has ended.' },
        { status: 409, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  show(() => <Acts candidacy={candidacy} />);
  await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox'), 'Later.');
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('It has ended.');
  expect(dialog.getByRole('textbox')).toHaveValue('Later.');
});
