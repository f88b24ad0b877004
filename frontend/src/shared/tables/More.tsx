import { Button } from '@mantine/core';
import { m } from '../i18n/gen/ui';
import classes from './table.module.css';

type Infinite = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/** The next page of a list; nothing when all of it is shown. */
export function More({ query }: { query: Infinite }) {
  if (!query.hasNextPage) return null;
  return (
    <div className={classes.more}>
      <Button
        variant="default"
        size="xs"
        loading={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {m.showMore()}
      </Button>
    </div>
  );
}

type Paged<Row> = { items: Row[]; next?: string };

/** For useInfiniteQuery over one of our lists. */
export const pages = {
  pageParamName: 'cursor',
  // Empty, since the client would put 0 in the place of nothing.
  initialPageParam: '',
  getNextPageParam: (last: { next?: string }) => last.next || undefined,
};

/** The rows of all pages that were fetched. */
export const rowsOf = <Row,>(data: { pages: Paged<Row>[] } | undefined): Row[] =>
  data?.pages.flatMap((page) => page.items) ?? [];
