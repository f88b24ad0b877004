import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DataTable } from './DataTable';
import { readSort, writeSort } from './HeadCell';
import { rowsOf } from './More';

const columns = [
  { id: 'name', title: 'Name', cell: (r: { name: string }) => <a href="/x">{r.name}</a>, sortable: true },
  { id: 'n', title: 'Cases', cell: () => '3', numeric: true },
];

test('the row header is the link; sorting is told by the header and asked from it', async () => {
  const sorted = vi.fn();
  render(
    <DataTable
      caption="People"
      columns={columns}
      rows={[{ name: 'Ana' }, { name: 'Bo' }]}
      rowKey={(r) => r.name}
      sort={{ by: 'name', descending: false }}
      onSort={sorted}
    />,
  );
  const table = screen.getByRole('table', { name: 'People' });
  const header = within(table).getByRole('rowheader', { name: 'Ana' });
  expect(within(header).getByRole('link')).toHaveAttribute('href', '/x');
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  expect(screen.getByRole('columnheader', { name: 'Cases' })).not.toHaveAttribute('aria-sort');
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(sorted).toHaveBeenCalledWith({ by: 'name', descending: true });
});

test('a sort is the same after the address bar', () => {
  expect(writeSort(readSort('-name'))).toBe('-name');
  expect(writeSort(readSort('name'))).toBe('name');
  expect(readSort(undefined)).toBeUndefined();
});

test('rows of all pages', () => {
  expect(rowsOf({ pages: [{ items: [1, 2], next: 'x' }, { items: [3] }] })).toEqual([1, 2, 3]);
  expect(rowsOf(undefined)).toEqual([]);
});
