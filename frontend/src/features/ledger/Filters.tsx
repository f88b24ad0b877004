import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/ledger';
import { nameOf } from '#shared/ui/names';
import { PersonSearch } from '#shared/ui/PersonSearch';
import { Chips } from './Chips';
import classes from './ledger.module.css';
import { kinds } from './model';
import { actorOptions } from './queries';
import type { Search } from './search';

type Props = { search: Search; onSearch: (search: Search) => void };

/** What the list is narrowed to; everything stands in the address. */
export function Filters({ search, onSearch }: Props) {
  const without = (...keys: (keyof Search)[]): Search =>
    Object.fromEntries(Object.entries(search).filter(([key]) => !keys.includes(key as keyof Search)));
  const put = (key: keyof Search, value: string | number | undefined): void =>
    onSearch(value ? { ...without(key, 'entry'), [key]: value } : without(key, 'entry'));
  return (
    <search className={classes.filters} aria-label={m.filters()}>
      <div className={classes.fields}>
        <NativeSelect
          label={m.subjectKind()}
          value={search.kind ?? ''}
          data={[
            { value: '', label: m.everyKind() },
            ...kinds.map((kind) => ({ value: kind, label: m.kind({ kind }) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onSearch({ ...without('kind', 'id', 'entry'), ...(value ? { kind: value } : {}) })
          }
        />
        <PersonSearch label={m.actor()} placeholder={m.anybody()} onPick={({ id }) => put('actor', id)} />
        <Day label={m.from()} value={search.from} onChange={(date) => put('from', date)} />
        <Day label={m.to()} value={search.to} onChange={(date) => put('to', date)} />
        <NativeSelect
          label={m.clock()}
          value={search.clock ?? ''}
          data={[
            { value: '', label: m.mine() },
            { value: 'utc', label: m.utc() },
          ]}
          onChange={({ currentTarget: { value } }) => put('clock', value)}
        />
      </div>
      <Chips
        chips={[
          { text: search.id && m.onlySubject({ kind: search.kind ?? '', id: search.id }), keys: ['id'] },
          { text: search.actor && <ActorName id={search.actor} />, keys: ['actor'] },
          { text: search.system && m.bySystem({ name: search.system }), keys: ['system'] },
          { text: search.event, keys: ['event'] },
        ]}
        onRemove={(keys) => onSearch(without(...keys, 'entry'))}
      />
    </search>
  );
}

type DayProps = { label: string; value: string | undefined; onChange: (date: string) => void };

/** A day that is half typed is none yet. */
function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      key={value ?? ''}
      defaultValue={value ?? ''}
      onBlur={({ currentTarget }) => {
        if (currentTarget.value !== (value ?? '')) onChange(currentTarget.value);
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') onChange(currentTarget.value);
      }}
    />
  );
}

function ActorName({ id }: { id: number }) {
  const { data } = useQuery(actorOptions(id));
  return m.onlyActor({ name: data ? nameOf(data) : String(id) });
}
