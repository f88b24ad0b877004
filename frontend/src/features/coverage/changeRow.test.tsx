import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { ChangeRow } from './ChangeRow';

const apply = { name: 'apply', allowed: true };
const row = (note: { code: string; text: string } | null) => (
  <ChangeRow
    change={{ kind: 'leaves', personId: 7, on: '2026-11-25' }}
    compared={{ person: {} as never, revision: 1, text: '', holds: note === null, note, apply }}
    onChange={() => {}}
    onRemove={() => {}}
  />
);

test('a change that does not hold in the week compared says so beside it', async () => {
  server.use(http.get('*/people/7', () => HttpResponse.json({ id: 7, name: 'Ana Kovač', zone: 'UTC' })));
  show(() => row({ code: 'not-in-week', text: 'Not in this week.' }));
  expect(await screen.findByText('Not in this week.')).toBeVisible();
  expect(screen.getByRole('listitem')).toHaveTextContent('You can apply this.');
});
