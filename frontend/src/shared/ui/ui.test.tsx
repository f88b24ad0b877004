import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import { ActionButton, findAction } from './ActionButton';
import { ConfirmAct } from './ConfirmAct';
import { ErrorState } from './ErrorState';
import { StatusPill } from './StatusPill';
import { Tags } from './Tag';

const show = (ui: ReactNode) =>
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>{ui}</QueryClientProvider>
    </MantineProvider>,
  );

const actions = [
  { name: 'sign_off', allowed: true },
  {
    name: 'return',
    allowed: false,
    reason: { code: 'not-submitted', text: 'Nothing has been submitted yet.' },
  },
];

test('an action that is off can be reached and says why, and does nothing', async () => {
  const run = vi.fn();
  show(
    <ActionButton action={findAction(actions, 'return')} onClick={run}>
      Return
    </ActionButton>,
  );
  await userEvent.tab();
  const button = screen.getByRole('button', { name: 'Return' });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(/Nothing has been submitted yet\./);
  await userEvent.keyboard('{Enter}');
  expect(run).not.toHaveBeenCalled();
});

test('an action that is on acts; one that the server does not offer is not there', async () => {
  const run = vi.fn();
  show(
    <>
      <ActionButton action={findAction(actions, 'sign_off')} onClick={run}>
        Sign off
      </ActionButton>
      <ActionButton action={findAction(actions, 'waive')} onClick={run}>
        Waive
      </ActionButton>
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Sign off' }));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByText('Waive')).toBeNull();
});

test('a final act has the focus on the safe button, which comes first', async () => {
  show(
    <ConfirmAct
      opened
      onClose={() => {}}
      onConfirm={() => {}}
      title="Approve SC-1042?"
      consequence="It counts towards the bar."
      verb="Approve"
      keep="Keep reviewing"
    />,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Approve SC-1042?' });
  const buttons = [...dialog.querySelectorAll('button')].map((b) => b.textContent).filter(Boolean);
  expect(buttons).toEqual(['Keep reviewing', 'Approve']);
  expect(dialog.querySelector('[data-autofocus]')).toHaveTextContent('Keep reviewing');
});

test('a state of a newer server is shown by its name', () => {
  show(
    <>
      <StatusPill machine="showCase" state="in_review" />
      <StatusPill machine="showCase" state="on_hold" />
    </>,
  );
  expect(screen.getByText('In review')).toBeInTheDocument();
  expect(screen.getByText('on hold')).toBeInTheDocument();
});

test('two tags, then how many more', () => {
  show(<Tags items={['EKS', 'S3', 'EC2', 'RDS']} />);
  expect(screen.getByText('+2')).toHaveAttribute('title', 'EC2, RDS');
});

test('trying again leaves the focus in what is tried, and a refusal offers no other try', async () => {
  const error = new Problem({ type: '', title: '', status: 500, code: '', detail: 'Not now.' });
  const refused = new Problem({ type: '', title: '', status: 403, code: '', detail: 'For managers.' });
  function Once() {
    const [tried, setTried] = useState(false);
    return (
      <main tabIndex={-1}>
        {tried ? null : <ErrorState error={error} retry={() => setTried(true)} />}
        <ErrorState error={refused} retry={() => {}} />
      </main>
    );
  }
  show(<Once />);
  const again = await screen.findAllByRole('button', { name: 'Try again' });
  expect(again).toHaveLength(1);
  await userEvent.click(again[0] as HTMLElement);
  expect(screen.getByRole('main')).toHaveFocus();
});
