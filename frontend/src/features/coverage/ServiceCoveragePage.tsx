import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/coverageService';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { ExportPlace } from './ExportPlace';
import { FilterNotes } from './FilterNotes';
import { HourFilters } from './HourFilters';
import { serviceHoursOptions } from './queries';
import { type CoverageSearch, changed } from './search';
import { type Go, useOpenHour } from './useOpenHour';
import { WeekGrid } from './WeekGrid';

const Ahead = lazy(() => import('./Ahead'));
const loadMenu = () => import('./ServiceExport');
const ServiceExport = lazy(loadMenu);
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
      meta={m.meta({ family: data.family, count: data.smes })}
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
      <HourFilters
        filter={search}
        week={data.week}
        parts="service"
        onFilter={(by) => go(changed(search, by), { replace: true })}
      />
      <FilterNotes notes={data.notes} />
      <Section title={m.week()} hint={m.weekHint()}>
        <WeekGrid data={data} onOpen={(hour, day) => door.open({ service: id, hour, day })} />
      </Section>
      <Suspense fallback={<Bone height={1400} />}>
        <Ahead data={data} />
      </Suspense>
      <Suspense>
        {search.hour === undefined ? null : (
          <HourPanel service={id} hour={search.hour} search={search} door={door} />
        )}
      </Suspense>
    </Page>
  );
}
