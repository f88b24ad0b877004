import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { RubricDraftPage } from './RubricDraftPage';

const option = (label: string) => ({ label, anchor: `${label}, in words.` });
const criterion = (key: string) => ({
  key,
  title: key,
  meets: 3,
  options: ['Missing', 'Developing', 'Meets', 'Exceeds'].map(option),
});
const draft = {
  after: 4,
  criteria: [criterion('Depth'), criterion('Clarity')],
  actions: [{ name: 'publish', allowed: true }],
};
const preview = {
  against: null,
  difference: { added: [], removed: [], changed: [], moved: true },
  inReview: 3,
  withAuthor: 0,
  drafts: 1,
  services: 1,
};

type Sent = { after: number; note: string; criteria: { key: string }[] };

function page() {
  const sent: Sent[] = [];
  server.use(
    http.get('*/services/1', () => HttpResponse.json({ id: 1, name: 'EKS' })),
    http.get('*/rubric-draft', () => HttpResponse.json(draft)),
    http.post('*/rubric-preview', () => HttpResponse.json(preview)),
    http.post('*/rubrics', async ({ request }) => {
      sent.push((await request.json()) as Sent);
      return HttpResponse.json({ id: 9 }, { status: 201 });
    }),
  );
  show(() => <RubricDraftPage scope={{ service: 1 }} />);
  return sent;
}

test('criteria are moved from the keyboard, looked at with who is affected, and published with a reason', async () => {
  const sent = page();
  const first = await screen.findByRole('textbox', { name: 'Criterion 1' });
  await userEvent.click(first);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Criterion 2' })).toHaveFocus());
  expect(screen.getByRole('textbox', { name: 'Criterion 1' })).toHaveValue('Clarity');
  await userEvent.click(screen.getByRole('button', { name: 'Look at what changes' }));
  expect(await screen.findByRole('heading', { name: 'Publish version 5?' })).toHaveFocus();
  expect(screen.getByText(/3 cases in review keep/)).toBeVisible();
  const publish = screen.getByRole('button', { name: 'Publish' });
  expect(publish).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: 'Why it changes' }), 'Clarity first.');
  await userEvent.click(publish);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ after: 4, note: 'Clarity first.' });
  expect(sent[0]?.criteria.map((c) => c.key)).toEqual(['Clarity', 'Depth']);
  expect(await screen.findByText('/admin/rubrics/1')).toBeVisible();
});

test('what is not complete stands at its field', async () => {
  page();
  const wrong = [
    { pointer: '/criteria/1/title', code: 'title-missing', detail: 'A criterion needs a title.' },
  ];
  server.use(
    http.post('*/rubric-preview', () =>
      HttpResponse.json(
        {
          type: 'about:blank',
          title: 'x',
          status: 422,
          code: 'invalid',
          detail: 'Something is missing.',
          errors: wrong,
        },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Look at what changes' }));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Criterion 2' })).toHaveAccessibleDescription(
      'A criterion needs a title.',
    ),
  );
});
