import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { ServiceTargets } from '#shared/api/schema';
import { server } from '#test/setup';
import { show } from '#test/show';
import TargetsForm from './TargetsForm';
import { faultsOf } from './targets';

const line = { region: null, weekdays: [], fromHour: 0, toHour: 24, heads: 2 };
const data = {
  service: { id: 7, slug: 'eks', name: 'EKS' },
  lines: [line, line],
  revision: 1,
  actions: [],
} as unknown as ServiceTargets;

const wrong = (pointer: string, detail: string) => ({ pointer, code: 'wrong', detail });

test('what is wrong with a line is said at the line, and the summary leads there', async () => {
  server.use(
    http.get('*/regions', () => HttpResponse.json({ items: [], next: '' })),
    http.put('*/services/7/targets', () =>
      HttpResponse.json(
        {
          type: 'about:blank',
          title: 'Unprocessable Entity',
          status: 422,
          code: 'invalid',
          detail: 'Some of what you sent is not right yet.',
          errors: [
            wrong('/lines/1', 'This says the same as line 1.'),
            wrong('/lines/0/heads', 'A target is from 1 to 1000 people.'),
          ],
        },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  show(() => <TargetsForm data={data} onDone={() => {}} />);
  await userEvent.click(await screen.findByRole('button', { name: /^Save/ }));
  const second = within(screen.getByRole('group', { name: 'Line 2' }));
  const said = await second.findByText('This says the same as line 1.');
  expect(within(screen.getByRole('group', { name: 'Line 1' })).queryByText(/the same as/)).toBeNull();
  const summary = within(screen.getByRole('alert'));
  await userEvent.click(summary.getByRole('button', { name: 'This says the same as line 1.' }));
  expect(said).toHaveFocus();
  await userEvent.tab();
  expect(second.getByRole('combobox', { name: 'Where' })).toHaveFocus();
  await userEvent.click(summary.getByRole('button', { name: /from 1 to 1000/ }));
  expect(screen.getAllByRole('spinbutton')[0]).toHaveFocus();
});

test('fields that say themselves what is wrong are not repeated, and lines are not mixed up', () => {
  const errors = {
    'lines.1': 'a',
    'lines.1.heads': 'b',
    'lines.1.weekdays': 'c',
    'lines.1.weekdays.0': 'd',
    'lines.11': 'e',
    lines: 'f',
  };
  expect(faultsOf(errors, 1).map(([, text]) => text)).toEqual(['a', 'c', 'd']);
  expect(faultsOf(errors, 0)).toEqual([]);
});
