import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ServiceHours } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageService';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { ExportPlace } from './ExportPlace';
import { FilterNotes } from './FilterNotes';
import { FiltersPlace } from './FiltersPlace';
import classes from './heat.module.css';
import type { Behind } from './model';
import { regionsOptions, serviceHoursOptions } from './queries';
import { type CoverageSearch, changed } from './search';
import { type Go, useOpenHour } from './useOpenHour';
import { WeekGrid } from './WeekGrid';

const Ahead = lazy(() => import('./Ahead'));
const loadMenu = () => import('./ServiceExport');
const ServiceExport = lazy(loadMenu);
const PeopleBehind = lazy(async () => ({ default: (await import('./PeopleBehind')).PeopleBehind }));
const HourFilters = lazy(() => import('./HourFilters'));
const HourPanel = lazy(() => import('./HourPanel'));

type Props = { id: number; search: CoverageSearch; go: Go };

/** One service: its week by the hour, its seasons, and who will be there in a year. */
export function ServiceCoveragePage({ id, search, go }: Props) {
  const { data } = useSuspenseQuery(serviceHoursOptions(id, search));
  const door = useOpenHour(search, go);
  const { name } = data.service;
  return (
    <Page
      title={name}
      meta={<Counted data={data} search={search} />}
      width="wide"
      crumbs={[{ to: '/coverage', text: m.coverage() }]}
      actions={
        <>
          <Button variant="default" component={Link} to={`/services/${id}`}>
            {m.servicePage()}
          </Button>
          <ExportPlace load={loadMenu}>
            <ServiceExport data={data} search={search} />
          </ExportPlace>
        </>
      }
    >
      <Suspense fallback={<FiltersPlace />}>
        <HourFilters
          filter={search}
          week={data.week}
          parts="service"
          onFilter={(by) => go(changed(search, by), { replace: true })}
        />
      </Suspense>
      <FilterNotes notes={data.notes} />
      <Section title={m.week()} hint={m.weekHint()}>
        <WeekGrid data={data} onOpen={(hour, day) => door.open({ service: id, hour, day })} />
      </Section>
      <Suspense fallback={<Bone height={1400} />}>
        <Ahead data={data} filter={search} />
      </Suspense>
      <Suspense>
        {search.hour === undefined ? null : (
          <HourPanel service={id} hour={search.hour} search={search} door={door} />
        )}
      </Suspense>
    </Page>
  );
}

/** The family, and how many SMEs are counted in the week: the same filter, the same people. */
function Counted({ data, search }: { data: ServiceHours; search: CoverageSearch }) {
  const { data: regions } = useSuspenseQuery(regionsOptions());
  const [behind, setBehind] = useState<Behind>();
  const { service, family, smes, week } = data;
  const { region, manager, language } = search;
  const open = (): void =>
    setBehind({
      service: service.slug,
      name: service.name,
      week: week.name,
      ...(region ? { region } : {}),
      ...(manager ? { manager } : {}),
      ...(language ? { language } : {}),
    });
  return (
    <>
      {`${family} · `}
      {smes === 0 ? (
        m.smes({ count: smes })
      ) : (
        <button
          type="button"
          className={classes.opens}
          aria-label={m.smesOfWeek({ count: smes })}
          onClick={open}
        >
          {m.smes({ count: smes })}
        </button>
      )}
      <Suspense>
        <PeopleBehind behind={behind} regions={regions.items} onClose={() => setBehind(undefined)} />
      </Suspense>
    </>
  );
}
