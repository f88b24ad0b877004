import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/cases';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { CaseRow } from './CaseRow';
import classes from './cases.module.css';
import { myCasesOptions } from './queries';

export function MyCases({ onStart }: { onStart: () => void }) {
  const query = useInfiniteQuery(myCasesOptions());
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list, { name: m.title() });
  if (query.error && !query.data)
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <TableSkeleton rows={5} />;
  const rows = rowsOf(query.data);
  if (rows.length === 0)
    return (
      <Empty title={m.empty()} action={<Button onClick={onStart}>{m.startFirst()}</Button>}>
        {m.emptyText()}
      </Empty>
    );
  return (
    <>
      <ul className={classes.list} ref={list} aria-label={m.title()}>
        {rows.map((row) => (
          <CaseRow key={row.id} showCase={row} />
        ))}
      </ul>
      <More query={query} />
    </>
  );
}
