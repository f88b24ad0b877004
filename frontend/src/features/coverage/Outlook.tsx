import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/coverageAhead';
import { tenths } from '#shared/i18n/tenths';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { PlainDate } from '#shared/time/PlainDate';
import { ErrorState } from '#shared/ui/ErrorState';
import { ReasonList } from '#shared/ui/ReasonList';
import { KeyList, Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { CountButton } from './CountButton';
import { behindExpected, daysUntil } from './forecast';
import type { Behind } from './model';
import { OutlookChart } from './OutlookChart';
import { PeopleBehind } from './PeopleBehind';
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
  const [behind, setBehind] = useState<Behind>();
  return (
    <>
      <p className={classes.lead}>
        <Lead data={data} open={setBehind} />
      </p>
      <OutlookChart data={data} />
      <ReasonList reasons={data.notes} glyph="off" />
      <div className={classes.rates}>
        <KeyList
          items={[
            [
              m.holding(),
              <CountButton
                key="holding"
                count={data.holding}
                label={m.smesLabel({ count: data.holding })}
                onOpen={() => setBehind({ service: data.service.slug, name: data.service.name })}
              />,
            ],
            [m.renewal(), rateText(data.renewal)],
            [m.attrition(), rateText(data.attrition)],
          ]}
        />
      </div>
      <details className={classes.details}>
        <summary>{m.asTable()}</summary>
        <DataTable
          caption={m.outlook()}
          columns={columnsFor(data, setBehind)}
          rows={data.months}
          rowKey={({ on }) => on ?? ''}
          compact
        />
      </details>
      <PeopleBehind behind={behind} onClose={() => setBehind(undefined)} />
    </>
  );
}

/** When fewer than the target are expected: already, from a day on, or not at all. */
function Lead({ data, open }: { data: Read; open: (behind: Behind) => void }) {
  const { holding, target, belowTargetFrom, service } = data;
  const text = m.belowAlready({ count: holding, target });
  if (holding < target)
    return (
      <CountButton
        count={holding}
        label={text}
        onOpen={() => open({ service: service.slug, name: service.name })}
      >
        {text}
      </CountButton>
    );
  if (!belowTargetFrom) return m.staysAbove({ count: target });
  return (
    <>
      {m.belowFrom()} <PlainDate date={belowTargetFrom} />
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

type ExpectedProps = { data: Read; month: OutlookMonth; open: (behind: Behind) => void };

/** The number expected; it opens who is behind it. */
function Expected({ data, month, open }: ExpectedProps) {
  const { kind, behind } = behindExpected(data, month);
  const number = tenths(month.mean);
  if (kind === 'nobody' || month.mean === null) return number;
  return (
    <CountButton count={1} label={m.expectedLabel({ number, kind })} onOpen={() => open(behind)}>
      {number}
    </CountButton>
  );
}

/** The terms that end open whose they are, and those expected to come who is on the way. */
function columnsFor(data: Read, open: (behind: Behind) => void): Column<OutlookMonth>[] {
  const of = { service: data.service.slug, name: data.service.name };
  return [
    { id: 'on', title: m.on(), cell: ({ on }) => <PlainDate date={on ?? ''} /> },
    {
      id: 'mean',
      title: m.expected(),
      numeric: true,
      cell: (month) => <Expected data={data} month={month} open={open} />,
    },
    { id: 'band', title: m.band(), numeric: true, cell: ({ low, high }) => m.fromTo({ low, high }) },
    {
      id: 'ending',
      title: m.ending(),
      numeric: true,
      cell: (month) => (
        <CountButton
          count={month.ending}
          label={m.endingLabel({ count: month.ending })}
          onOpen={() => open({ ...of, expiringWithin: daysUntil(data, month) })}
        />
      ),
    },
    {
      id: 'leaving',
      title: m.leaving(),
      numeric: true,
      cell: (month) => (
        <CountButton
          count={month.leaving}
          label={m.leavingLabel({ count: month.leaving })}
          onOpen={() => open({ ...of, leavingWithin: daysUntil(data, month) })}
        />
      ),
    },
    {
      id: 'arriving',
      title: m.arriving(),
      numeric: true,
      cell: ({ arriving }) => (
        <CountButton
          count={arriving ?? 0}
          label={m.arrivingLabel({ number: tenths(arriving) })}
          onOpen={() => open({ ...of, stage: 'open' })}
        >
          {tenths(arriving)}
        </CountButton>
      ),
    },
  ];
}
