import { Notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { CurriculumDraftPage } from './CurriculumDraftPage';

const task = (key: string) => ({ key, kind: 'reading', title: key, prerequisites: [] });
const curriculum = {
  id: 1,
  slug: 'first',
  title: 'First weeks',
  service: null,
  latest: 2,
  retiredOn: null,
  version: { number: 2, note: '', publishedBy: null, publishedAt: '', tasks: ['Tools', 'Data'].map(task) },
  actions: [{ name: 'publish', allowed: true }],
};
const preview = {
  difference: { added: [], removed: [task('Tools')], changed: [] },
  plans: 3,
  mentors: 1,
  bars: [],
};

test('what is published is what was looked at, also when a removal is undone meanwhile', async () => {
  const sent: { after: number; tasks: { key: string }[] }[] = [];
  server.use(
    http.get('*/curricula/1', () => HttpResponse.json(curriculum)),
    http.post('*/curricula/1/preview', () => HttpResponse.json(preview)),
    http.post('*/curricula/1/versions', async ({ request }) => {
      sent.push((await request.json()) as (typeof sent)[number]);
      return HttpResponse.json(curriculum, { status: 201 });
    }),
  );
  show(() => (
    <>
      <Notifications />
      <CurriculumDraftPage id={1} />
    </>
  ));
  await userEvent.click(await screen.findByRole('button', { name: 'Remove “Tools”' }));
  await userEvent.click(screen.getByRole('button', { name: 'Look at what changes' }));
  expect(await screen.findByRole('heading', { name: 'Publish version 3?' })).toHaveFocus();
  expect(screen.getByText(/3 open plans keep their versions/)).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Why it changes' }), 'Less.');
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ after: 2, tasks: [{ key: 'Data' }] });
});
