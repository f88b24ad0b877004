import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/whatIf';
import type { Change } from './changes';
import { servicesOptions, sitesOptions } from './queries';

// Few ask for other hours, or for another zone.
const HoursFields = lazy(() => import('./HoursFields'));
const ZoneField = lazy(() => import('./ZoneField'));

type Props<C extends Change = Change> = { change: C; onChange: (change: Change) => void };

type Of<K extends Change['kind']> = Props<Extract<Change, { kind: K }>>;

/** When, where to, which hours, which service. */
export function ChangeFields({ change, onChange }: Props) {
  switch (change.kind) {
    case 'leaves':
      return <Day label={m.lastDay()} value={change.on} onDay={(on) => onChange({ ...change, on })} />;
    case 'away':
      return (
        <>
          <Day label={m.from()} value={change.from} onDay={(from) => onChange({ ...change, from })} />
          <Day label={m.until()} value={change.to} onDay={(to) => onChange({ ...change, to })} />
        </>
      );
    case 'moves':
      return <Place change={change} onChange={onChange} />;
    case 'hours':
      return (
        <Suspense>
          <HoursFields change={change} onChange={onChange} />
        </Suspense>
      );
    case 'gains':
      return <Service change={change} onChange={onChange} />;
  }
}

type DayProps = { label: string; value: string; onDay: (day: string) => void };

function Day({ label, value, onDay }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      required
      onChange={({ currentTarget }) => onDay(currentTarget.value)}
    />
  );
}

/** A site, a zone, or both; a site brings its zone unless one is chosen. */
function Place({ change, onChange }: Of<'moves'>) {
  const { data } = useQuery(sitesOptions());
  const sites = data?.items ?? [];
  const none = { value: '0', label: change.zone ? m.sameSite() : m.chooseSite() };
  return (
    <>
      <NativeSelect
        label={m.site()}
        data={[none, ...sites.map(({ id, name }) => ({ value: String(id), label: name }))]}
        value={String(change.siteId)}
        onChange={({ currentTarget }) => onChange({ ...change, siteId: Number(currentTarget.value) })}
      />
      <Suspense>
        <ZoneField
          zone={change.zone}
          ofSite={sites.find(({ id }) => id === change.siteId)?.zone}
          onZone={(zone) => onChange({ ...change, zone })}
        />
      </Suspense>
    </>
  );
}

function Service({ change, onChange }: Of<'gains'>) {
  const { data } = useQuery(servicesOptions());
  const services = (data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <NativeSelect
      label={m.service()}
      data={[{ value: '0', label: m.chooseService() }, ...services]}
      value={String(change.serviceId)}
      onChange={({ currentTarget }) => onChange({ ...change, serviceId: Number(currentTarget.value) })}
    />
  );
}
