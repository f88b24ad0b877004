import { Button, Modal } from '@mantine/core';
import { api } from '#shared/api/client';
import type { Curriculum } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/curricula';
import { toast } from '#shared/ui/toast';
import { OutlineFields } from './OutlineFields';
import { type OutlineValues, outlineBody } from './outline';
import classes from './parts.module.css';
import { useReread } from './queries';

type Props = { curriculum: Curriculum; onClose: () => void };

/** Another title, or another service; versions and plans stay. */
export function RenameCurriculum({ curriculum: { id, title, slug, service }, onClose }: Props) {
  const form = useProblemForm<OutlineValues>({
    mode: 'controlled',
    initialValues: { title, slug, service: service ? String(service.id) : '' },
  });
  const reread = useReread();
  const save = api.useMutation('put', '/curricula/{id}');
  const send = (values: OutlineValues): void =>
    save.mutate(
      { params: { path: { id } }, body: outlineBody(values) },
      {
        onSuccess: () => {
          toast(m.saved());
          void reread();
          onClose();
        },
        onError: form.refuse,
      },
    );
  const buttons = (
    <>
      <Button type="submit" loading={save.isPending}>
        {m.save()}
      </Button>
      <Button variant="default" onClick={onClose}>
        {m.cancel()}
      </Button>
    </>
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.renameTitle({ title })}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      <UnsavedGuard when={form.isDirty() && save.isIdle} />
      <Form form={form} label={m.rename()} onSend={send} wide buttons={buttons}>
        <p className={classes.muted}>{m.renameHint()}</p>
        <OutlineFields form={form} now={service} />
      </Form>
    </Modal>
  );
}
