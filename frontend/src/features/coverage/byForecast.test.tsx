import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import ByForecast from './ByForecast';
import ExportMenu from './ExportMenu';

const months = (low: number, mean: number | null, high: number) =>
  Array.from({ length: 12 }, () => ({
    on: '2027-01-01',
    low,
    mean,
    high,
    ending: 2,
    leaving: 0,
    arriving: 0,
  }));

const row = (id: number, name: string, change: object) => ({
  service: { id, slug: name.toLowerCase(), name },
  family: 'Storage',
  on: '2026-11-25',
  target: 5,
  holding: 6,
  months: months(4, 5.25, 7),
  belowTargetFrom: null,
  renewal: {},
  attrition: {},
  notes: [],
  ...change,
});

function answers(): string[] {
  const asked: string[] = [];
  const first = [
    row(4, 'Block', { belowTargetFrom: '2027-03-25', notes: [{ code: 'pooled', text: 'It has fewer.' }] }),
    row(7, 'Object', {
      holding: 3,
      months: months(1, null, 4),
      notes: [{ code: 'later', text: 'Said later.' }],
    }),
  ];
  server.use(
    http.get('*/sites', () => HttpResponse.json({ items: [], next: '' })),
    http.get('*/service-families', () => HttpResponse.json({ items: ['Compute', 'Storage'] })),
    http.get('*/coverage/forecast', ({ request }) => {
      const { search, searchParams } = new URL(request.url);
      asked.push(search);
      const more = searchParams.get('cursor') === 'more';
      return HttpResponse.json(
        more ? { items: [row(9, 'Tape', { target: 0 })], next: '' } : { items: first, next: 'more' },
      );
    }),
  );
  return asked;
}

test('expected numbers with their range, when a service falls below, and by whose past that goes', async () => {
  answers();
  show(() => <ByForecast family={undefined} onFilter={vi.fn()} />);
  const table = within(await screen.findByRole('table', { name: 'SMEs expected by service' }));
  const [, block, object] = table.getAllByRole('row');
  expect(within(block as HTMLElement).getByRole('link')).toHaveAttribute('href', '/coverage/4');
  expect(block).toHaveTextContent(
    /655\.34–75\.34–75\.34–7Below from March 2027partly the whole organisation$/,
  );
  expect(object).toHaveTextContent(/35(1–4range only){3}Below alreadySaid later\.$/);
});

test('numbers open whose standing counts today, and whose term ends until then', async () => {
  answers();
  const asked: string[] = [];
  server.use(
    http.get('*/coverage/block/people', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items: [], next: '' });
    }),
  );
  show(() => <ByForecast family={undefined} onFilter={vi.fn()} />);
  const user = userEvent.setup();
  const [today] = await screen.findAllByRole('button', { name: 'Block: 6 SMEs today, open who' });
  await user.click(today as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Close' }));
  const [ahead] = await screen.findAllByRole('button', {
    name: 'Block, in 3 months: 5.3 expected; open whose terms end until then (2)',
  });
  await user.click(ahead as HTMLElement);
  expect(await screen.findByRole('dialog', { name: 'Block: expiring within 36 days' })).toBeVisible();
  expect(asked).toEqual(['?cursor=', '?expiringWithin=36&cursor=']);
});

test('the family is chosen above, and more is asked for by the cursor', async () => {
  const asked = answers();
  const filtered = vi.fn();
  show(() => <ByForecast family="Storage" onFilter={filtered} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('link', { name: 'Tape' })).toBeVisible();
  expect(asked).toEqual(['?limit=50&family=Storage&cursor=', '?limit=50&family=Storage&cursor=more']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Family' }), '');
  expect(filtered).toHaveBeenCalledWith({ family: '' });
});

test.each([
  ['risk', '/api/v1/reports/risks/csv?region=apac&manager=3'],
  ['forecast', '/api/v1/reports/forecast/csv'],
] as const)('under %s its own table is carried away', async (by, address) => {
  show(() => <ExportMenu by={by} search={{ region: 'apac', manager: 3 }} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Export' }));
  expect(await screen.findByRole('menuitem', { name: 'As filtered: CSV' })).toHaveAttribute('href', address);
});
