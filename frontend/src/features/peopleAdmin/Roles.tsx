import { Checkbox } from '@mantine/core';
import { api } from '#shared/api/client';
import type { PersonPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { findAction } from '#shared/ui/ActionButton';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import { roles } from './model';
import classes from './peopleAdmin.module.css';
import { useReread } from './queries';

/** Rights over the whole organisation; everything else follows from what a person does. */
export function Roles({ person }: { person: PersonPage }) {
  const reread = useReread();
  const set = api.useMutation('put', '/people/{id}/roles');
  const action = findAction(person.actions, 'set_roles');
  const change = (role: string, on: boolean): void => {
    const others = person.roles.filter((one) => one !== role);
    set.mutate(
      { params: { path: { id: person.id } }, body: { roles: on ? [...others, role] : others } },
      {
        onSuccess: () => {
          toast(on ? m.granted() : m.withdrawn());
          reread();
        },
      },
    );
  };
  return (
    <Section title={m.roles()} hint={m.rolesHint()}>
      <div className={classes.roles}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={m.role({ role })}
            description={m.roleText({ role })}
            checked={person.roles.includes(role)}
            disabled={!action?.allowed || set.isPending}
            onChange={({ currentTarget }) => change(role, currentTarget.checked)}
          />
        ))}
      </div>
      {action && !action.allowed && action.reason ? (
        <ReasonList reasons={[action.reason]} glyph="off" />
      ) : null}
      {set.error ? <ProblemNote error={set.error} /> : null}
    </Section>
  );
}
