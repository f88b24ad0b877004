import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/coverageHours';
import { Page } from '#shared/ui/Page';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { ByHour } from './ByHour';
import { ExportPlace } from './ExportPlace';
import classes from './filters.module.css';
import { type CoverageSearch, changed, closed, type View } from './search';
import { type Go, useOpenHour } from './useOpenHour';

const loadMenu = () => import('./ExportMenu');
const ExportMenu = lazy(loadMenu);
const ByRegion = lazy(() => import('./ByRegion'));
const ByRisk = lazy(() => import('./ByRisk'));
const ByForecast = lazy(() => import('./ByForecast'));
const HourPanel = lazy(() => import('./HourPanel'));

const metas: Record<View, () => string> = {
  hour: m.meta,
  region: m.metaRegion,
  risk: m.metaRisk,
  forecast: m.metaForecast,
};

type Props = { search: CoverageSearch; go: Go };

/** Where expertise is thin: by the hour, by region, what would break first, and in a year. */
export function CoveragePage({ search, go }: Props) {
  const by = search.by ?? 'hour';
  const door = useOpenHour(search, go);
  const filter = (change: Record<string, unknown>): void => go(changed(search, change), { replace: true });
  return (
    <Page
      title={m.title()}
      meta={metas[by]()}
      width="wide"
      actions={
        <>
          <SegmentedControl
            className={classes.view ?? ''}
            aria-label={m.view()}
            data={[
              { value: 'hour', label: m.byHour() },
              { value: 'region', label: m.byRegion() },
              { value: 'risk', label: m.byRisk() },
              { value: 'forecast', label: m.byForecast() },
            ]}
            value={by}
            onChange={(view) => go(changed(closed(search), { by: view as View }))}
          />
          <Button variant="default" renderRoot={(props) => <Link to="/coverage/what-if" {...props} />}>
            {m.whatIf()}
          </Button>
          <ExportPlace load={loadMenu}>
            <ExportMenu by={by} search={search} asked />
          </ExportPlace>
        </>
      }
    >
      {by === 'hour' ? <ByHour filter={search} onFilter={filter} onOpen={door.open} /> : null}
      <Suspense fallback={<TableSkeleton rows={14} />}>
        {by === 'region' ? <ByRegion filter={regional(search)} onFilter={filter} /> : null}
        {by === 'risk' ? <ByRisk filter={search} onFilter={filter} onOpen={door.open} /> : null}
        {by === 'forecast' ? <ByForecast family={search.family} onFilter={filter} /> : null}
      </Suspense>
      <Suspense>
        {search.service !== undefined && search.hour !== undefined ? (
          <HourPanel service={search.service} hour={search.hour} search={search} door={door} />
        ) : null}
      </Suspense>
    </Page>
  );
}

/** What the table of regions is narrowed by. */
const regional = ({ family, only }: CoverageSearch) => ({
  ...(family ? { family } : {}),
  ...(only ? { only } : {}),
});
