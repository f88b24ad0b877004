import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import Apply, { Results } from './Apply';
import { type Change, notApplied } from './changes';
import type { Applied, Compared } from './types';

const changes: Change[] = [
  { kind: 'leaves', personId: 7, on: '2026-12-01' },
  { kind: 'moves', personId: 8, siteId: 3, zone: '' },
];
const compared = {
  changes: [
    { person: { id: 7 }, revision: 4, text: 'Ana leaves.', apply: { name: 'apply', allowed: true } },
    { person: { id: 8 }, revision: 9, text: 'Bo moves.', apply: { name: 'apply', allowed: false } },
  ],
} as unknown as Compared;
const results = {
  results: [
    { person: { id: 7 }, text: 'Ana leaves.', applied: true, reason: null },
    {
      person: { id: 8 },
      text: 'Bo moves.',
      applied: false,
      reason: { code: 'changed-meanwhile', text: 'Something about Bo has changed since you compared.' },
    },
  ],
} as unknown as Applied;

test('what is applied says at which revision each person was compared', async () => {
  let sent: unknown;
  server.use(
    http.post('*/coverage/what-if/apply', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(results);
    }),
  );
  const onApplied = vi.fn();
  show(() => <Apply changes={changes} data={compared} ready onApplied={onApplied} />);
  await userEvent.click(await screen.findByRole('button', { name: /^Apply 1 of 2/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Apply' }));
  await vi.waitFor(() => expect(onApplied).toHaveBeenCalledWith(results));
  expect(sent).toEqual({
    changes: [
      { kind: 'leaves', personId: 7, on: '2026-12-01', revision: 4 },
      { kind: 'moves', personId: 8, siteId: 3, zone: '', revision: 9 },
    ],
  });
});

test('where somebody changed meanwhile it is said why, and to compare again is one press', async () => {
  const onAgain = vi.fn();
  show(() => <Results data={results} onAgain={onAgain} />);
  expect(await screen.findByText('Something about Bo has changed since you compared.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Compare again' }));
  expect(onAgain).toHaveBeenCalledOnce();
});

test('a refusal that comparing again would not change does not offer it', async () => {
  const refused = structuredClone(results);
  for (const result of refused.results) if (result.reason) result.reason.code = 'not-allowed';
  show(() => <Results data={refused} onAgain={() => {}} />);
  await screen.findByRole('heading', { name: '1 of 2 changes applied' });
  expect(screen.queryByRole('button')).toBeNull();
});

test('what was applied leaves the scenario; the rest, and what waits for its day, stays', () => {
  const waits: Change = { kind: 'away', personId: 9, from: '', to: '' };
  expect(notApplied([waits, ...changes], changes, results.results)).toEqual([waits, changes[1]]);
});
