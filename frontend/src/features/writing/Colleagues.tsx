import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { useMe } from '#shared/me/me';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { PersonSearch } from '#shared/ui/PersonSearch';
import type { Desk } from './desk';
import type { DeskState } from './state';
import classes from './writing.module.css';

/** Who else worked the customer case: they cannot review it. */
export function Colleagues({ desk, state }: { desk: Desk; state: DeskState }) {
  const me = useMe();
  const [picked, setPicked] = useState<PersonRef[]>([]);
  const { colleagues } = state.fields;
  const known = [...state.draft.colleagues, ...picked];
  const shown = colleagues.flatMap((id) => known.find((person) => person.id === id) ?? []);
  const add = (person: PersonRef): void => {
    setPicked([...picked, person]);
    desk.change({ colleagues: [...colleagues, person.id] });
  };
  const remove = (id: number): void => desk.change({ colleagues: colleagues.filter((c) => c !== id) });
  return (
    <div>
      <PersonSearch
        label={m.colleagues()}
        description={m.colleaguesHint()}
        without={[...colleagues, ...(me ? [me.id] : [])]}
        onPick={add}
      />
      {shown.length > 0 ? (
        <ul className={classes.colleagues}>
          {shown.map((person) => (
            <li key={person.id}>
              <Person person={person} size={22} both={false} />
              <ActionIcon
                size="sm"
                aria-label={m.removeColleague({ name: nameOf(person) })}
                onClick={() => remove(person.id)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
