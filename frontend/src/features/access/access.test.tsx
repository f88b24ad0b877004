import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { DemoPage } from './DemoPage';
import { InvitationPage } from './InvitationPage';
import { SignInPage } from './SignInPage';

const url = (path: string) => `*/api/v1${path}`;

const refusal = (status: number, code: string, detail: string, errors: unknown[] = []) =>
  HttpResponse.json(
    { type: 'about:blank', title: 'No', status, code, detail, errors },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const person = (personId: number, duty: string, count: number, name: string) => ({
  personId,
  duty,
  count,
  name,
  nativeName: '',
  title: 'Engineer',
  site: 'Dublin',
  zone: 'Europe/Dublin',
});

async function write(label: string, text: string) {
  await userEvent.click(await screen.findByLabelText(label, { selector: 'input' }));
  await userEvent.paste(text);
}

async function fillIn() {
  await write('E-mail address', 'ana@example.com');
  await write('Password', 'four quiet herons');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

test('after signing in one is where one was going', async () => {
  server.use(
    http.get(url('/demo/people'), () => HttpResponse.json({ items: [] })),
    http.post(url('/sign-in'), () => HttpResponse.json({ id: 1, name: 'Ana', locale: 'en' })),
  );
  show(() => <SignInPage to="/cases" />);
  await fillIn();
  expect(await screen.findByText('/cases')).toBeInTheDocument();
  expect(screen.queryByText('Choose a person to be')).toBeNull();
});

test('who tries too often is told how long to wait, in the words of the server', async () => {
  server.use(
    http.get(url('/demo/people'), () => HttpResponse.json({ items: [] })),
    http.post(url('/sign-in'), () => refusal(429, 'too-many-tries', 'Please wait 30s and try again.')),
  );
  show(() => <SignInPage to="/" />);
  await fillIn();
  expect(await screen.findByRole('alert')).toHaveTextContent('Please wait 30s and try again.');
});

test('in a demo one is who one chooses', async () => {
  let chosen: unknown;
  server.use(
    http.get(url('/demo/people'), () =>
      HttpResponse.json({
        items: [person(44, 'reviewer', 5, 'Priya Raman'), person(2, 'manager', 40, 'Mei-Hua Chen')],
      }),
    ),
    http.post(url('/demo/sign-in'), async ({ request }) => {
      chosen = await request.json();
      return HttpResponse.json({ id: 44, name: 'Priya Raman', demo: true });
    }),
  );
  show(() => <DemoPage />);
  expect(await screen.findByText('Manager of 40 people')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /Reviewer with 5 show cases waiting/ }));
  expect(await screen.findByText('/')).toBeInTheDocument();
  expect(chosen).toEqual({ personId: 44 });
});

test('an invitation sets a password; its secret leaves the address at once', async () => {
  location.hash = '#s3cret';
  let sent: unknown;
  server.use(
    http.post(url('/invitations/read'), () =>
      HttpResponse.json({ personId: 3, name: 'Bo Larsen', purpose: 'invite' }),
    ),
    http.post(url('/invitations/accept'), async ({ request }) => {
      sent = await request.json();
      return refusal(422, 'invalid', 'One thing needs a change.', [
        { pointer: '/password', code: 'password-short', detail: 'A password needs at least 12 characters.' },
      ]);
    }),
  );
  show(() => <InvitationPage />);
  expect(await screen.findByRole('heading', { name: 'Welcome, Bo Larsen' })).toBeInTheDocument();
  expect(location.hash).toBe('');
  await write('New password', 'short');
  await userEvent.click(screen.getByRole('button', { name: 'Set the password and sign in' }));
  const field = await screen.findByLabelText('New password', { selector: 'input' });
  expect(await screen.findAllByText('A password needs at least 12 characters.')).not.toHaveLength(0);
  expect(field).toHaveAccessibleDescription(/^A password needs at least 12 characters\./);
  expect(sent).toEqual({ secret: 's3cret', password: 'short' });
});

test('an invitation that is over leads to the sign-in', async () => {
  show(() => <InvitationPage />);
  expect(
    await screen.findByRole('heading', { name: 'This invitation has been used or is over' }),
  ).toBeInTheDocument();
});
