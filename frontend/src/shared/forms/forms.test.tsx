import { Button, MantineProvider, TextInput } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Problem } from '../api/problem';
import { Form } from './Form';
import { useProblemForm } from './useProblemForm';

const refused = new Problem({
  type: 'about:blank',
  title: 'Unprocessable Entity',
  status: 422,
  code: 'invalid',
  detail: 'Two things need a change.',
  errors: [
    { pointer: '/emails/0/email', code: 'email-taken', detail: 'This address belongs to Bo Larsen.' },
    { pointer: '', code: 'too-few', detail: 'Add one more address.' },
  ],
});

function Page() {
  const form = useProblemForm({ mode: 'uncontrolled', initialValues: { emails: [{ email: '' }] } });
  return (
    <MantineProvider env="test">
      <Form form={form} onSend={() => form.refuse(refused)} buttons={<Button type="submit">Add</Button>}>
        <TextInput
          label="Address"
          key={form.key('emails.0.email')}
          {...form.getInputProps('emails.0.email')}
        />
      </Form>
    </MantineProvider>
  );
}

test('a refusal stands at its field, the summary takes the focus and leads there', async () => {
  render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(summary).toHaveFocus());
  expect(summary).toHaveTextContent('Two things need a change.');
  expect(summary).toHaveTextContent('Add one more address.');
  const field = screen.getByLabelText('Address');
  expect(field).toHaveAccessibleDescription('This address belongs to Bo Larsen.');
  await userEvent.click(screen.getByRole('button', { name: 'This address belongs to Bo Larsen.' }));
  expect(field).toHaveFocus();
});
