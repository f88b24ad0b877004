import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { m } from '#shared/i18n/gen/whatIf';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { AddChange } from './AddChange';
import { ChangeRow } from './ChangeRow';
import { type Change, isWhole, notApplied, readChanges, writeChanges } from './changes';
import { compareOptions } from './comparing';
import { Difference } from './Difference';
import { ExportPlace } from './ExportPlace';
import { ShareLink } from './ShareLink';
import type { CoverageSearch } from './search';
import type { Applied } from './types';
import { type Go, useOpenHour } from './useOpenHour';
import classes from './whatIf.module.css';

// What comes beside the difference, below it, and after it.
const loadExport = () => import('./ExportScenario');
const ExportScenario = lazy(loadExport);
const Needs = lazy(() => import('./Needs'));
const Apply = lazy(() => import('./Apply'));
const Results = lazy(async () => ({ default: (await import('./Apply')).Results }));
const WhatIfPanel = lazy(() => import('./WhatIfPanel'));

type Props = {
  scenario: string;
  onScenario: (scenario: string) => void;
  /** The number that is open beside the page. */
  search: CoverageSearch;
  go: Go;
};

/** What some changes would do to the hours of services, before anybody decides. */
export function WhatIfPage({ scenario, onScenario, search, go }: Props) {
  const door = useOpenHour(search, go);
  const changes = readChanges(scenario);
  const whole = changes.filter(isWhole);
  const [applied, setApplied] = useState<Applied>();
  const query = useQuery({
    ...compareOptions(whole),
    enabled: whole.length > 0,
    placeholderData: keepPreviousData,
  });
  const put = (next: readonly Change[]): void => {
    setApplied(undefined);
    onScenario(writeChanges(next));
  };
  const again = ({ results }: Applied): void => {
    put(notApplied(changes, whole, results));
    void query.refetch();
  };
  const data = whole.length > 0 ? query.data : undefined;
  const behind = data?.services.find(({ service }) => service.id === search.service);
  return (
    <Page
      title={m.title()}
      meta={m.meta()}
      width="wide"
      crumbs={[{ to: '/coverage', text: m.coverage() }]}
      actions={
        data ? (
          <>
            <ExportPlace load={loadExport}>
              <ExportScenario changes={whole} />
            </ExportPlace>
            <ShareLink />
          </>
        ) : null
      }
    >
      <Section title={m.changes()}>
        {changes.length === 0 ? <Empty title={m.noChanges()}>{m.noChangesText()}</Empty> : null}
        <ol className={classes.changes}>
          {changes.map((change, at) => (
            <ChangeRow
              // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name than their place
              key={`${at}-${change.kind}-${change.personId}`}
              change={change}
              compared={data && isWhole(change) ? data.changes[whole.indexOf(change)] : undefined}
              onChange={(next) => put(changes.with(at, next))}
              onRemove={() => put(changes.toSpliced(at, 1))}
            />
          ))}
        </ol>
        <AddChange count={changes.length} onAdd={(change) => put([...changes, change])} />
      </Section>
      {whole.length > 0 && query.isPending ? <Bone height={320} /> : null}
      {query.isError ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} safe={m.kept()} />
      ) : null}
      <Suspense>{applied ? <Results data={applied} onAgain={() => again(applied)} /> : null}</Suspense>
      {data ? (
        <>
          <Difference data={data} stale={query.isPlaceholderData} onOpen={door.open} />
          <Suspense>
            {behind && !query.isPlaceholderData ? (
              <WhatIfPanel changes={whole} data={data} row={behind} search={search} door={door} />
            ) : null}
            <Needs needs={data.needs} />
            <Apply
              changes={whole}
              data={data}
              ready={!query.isPlaceholderData && !applied}
              onApplied={setApplied}
            />
          </Suspense>
        </>
      ) : null}
    </Page>
  );
}
