import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '#test/show';
import Needs from './Needs';
import type { Need } from './types';

const person = (id: number, name: string) => ({
  id,
  name,
  nativeName: '',
  zone: 'Europe/Dublin',
  siteId: 1,
  shifts: [],
  nightFrom: 1320,
  nightTo: 420,
});
const lin = person(5, 'Lin Mei');
const eks = { id: 2, slug: 'eks', name: 'EKS' };
const thing = (id: number, change: object = {}) => ({
  id,
  person: lin,
  service: eks,
  title: '',
  startsAt: null,
  ...change,
});
const item = (kind: string, text: string, things: object[], change: object = {}) => ({
  kind,
  text,
  things,
  count: things.length,
  more: 0,
  unseen: 0,
  ...change,
});

const ana = {
  person: person(7, 'Ana Kovač'),
  known: true,
  items: [
    item('seat', 'One seat.', [thing(11, { startsAt: '2026-11-25T09:00:00Z' })]),
    item('review', 'Six show cases.', [thing(12, { title: 'Slow nodes' })], { more: 3, unseen: 2 }),
    item('plan', 'One plan.', [thing(13, { title: 'First steps', service: null })]),
    item('ballot', 'One open ballot.', [thing(14)]),
    item('report', 'One person.', [thing(5, { service: null })]),
  ],
} as unknown as Need;

test('each thing that would need somebody leads to its own page, and the others are counted', async () => {
  const hidden = { person: person(8, 'Bo Larsen'), known: false, items: [] } as unknown as Need;
  show(() => <Needs needs={[ana, hidden]} />);
  const leads = (await screen.findAllByRole('link')).map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ]);
  expect(leads).toEqual([
    ['Ana Kovač', '/people/7'],
    ['Lin Mei for EKS', '/interviews/11'],
    ['Slow nodes', '/cases/12'],
    ['Lin Mei', '/mentees/13'],
    ['Lin Mei for EKS', '/ballots/14'],
    ['Lin Mei', '/people/5'],
    ['Bo Larsen', '/people/8'],
  ]);
  expect(screen.getByText('and 3 more')).toBeVisible();
  expect(screen.getByText('2 are not yours to open')).toBeVisible();
  expect(screen.getByText('What they have in hand is not yours to see.')).toBeVisible();
});
