import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { supplyOptions } from './queries';
import { Supply } from './Supply';

const supply = {
  candidacy: 12,
  stage: 'building',
  service: { id: 3, slug: 'eks', name: 'EKS' },
  bar: { id: 1, number: 2 },
  needed: 2,
  approved: 0,
  missing: 2,
  text: '2 more approved cases',
  levels: [{ level: 3, needed: 1, approved: 0, missing: 1, onTheWay: 1 }],
  onTheWay: [
    {
      id: 40,
      title: 'Pods that wait for an address',
      claimedLevel: 3,
      state: 'changes_requested',
      turn: 'author',
      since: '2026-11-24T07:00:00Z',
    },
  ],
  left: 1,
};

const answers = (change: object) =>
  server.use(http.get('*/candidacies/12/supply', () => HttpResponse.json({ ...supply, ...change })));

test('what is missing by level, what is on the way with whose turn it is, and what would be left', async () => {
  answers({});
  show(() => <Supply id={12} />);
  const section = within(await screen.findByRole('region', { name: 'Show cases on the way' }));
  const rows = section.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows[0]).toBe('Any level2 missing, 1 on the way');
  expect(rows[1]).toBe('Level 3 or higher1 missing, 1 on the way');
  expect(rows[2]).toMatch(/^Pods that wait for an addressThe author’s turn · .*Level 3Changes requested$/);
  expect(section.getByRole('link')).toHaveAttribute('href', '/cases/40');
  expect(section.getByText(/1 more case is needed\.$/)).toBeVisible();
});

test('where no case is missing nothing is said', async () => {
  answers({ missing: 0, left: 0 });
  const { client, container } = show(() => <Supply id={12} />);
  await waitFor(() => expect(client.getQueryData(supplyOptions(12).queryKey)).toBeDefined());
  expect(container.querySelector('section')).toBeNull();
});
