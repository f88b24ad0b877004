import { Button } from '@mantine/core';
import { api } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import { Problem } from '#shared/api/problem';
import type { PersonPage } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { toast } from '#shared/ui/toast';
import { IdentityFields } from './IdentityFields';
import { bodyOf, type Identity, identityOf } from './model';
import { useReread } from './queries';

/** Name, place, manager and days; made from a revision, so that nobody's change is lost. */
export function ChangeIdentity({ person, off }: { person: PersonPage; off: boolean }) {
  const form = useProblemForm<Identity>({ mode: 'controlled', initialValues: identityOf(person) });
  const reread = useReread();
  const save = api.useMutation('put', '/people/{id}');
  const send = (values: Identity): void =>
    save.mutate(
      { params: { path: { id: person.id } }, headers: ifMatch(person.revision), body: bodyOf(values) },
      {
        onSuccess: (now) => {
          form.resetDirty(identityOf(now));
          toast(m.saved());
          reread();
        },
        onError: (error) => {
          form.refuse(error);
          // The next try is made from what is there now.
          if (error instanceof Problem && error.isStale) reread();
        },
      },
    );
  return (
    <>
      <UnsavedGuard when={form.isDirty()} />
      <Form
        form={form}
        label={m.identity()}
        onSend={send}
        buttons={
          <Button type="submit" loading={save.isPending} disabled={off}>
            {m.save()}
          </Button>
        }
      >
        <IdentityFields form={form} manager={person.manager} self={person.id} disabled={off} />
      </Form>
    </>
  );
}
