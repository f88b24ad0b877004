import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { CoveragePage } from './CoveragePage';
import { WeekFilter } from './WeekFilter';

const flat = (n: number): number[] => Array.from({ length: 24 }, () => n);
const week = {
  name: '2026-W48',
  from: '2026-11-23T00:00:00Z',
  to: '2026-11-30T00:00:00Z',
  previous: '2026-W47',
  next: '2026-W49',
};
const row = (id: number, name: string, family: string, heads: number[], targets: number[]) => ({
  service: { id, slug: name.toLowerCase(), name },
  family,
  smes: 3,
  heads,
  targets,
  empty: 1,
  oneDeep: 0,
  belowTarget: 0,
  belowHours: [],
  minimum: 0,
  seasons: [],
  worst: null,
  coming: 2,
});
const hours = {
  week,
  weekdays: [1, 2, 3, 4, 5],
  asOf: '2026-11-25T07:00:00Z',
  totals: { services: 2, hours: 48, withTarget: 24, atTarget: 12, empty: 1, oneDeep: 2 },
  hubs: [],
  regions: [],
  items: [
    row(4, 'EKS', 'Containers', flat(2), flat(0)),
    row(7, 'Queue', 'Messaging', flat(3).with(6, 0), flat(3)),
  ],
  next: '',
};

function answers(): string[] {
  const asked: string[] = [];
  server.use(
    http.get('*/service-families', () => HttpResponse.json({ items: ['Containers', 'Messaging'] })),
    http.get('*/regions', () => HttpResponse.json({ items: [] })),
    http.get('*/coverage/risks', () => HttpResponse.json({ week, weekdays: [1], items: [], next: '' })),
    http.get('*/coverage/hours', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(hours);
    }),
  );
  return asked;
}

test('families as they come, every number in words, arrows and Enter open an hour', async () => {
  answers();
  const go = vi.fn();
  show(() => <CoveragePage search={{}} go={go} />);
  const grid = await screen.findByRole('grid');
  const names = within(grid)
    .getAllByRole('rowheader')
    .flatMap((head) => within(head).queryAllByRole('link'))
    .map((link) => link.textContent);
  expect(names).toEqual(['EKS', 'Queue']);
  expect(screen.getByText('50%')).toBeInTheDocument();
  const empty = within(grid).getByRole('gridcell', { name: 'Queue, 06:00 UTC, 0 on shift, No one' });
  expect(empty).toHaveAttribute('tabindex', '-1');
  const user = userEvent.setup();
  within(grid).getByRole('gridcell', { name: 'EKS, 00:00 UTC, 2 on shift, no target' }).focus();
  await user.keyboard('{ArrowDown}{ArrowRight>6/}');
  expect(empty).toHaveFocus();
  expect(empty).toHaveAttribute('tabindex', '0');
  await user.keyboard('{Enter}');
  expect(go).toHaveBeenCalledWith({ service: 7, hour: 6 });
});

test('the server is asked for the days as one value', async () => {
  const asked = answers();
  show(() => <CoveragePage search={{ week: '2026-W48', weekdays: '0,6' }} go={vi.fn()} />);
  await screen.findByRole('grid');
  expect(asked).toEqual(['?limit=100&sort=family&week=2026-W48&weekdays=0,6&cursor=']);
});

test('nobody is sent to a week that is not counted', async () => {
  const onWeek = vi.fn();
  show(() => <WeekFilter week={{ ...week, next: '' }} chosen={false} onWeek={onWeek} />);
  expect(await screen.findByRole('button', { name: 'Next week' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Previous week' })).toBeEnabled();
});
