import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Draft } from '#shared/api/schema';
import { server } from '#test/setup';
import { show } from '#test/show';
import { keeperOf } from './copy';
import { draftOptions } from './queries';
import type { Panel } from './Rail';
import type { View } from './view';
import { WritePage } from './WritePage';

const body = 'Account 123456789012 was throttled.';

const draft: Draft = {
  showCaseId: 7,
  state: 'draft',
  title: 'Throttled',
  body,
  claimedLevel: 2,
  customerCase: 'C-1',
  colleagues: [],
  answers: [],
  hits: [
    {
      fingerprint: 'f1',
      kind: 'account',
      field: '/body',
      line: 1,
      start: 8,
      end: 20,
      masked: '12…12',
      dismissed: false,
      reason: '',
    },
  ],
  toAnswer: [],
  lacks: [{ pointer: '/body', code: 'customer-data', text: 'Line 1 may show a customer’s account number.' }],
  revision: 3,
  updatedAt: '2026-11-20T10:00:00Z',
  actions: [
    { name: 'write', allowed: true },
    { name: 'submit', allowed: false, reason: { code: 'incomplete', text: 'Not everything is there yet.' } },
  ],
};

const showCase = {
  id: 7,
  currentVersion: 0,
  version: null,
  service: { id: 1, slug: 'eks', name: 'EKS' },
  actions: [],
};

function Page({ panel: first = 'check' as Panel }) {
  const [shown, setShown] = useState<{ view?: View; panel?: Panel }>({ panel: first });
  return (
    <WritePage
      id={7}
      view={shown.view}
      panel={shown.panel}
      onShow={(next) => setShown({ ...shown, ...next })}
    />
  );
}

function serve(handlers: Parameters<typeof server.use> = []) {
  server.use(
    ...handlers,
    http.put('*/api/v1/show-cases/7/draft', () => HttpResponse.json({ ...draft, revision: 4 })),
    http.get('*/api/v1/rubrics', () => HttpResponse.json({ items: [], next: '' })),
    http.get('*/api/v1/show-cases/7', () => HttpResponse.json(showCase)),
    http.get('*/api/v1/show-cases/7/draft', () => HttpResponse.json(draft)),
    http.get('*/api/v1/show-cases/7/reviewers', () =>
      HttpResponse.json({
        needed: 2,
        able: 0,
        enough: false,
        route: 'none',
        routeText: 'No way yet.',
        ranked: [],
        excluded: [],
      }),
    ),
  );
}

const field = () => screen.findByRole('textbox', { name: 'Text, in Markdown' });

test('a hit is marked in the text, and redacting it changes the text that is typed', async () => {
  const sent: unknown[] = [];
  serve([
    http.post('*/api/v1/show-cases/7/draft/redact', async ({ request }) => {
      sent.push([request.headers.get('if-match'), await request.json()]);
      return HttpResponse.json({
        ...draft,
        body: 'Account [account redacted] was throttled.',
        hits: [],
        lacks: [],
        revision: 4,
      });
    }),
  ]);
  const { container } = show(() => <Page />);
  const text = await field();
  expect(container.querySelector('[data-hit]')).toHaveTextContent('123456789012');
  const beside = screen.getByRole('complementary', { name: 'Beside the text' });
  await userEvent.click(within(beside).getByRole('button', { name: /Account number/ }));
  await waitFor(() => expect(text).toHaveFocus());
  expect((text as HTMLTextAreaElement).selectionStart).toBe(8);
  expect((text as HTMLTextAreaElement).selectionEnd).toBe(20);
  await userEvent.click(within(beside).getByRole('button', { name: 'Redact' }));
  await waitFor(() => expect(text).toHaveValue('Account [account redacted] was throttled.'));
  expect(sent).toEqual([['"3"', { fingerprints: ['f1'] }]]);
  expect(within(beside).getByText('Nothing is missing. You can submit.')).toBeInTheDocument();
});

test('keeping a hit needs a reason, and a refusal stands at it', async () => {
  serve([
    http.put('*/api/v1/show-cases/7/draft/dismissals/f1', () =>
      HttpResponse.json(
        {
          type: 'about:blank',
          title: 'x',
          status: 422,
          code: 'invalid',
          detail: 'x',
          errors: [{ pointer: '/reason', code: 'customer-data', detail: 'Say it without naming it.' }],
        },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  ]);
  show(() => <Page />);
  await userEvent.click(await screen.findByRole('button', { name: 'Keep…' }));
  const keep = screen.getByRole('button', { name: 'Keep it' });
  expect(keep).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Why may it stay?'), 'It is ours.');
  await userEvent.click(keep);
  expect(await screen.findByText('Say it without naming it.')).toBeInTheDocument();
});

test('what this browser kept is there when the server is not', async () => {
  keeperOf(1, 7).write({
    fields: { ...draft, colleagues: [], body: 'Kept here' },
    base: { ...draft, colleagues: [] },
    revision: 3,
    at: 1,
  });
  serve([
    http.get('*/api/v1/show-cases/7/draft', () => HttpResponse.error()),
    http.put('*/api/v1/show-cases/7/draft', () => HttpResponse.error()),
  ]);
  show(() => <Page />);
  const text = await field();
  expect(text).toHaveValue('Kept here');
  expect(await screen.findByText(/No connection/)).toBeInTheDocument();
});

test('the desk stays while the server is asked once more', async () => {
  keeperOf(1, 7).write({
    fields: { ...draft, colleagues: [], body: 'Kept here' },
    base: { ...draft, colleagues: [] },
    revision: 3,
    at: 1,
  });
  let asked = 0;
  serve([
    http.get('*/api/v1/show-cases/7/draft', async () => {
      asked += 1;
      if (asked > 1) await delay('infinite');
      return HttpResponse.error();
    }),
    http.put('*/api/v1/show-cases/7/draft', () => HttpResponse.error()),
  ]);
  const { client } = show(() => <Page />);
  const text = await field();
  void client.refetchQueries(draftOptions(7));
  await waitFor(() => expect(asked).toBe(2));
  expect(text).toBeInTheDocument();
  expect(text).toHaveValue('Kept here');
});

test('submitting is off with its reason; the reason can be reached', async () => {
  serve();
  show(() => <Page />);
  const submit = await screen.findByRole('button', { name: 'Submit' });
  expect(submit).toHaveAccessibleDescription('Not everything is there yet.');
});

test('Tab leaves the text; Enter goes on with a list', async () => {
  serve();
  show(() => <Page />);
  const text = await field();
  await userEvent.clear(text);
  await userEvent.type(text, '- one');
  fireEvent.keyDown(text, { code: 'Enter', key: 'Enter' });
  expect(text).toHaveValue('- one\n- ');
  await userEvent.tab();
  expect(text).not.toHaveFocus();
});

test('the guide knows which parts are there, and puts in one that is not', async () => {
  serve();
  show(() => <Page panel="guide" />);
  const text = await field();
  await userEvent.click(await screen.findByRole('button', { name: 'Cause' }));
  await waitFor(() => expect(text).toHaveValue(`${body}\n\n## Cause\n\n`));
  const part = screen.getByRole('button', { name: 'Cause' }).closest('li');
  expect(part && within(part).getByRole('img')).toHaveAccessibleName('In the text');
});
