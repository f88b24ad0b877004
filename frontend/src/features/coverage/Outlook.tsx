import { useQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/coverageService';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { PlainDate } from '#shared/time/PlainDate';
import { ErrorState } from '#shared/ui/ErrorState';
import { ReasonList } from '#shared/ui/ReasonList';
import { KeyList, Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { OutlookChart } from './OutlookChart';
import { forecastOptions } from './queries';
import classes from './service.module.css';
import type { OutlookMonth, Outlook as Read } from './types';

/** Who will hold standing in the next twelve months, with the band, and by what that is said. */
export function Outlook({ id }: { id: number }) {
  const query = useQuery(forecastOptions(id));
  return (
    <Section title={m.outlook()} hint={m.outlookHint()}>
      {query.isPending ? <Bone height={430} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data ? <Forecast data={query.data} /> : null}
    </Section>
  );
}

function Forecast({ data }: { data: Read }) {
  return (
    <>
      <p className={classes.lead}>
        {data.belowTargetFrom ? (
          <>
            {m.belowFrom()} <PlainDate date={data.belowTargetFrom} />
          </>
        ) : (
          m.staysAbove({ count: data.target })
        )}
      </p>
      <OutlookChart data={data} />
      <ReasonList reasons={data.notes} glyph="off" />
      <div className={classes.rates}>
        <KeyList
          items={[
            [m.renewal(), rateText(data.renewal)],
            [m.attrition(), rateText(data.attrition)],
          ]}
        />
      </div>
      <details className={classes.details}>
        <summary>{m.asTable()}</summary>
        <DataTable
          caption={m.outlook()}
          columns={columns}
          rows={data.months}
          rowKey={({ on }) => on ?? ''}
          compact
        />
      </details>
    </>
  );
}

const PERCENT = 100;

/** 87%, learnt from so many; whose, where the service has too few of its own. */
function rateText({ rate, observations, pooled }: Read['renewal']): string {
  if (rate === null) return m.noHistory();
  const count = Math.round(rate * PERCENT);
  return pooled ? m.ratePooled({ count, of: observations }) : m.rateOwn({ count, of: observations });
}

const oneDigit = (n: number | null | undefined): string =>
  n === null || n === undefined ? '–' : m.number({ count: Math.round(n * 10) / 10 });

const columns: readonly Column<OutlookMonth>[] = [
  { id: 'on', title: m.on(), cell: ({ on }) => <PlainDate date={on ?? ''} /> },
  { id: 'mean', title: m.expected(), numeric: true, cell: ({ mean }) => oneDigit(mean) },
  { id: 'band', title: m.band(), numeric: true, cell: ({ low, high }) => m.fromTo({ low, high }) },
  { id: 'ending', title: m.ending(), numeric: true, cell: ({ ending }) => m.number({ count: ending }) },
  { id: 'leaving', title: m.leaving(), numeric: true, cell: ({ leaving }) => m.number({ count: leaving }) },
  { id: 'arriving', title: m.arriving(), numeric: true, cell: ({ arriving }) => oneDigit(arriving) },
];
