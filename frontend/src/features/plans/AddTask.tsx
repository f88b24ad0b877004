import { Button, Checkbox, Modal, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { http } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import type { Plan, TaskSpec } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/planActs';
import { m as common } from '#shared/i18n/gen/plans';
import { toast } from '#shared/ui/toast';
import { offeredDay, personalTask } from './model';
import { useAct } from './queries';
import { kindText } from './words';

type Kind = TaskSpec['kind'];

const kinds = Object.entries(kindText).map(([value, text]) => ({ value, label: text() }));

/** A task of this learner alone: it stays when a newer version of the curriculum is taken. */
export function AddTask({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [kind, setKind] = useState<Kind>('reading');
  const [judged, setJudged] = useState(true);
  const [after, setAfter] = useState<string[]>([]);
  const form = useProblemForm({
    mode: 'uncontrolled',
    initialValues: {
      title: '',
      instructions: '',
      dueOn: offeredDay(plan),
      certification: { vendor: '', name: '' },
    },
  });
  const once = useOnce();
  const add = useAct(
    (values: ReturnType<typeof form.getValues>) =>
      http.POST('/plans/{id}/tasks', {
        params: { path: { id: plan.id } },
        body: { ...personalTask(plan, kind, judged, values), prerequisites: after },
        ...once.init,
      }),
    () => {
      toast(m.taskAdded());
      onClose();
    },
  );
  const buttons = (
    <>
      <Button type="submit" loading={add.isPending}>
        {m.addTask()}
      </Button>
      <Button variant="default" onClick={onClose}>
        {common.cancel()}
      </Button>
    </>
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.addTaskTitle()}
      closeButtonProps={{ 'aria-label': common.cancel() }}
    >
      <UnsavedGuard when={(form.isDirty() || after.length > 0) && !add.isPending && !add.isSuccess} />
      <Form
        form={form}
        onSend={(values) => add.mutate(values, { onError: form.refuse })}
        wide
        buttons={buttons}
      >
        <p>{m.addTaskThen()}</p>
        <TextInput
          key={form.key('title')}
          label={m.taskTitle()}
          maxLength={200}
          data-autofocus
          {...form.getInputProps('title')}
        />
        <NativeSelect
          label={m.taskKind()}
          data={kinds}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
        />
        {kind === 'certification' ? (
          <>
            <TextInput
              key={form.key('certification.vendor')}
              label={common.vendor()}
              maxLength={200}
              {...form.getInputProps('certification.vendor')}
            />
            <TextInput
              key={form.key('certification.name')}
              label={common.certName()}
              maxLength={200}
              {...form.getInputProps('certification.name')}
            />
          </>
        ) : null}
        <Textarea
          key={form.key('instructions')}
          label={m.taskInstructions()}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20000}
          {...form.getInputProps('instructions')}
        />
        <TextInput
          key={form.key('dueOn')}
          type="date"
          label={m.taskDue()}
          description={m.taskDueHint()}
          {...form.getInputProps('dueOn')}
        />
        <MultiSelect
          label={m.taskAfter()}
          description={m.taskAfterHint()}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={plan.tasks.map((t) => ({ value: t.spec.key, label: t.spec.title }))}
          searchable
          hidePickedOptions
          value={after}
          onChange={setAfter}
          error={Object.entries(form.errors).find(([path]) => path.startsWith('prerequisites'))?.[1]}
        />
        <Checkbox
          label={m.taskJudged()}
          checked={judged}
          onChange={(event) => setJudged(event.currentTarget.checked)}
        />
      </Form>
    </Modal>
  );
}
