import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/people';
import { useMe } from '#shared/me/me';
import { stateText } from '#shared/ui/states';
import { narrowed } from './model';
import classes from './people.module.css';
import { regionsOptions, servicesOptions } from './queries';
import { type Filter, type StandingState, standingStates } from './search';
import { Views } from './Views';

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

const WAIT_MS = 250;

/** What the table is narrowed by; all of it is in the address. */
export function Filters({ filter, onFilter }: Props) {
  const me = useMe();
  const regions = useSuspenseQuery(regionsOptions()).data.items;
  const services = useSuspenseQuery(servicesOptions()).data.items;
  const set = (change: Partial<Record<keyof Filter, Filter[keyof Filter]>>): void =>
    onFilter(narrowed(filter, change));
  const search = useDebouncedCallback((q: string) => set({ q }), WAIT_MS);
  return (
    <div className={classes.choices}>
      <TextInput
        key={filter.q === undefined ? 'empty' : 'search'}
        type="search"
        aria-label={m.search()}
        placeholder={m.search()}
        defaultValue={filter.q ?? ''}
        onChange={(event) => search(event.currentTarget.value.trim())}
      />
      {me?.parts.manages ? (
        <NativeSelect
          aria-label={m.whose()}
          data={[
            { value: '', label: m.everybody() },
            { value: String(me.id), label: m.myPeople() },
          ]}
          value={String(filter.manager ?? '')}
          onChange={(event) => set({ manager: Number(event.currentTarget.value) })}
        />
      ) : null}
      <NativeSelect
        aria-label={m.region()}
        data={[
          { value: '', label: m.everyRegion() },
          ...regions.map((r) => ({ value: String(r.id), label: r.name })),
        ]}
        value={String(filter.region ?? '')}
        onChange={(event) => set({ region: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        aria-label={m.service()}
        data={[
          { value: '', label: m.everyService() },
          ...services.map((s) => ({ value: String(s.id), label: s.name })),
        ]}
        value={String(filter.service ?? '')}
        onChange={(event) => set({ service: Number(event.currentTarget.value) })}
      />
      {filter.service ? (
        <NativeSelect
          aria-label={m.standings()}
          data={[
            { value: '', label: m.everyStanding() },
            ...standingStates.map((s) => ({ value: s, label: stateText('standing', s) })),
          ]}
          value={filter.standing ?? ''}
          onChange={(event) => set({ standing: event.currentTarget.value as StandingState })}
        />
      ) : null}
      <Views filter={filter} onFilter={onFilter} />
    </div>
  );
}
