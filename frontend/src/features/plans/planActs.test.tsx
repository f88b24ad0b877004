import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import type { Plan } from '#shared/api/schema';
import { server } from '#test/setup';
import { sampleMe, show } from '#test/show';
import { PlanActDialog, type PlanActName } from './PlanActDialog';

const plan = {
  id: 5,
  person: { ...sampleMe, id: 30, name: 'Ji-woo Han', nativeName: '' },
  mentor: { ...sampleMe, id: 31, name: 'Owen Clarke', nativeName: '' },
  curriculum: { id: 2, title: 'First ten weeks' },
} as unknown as Plan;

async function act(name: PlanActName) {
  const onClose = vi.fn();
  show(() => <PlanActDialog name={name} plan={plan} onClose={onClose} />);
  const dialog = within(await screen.findByRole('dialog'));
  return { user: userEvent.setup(), dialog, onClose };
}

test('a plan is completed without a reason', async () => {
  const asked = vi.fn();
  server.use(
    http.post('*/plans/5/complete', () => {
      asked();
      return HttpResponse.json({ id: 5 });
    }),
  );
  const { user, dialog, onClose } = await act('complete');
  expect(dialog.queryByRole('textbox')).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Complete the plan' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(asked).toHaveBeenCalledOnce();
});

test('a plan is cancelled only with a reason, which the server is sent', async () => {
  let sent: unknown;
  server.use(
    http.post('*/plans/5/cancel', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ id: 5 });
    }),
  );
  const { user, dialog, onClose } = await act('cancel');
  const verb = dialog.getByRole('button', { name: 'Cancel the plan' });
  expect(verb).toBeDisabled();
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Another team.');
  await user.click(verb);
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual({ reason: 'Another team.' });
});

test('a refused act says why and stays open with what was written', async () => {
  server.use(
    http.post('*/plans/5/cancel', () =>
      HttpResponse.json(
        { type: 'about:blank', title: 'Conflict', status: 409, code: 'wrong-state', detail: 'It has ended.' },
        { status: 409, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  const { user, dialog, onClose } = await act('cancel');
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Another team.');
  await user.click(dialog.getByRole('button', { name: 'Cancel the plan' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('It has ended.');
  expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('Another team.');
  expect(onClose).not.toHaveBeenCalled();
});

test('a mentorship goes from who has it to who was found, with the reason', async () => {
  let sent: unknown;
  server.use(
    http.get('*/people', () =>
      HttpResponse.json({
        items: [
          { ...sampleMe, id: 31, name: 'Owen Clarke', nativeName: '' },
          { ...sampleMe, id: 40, name: 'Yi-Jun Tsai', nativeName: '' },
        ],
      }),
    ),
    http.post('*/plans/5/mentor', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ id: 5 });
    }),
  );
  const { user, dialog, onClose } = await act('hand_over');
  const verb = dialog.getByRole('button', { name: 'Hand over' });
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'On leave.');
  expect(verb).toBeDisabled();
  await user.type(dialog.getByRole('textbox', { name: 'New mentor' }), 'Yi-Jun');
  await user.click(await screen.findByRole('option', { name: /Yi-Jun Tsai/ }));
  expect(screen.queryByRole('option', { name: /Owen Clarke/ })).toBeNull();
  await user.click(verb);
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual({ from: 31, to: 40, reason: 'On leave.' });
});
