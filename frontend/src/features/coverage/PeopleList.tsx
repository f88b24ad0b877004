import type { Key, ReactNode } from 'react';
import { m } from '#shared/i18n/gen/coverage';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import classes from './coverage.module.css';
import { PeopleSkeleton } from './PeopleSkeleton';

type Listed<Row> = {
  data: { pages: { items: Row[]; next?: string }[] } | undefined;
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
};

type ListProps<Row> = {
  query: Listed<Row>;
  rowKey: (row: Row) => Key;
  row: (row: Row) => ReactNode;
  /** Below all of them. */
  children?: ReactNode;
};

/** A line for each of them, a page at a time. */
export function PeopleList<Row>({ query, rowKey, row, children }: ListProps<Row>) {
  if (query.isPending) return <PeopleSkeleton rows={6} />;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const rows = rowsOf(query.data);
  if (rows.length === 0) return <Empty title={m.nobodyBehind()} />;
  return (
    <>
      <ul className={classes.people}>
        {rows.map((one) => (
          <li key={rowKey(one)}>{row(one)}</li>
        ))}
      </ul>
      <More query={query} />
      {children}
    </>
  );
}
