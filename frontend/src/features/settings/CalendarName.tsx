import { Button, Group, TextInput } from '@mantine/core';
import { api } from '#shared/api/client';
import type { Calendar } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/calendars';
import { useReread } from './queries';

type Props = { calendar: Calendar; onDone: () => void };

export function CalendarName({ calendar, onDone }: Props) {
  const form = useProblemForm({ mode: 'controlled', initialValues: { name: calendar.name } });
  const reread = useReread();
  const rename = api.useMutation('put', '/me/calendars/{id}');
  const send = (body: { name: string }): void =>
    rename.mutate(
      { params: { path: { id: calendar.id } }, body },
      {
        onSuccess: () => {
          reread();
          onDone();
        },
        onError: form.refuse,
      },
    );
  return (
    <Form
      form={form}
      onSend={send}
      label={m.rename()}
      buttons={
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={onDone}>
            {m.keepName()}
          </Button>
          <Button type="submit" size="xs" loading={rename.isPending}>
            {m.saveName()}
          </Button>
        </Group>
      }
    >
      <TextInput label={m.name()} data-autofocus {...form.getInputProps('name')} />
    </Form>
  );
}
