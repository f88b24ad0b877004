import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import type { Person as Found } from '../api/schema';
import { m } from '../i18n/gen/ui';
import { useTime } from '../time/useTime';
import { nameOf } from './names';
import { Person } from './PersonName';

type Props = {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  placeholder?: string;
  /** People who are not offered: the reader, those chosen already. */
  without?: readonly number[];
  onPick: (person: Found) => void;
  id?: string;
};

const MOST = 8;

/** Finds one person by name, site or address and hands them over; the field is empty again after. */
export function PersonSearch({ label, without = [], onPick, placeholder, ...rest }: Props) {
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const q = text.trim();
  const found = useQuery(
    api.queryOptions(
      'get',
      '/people',
      { params: { query: { q, limit: MOST + without.length } } },
      { enabled: q !== '', placeholderData: keepPreviousData },
    ),
  );
  const people = (q ? (found.data?.items ?? []) : []).filter((p) => !without.includes(p.id)).slice(0, MOST);
  const pick = (id: string): void => {
    const person = people.find((p) => String(p.id) === id);
    if (!person) return;
    onPick(person);
    setText('');
    combobox.closeDropdown();
  };
  const type = (next: string): void => {
    setText(next);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} shadow="md">
      <Combobox.Target>
        <TextInput
          {...rest}
          label={label}
          placeholder={placeholder ?? m.findPerson()}
          value={text}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
        />
      </Combobox.Target>
      {q !== '' && found.data ? (
        <Combobox.Dropdown>
          <Combobox.Options aria-label={label}>
            {people.map((person) => (
              <Combobox.Option key={person.id} value={String(person.id)} aria-label={nameOf(person)}>
                <Person person={person} size={24} link={false} sub={<Place person={person} />} />
              </Combobox.Option>
            ))}
            {people.length === 0 ? <Combobox.Empty>{m.nobodyFound()}</Combobox.Empty> : null}
          </Combobox.Options>
        </Combobox.Dropdown>
      ) : null}
    </Combobox>
  );
}

function Place({ person }: { person: Found }) {
  const time = useTime();
  return [person.title, time.city(person)].filter(Boolean).join(' · ');
}
