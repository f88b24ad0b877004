import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { GivenReview } from '#shared/api/schema';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/reviews';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { PersonName } from '#shared/ui/PersonName';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { Pill, StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import { useGiven } from './queries';
import classes from './queue.module.css';

const columns = (): Column<GivenReview>[] => [
  { id: 'case', title: m.columnCase(), cell: (row) => <Case row={row} />, wrap: true },
  {
    id: 'author',
    title: m.columnAuthor(),
    cell: (row) => <PersonName person={row.author} />,
    wideOnly: true,
  },
  { id: 'verdict', title: m.columnVerdict(), cell: (row) => <Verdict row={row} /> },
  { id: 'outcome', title: m.columnOutcome(), cell: (row) => <Outcome row={row} /> },
  {
    id: 'at',
    title: m.columnHandedIn(),
    cell: (row) => (row.submittedAt ? <Moment at={row.submittedAt} show="relative" /> : null),
    wideOnly: true,
  },
];

/** What I have handed in, the newest first. */
export function Given() {
  const query = useGiven();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list, { name: m.title() });
  const rows = rowsOf(query.data);
  if (query.isPending) return <TableSkeleton />;
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (rows.length === 0)
    return (
      <Empty
        title={m.givenEmpty()}
        action={
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/reviews" />}>
            {m.toQueue()}
          </Button>
        }
      >
        {m.givenEmptyText()}
      </Empty>
    );
  return (
    <div ref={list}>
      <DataTable caption={m.given()} columns={columns()} rows={rows} rowKey={(row) => row.assignmentId} />
      <More query={query} />
    </div>
  );
}

function Case({ row }: { row: GivenReview }) {
  return (
    <span className={classes.what}>
      <Link to="/reviews/$assignment" params={{ assignment: row.assignmentId }} className={classes.caseLink}>
        {row.title}
      </Link>
      <span className={classes.about}>
        <Tag>{row.service.name}</Tag>
        {m.versionNumber({ number: row.versionNumber })}
      </span>
    </span>
  );
}

function Verdict({ row }: { row: GivenReview }) {
  return (
    <span className={classes.oneLine}>
      <StatusPill machine="verdict" state={row.verdict} />
      {m.levelNumber({ level: row.level })}
    </span>
  );
}

/** Until the release there is nothing to tell. */
function Outcome({ row }: { row: GivenReview }) {
  if (!row.releasedAt) return <Pill glyph="review">{m.sealed()}</Pill>;
  return (
    <span className={classes.oneLine}>
      <StatusPill machine="showCase" state={row.caseState} />
      {row.late ? <Tag>{m.lateNote()}</Tag> : null}
      {row.unsettled > 0 ? <Tag tone="warn">{m.unsettled({ count: row.unsettled })}</Tag> : null}
    </span>
  );
}
