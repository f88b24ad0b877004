import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { PersonRef } from '#shared/api/schema';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { Person } from '#shared/ui/PersonName';
import { Bone } from '#shared/ui/Skeletons';
import type { Identity } from './model';
import classes from './peopleAdmin.module.css';
import { sitesOptions } from './queries';

/** Few people get another manager; finding one is loaded when it is wanted. */
const PersonSearch = lazy(async () => ({ default: (await import('#shared/ui/PersonSearch')).PersonSearch }));

type Props = {
  form: ProblemForm<Identity>;
  /** Who cannot be above: the person. */
  self?: number;
  disabled?: boolean;
};

/** What administrators keep of a person: name, place, line manager, first and last day. */
export function IdentityFields({ form, self, disabled = false }: Props) {
  const { data } = useSuspenseQuery(sitesOptions());
  const sites = data.items.map((site) => ({ value: String(site.id), label: `${site.name} · ${site.zone}` }));
  const chosen = form.getValues().siteId;
  return (
    <>
      <TextInput label={m.name()} required disabled={disabled} {...form.getInputProps('name')} />
      <TextInput
        label={m.nativeName()}
        description={m.nativeNameHint()}
        disabled={disabled}
        {...form.getInputProps('nativeName')}
      />
      <TextInput label={m.jobTitle()} disabled={disabled} {...form.getInputProps('title')} />
      <NativeSelect
        label={m.site()}
        required
        disabled={disabled}
        data={chosen ? sites : [{ value: '', label: m.chooseSite() }, ...sites]}
        {...form.getInputProps('siteId')}
      />
      <Manager form={form} self={self} disabled={disabled} />
      <Group grow align="start">
        <TextInput
          type="date"
          label={m.startedOn()}
          disabled={disabled}
          {...form.getInputProps('startedOn')}
        />
        <TextInput type="date" label={m.leavesOn()} disabled={disabled} {...form.getInputProps('leavesOn')} />
      </Group>
    </>
  );
}

type ManagerProps = {
  form: ProblemForm<Identity>;
  self: number | undefined;
  disabled: boolean;
};

function Manager({ form, self, disabled }: ManagerProps) {
  const { manager } = form.getValues();
  const put = (person: PersonRef | null): void => form.setFieldValue('manager', person);
  const error = form.errors.managerId;
  if (!manager)
    return (
      <Suspense fallback={<Bone height={62} />}>
        <PersonSearch
          label={m.manager()}
          description={m.managerHint()}
          without={self ? [self] : []}
          onPick={put}
          {...(error ? { error } : {})}
        />
      </Suspense>
    );
  return (
    <div className={classes.manager}>
      <span className={classes.label}>{m.manager()}</span>
      <div className={classes.chosen}>
        <Person person={manager} link={false} />
        <Button variant="default" size="xs" disabled={disabled} onClick={() => put(null)}>
          {m.another()}
        </Button>
      </div>
      {error ? <p role="alert">{error}</p> : null}
    </div>
  );
}
