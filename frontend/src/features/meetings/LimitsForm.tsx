import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import type { MeetingRules } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { Late } from '#shared/forms/late/Late';
import { isLate, useOvertaken } from '#shared/forms/late/useOvertaken';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/meetings';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { toast } from '#shared/ui/toast';
import { Changed } from './Changed';
import { Fields } from './Fields';
import { type LimitValues, limitsTold, numbersOf, usual, valuesOf } from './model';
import { meetingRulesOptions } from './queries';

/** The numbers that hold for every interview; made from a revision, so that nobody's change is lost. */
export function LimitsForm({ rules }: { rules: MeetingRules }) {
  const form = useProblemForm<LimitValues>({ mode: 'controlled', initialValues: valuesOf(rules) });
  const overtaken = useOvertaken(valuesOf(rules), (name, value) => form.setFieldValue(name, value as never));
  const client = useQueryClient();
  const save = api.useMutation('put', '/meeting-rules');
  const late = async (): Promise<void> => {
    const now = await client.fetchQuery({ ...meetingRulesOptions(), staleTime: 0 });
    overtaken.show(limitsTold(), form.getValues(), valuesOf(now));
  };
  const send = (values: LimitValues): void =>
    save.mutate(
      { headers: ifMatch(rules.revision), body: numbersOf(values) },
      {
        onSuccess: (now) => {
          client.setQueryData(meetingRulesOptions().queryKey, now);
          form.setValues(valuesOf(now));
          form.resetDirty(valuesOf(now));
          overtaken.begin(valuesOf(now));
          toast(m.saved());
        },
        onError: (error) => {
          if (isLate(error)) late().catch(form.refuse);
          else form.refuse(error);
        },
      },
    );
  return (
    <>
      <UnsavedGuard when={form.isDirty()} />
      <Changed rules={rules} />
      <Form
        form={form}
        label={m.title()}
        onSend={send}
        wide
        buttons={
          <>
            <ActionButton
              action={findAction(rules.actions, 'change')}
              onClick={() => form.submit(send)()}
              loading={save.isPending}
            >
              {m.save()}
            </ActionButton>
            {usual(form.getValues(), rules) ? null : (
              <Button variant="default" onClick={() => form.setValues(valuesOf(rules.usual))}>
                {m.fillUsual()}
              </Button>
            )}
          </>
        }
      >
        <Late overtaken={overtaken} />
        <Fields form={form} usual={rules.usual} />
      </Form>
    </>
  );
}
