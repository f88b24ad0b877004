import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import type { PersonPage } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { Late } from '#shared/forms/late/Late';
import { isLate, useOvertaken } from '#shared/forms/late/useOvertaken';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { toast } from '#shared/ui/toast';
import { IdentityFields } from './IdentityFields';
import { bodyOf, type Identity, identityOf } from './model';
import { personOptions, sitesOptions, useReread } from './queries';
import { identityTold } from './told';

/** Name, place, manager and days; made from a revision, so that nobody's change is lost. */
export function ChangeIdentity({ person, off }: { person: PersonPage; off: boolean }) {
  const form = useProblemForm<Identity>({ mode: 'controlled', initialValues: identityOf(person) });
  const overtaken = useOvertaken(identityOf(person), (name, value) =>
    form.setFieldValue(name, value as never),
  );
  const sites = useSuspenseQuery(sitesOptions()).data.items;
  const client = useQueryClient();
  const reread = useReread();
  const save = api.useMutation('put', '/people/{id}');
  /** The next try is made from what is there now; nothing that was typed is lost. */
  const late = async (): Promise<void> => {
    const now = await client.fetchQuery({ ...personOptions(person.id), staleTime: 0 });
    overtaken.show(identityTold(sites), form.getValues(), identityOf(now));
  };
  const send = (values: Identity): void =>
    save.mutate(
      { params: { path: { id: person.id } }, headers: ifMatch(person.revision ?? 0), body: bodyOf(values) },
      {
        onSuccess: (now) => {
          form.resetDirty(identityOf(now));
          overtaken.begin(identityOf(now));
          toast(m.saved());
          reread();
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
        <Late overtaken={overtaken} />
        <IdentityFields form={form} self={person.id} disabled={off} />
      </Form>
    </>
  );
}
