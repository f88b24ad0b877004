import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { ServiceAdminPage } from './ServiceAdminPage';

const eks = {
  id: 4,
  slug: 'eks',
  name: 'EKS',
  family: 'Containers',
  launchedOn: null,
  retiredOn: null,
  targetSmes: 5,
  bootstrapRoute: 'none',
  developers: [],
  revision: 7,
  actions: [{ name: 'change', allowed: true }],
};
const meanwhile = { ...eks, name: 'EKS Pro', targetSmes: 9, revision: 8 };
const stale = {
  type: 'about:blank',
  title: 'Precondition Failed',
  status: 412,
  code: 'changed-meanwhile',
  detail: 'This was changed in the meantime.',
};

test('who saves too late sees both versions, loses nothing, and saves what was chosen', async () => {
  const sent: { from: string | null; body: unknown }[] = [];
  server.use(
    http.get('*/services/4', () => HttpResponse.json(sent.length > 0 ? meanwhile : eks)),
    http.get('*/service-families', () => HttpResponse.json({ items: ['Containers'] })),
    http.put('*/services/4', async ({ request }) => {
      sent.push({ from: request.headers.get('if-match'), body: await request.json() });
      if (sent.length > 1) return HttpResponse.json({ ...meanwhile, revision: 9 });
      return HttpResponse.json(stale, {
        status: 412,
        headers: { 'content-type': 'application/problem+json' },
      });
    }),
  );
  show(() => <ServiceAdminPage id={4} />);
  const user = userEvent.setup();
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'EKS, ours');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  const heading = await screen.findByRole('heading', { name: 'Somebody saved this in the meantime' });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(name).toHaveValue('EKS, ours');
  const asked = screen.getByRole('radiogroup', { name: /Name.*changed by both/ });
  expect(asked).toHaveTextContent('EKS, ours');
  expect(asked).toHaveTextContent('EKS Pro');
  // What only they changed is taken over, and can be taken back.
  const target = screen.getByRole('spinbutton', { name: 'SMEs wanted' });
  expect(target).toHaveValue(9);
  const targets = screen.getByRole('radiogroup', { name: 'SMEs wanted' });
  await user.click(targets.querySelector('input[value="mine"]') as HTMLElement);
  expect(target).toHaveValue(5);

  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ from: '"8"', body: { name: 'EKS, ours', targetSmes: 5 } });
});
