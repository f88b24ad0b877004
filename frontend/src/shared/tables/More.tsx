import { Button, Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { m } from '../i18n/gen/ui';
import classes from './table.module.css';

type Infinite = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/** The next page of a list; nothing when all of it is shown. The focus and the place on the page stay. */
export function More({ query }: { query: Infinite }) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const [asked, setAsked] = useState(false);
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (!hasNextPage && document.activeElement === document.body) end.current?.focus({ preventScroll: true });
  }, [hasNextPage]);
  if (!hasNextPage && !asked) return null;
  if (!hasNextPage)
    return (
      <p ref={end} className={classes.more} tabIndex={-1}>
        {m.allShown()}
      </p>
    );
  // Not disabled while it loads: a button that is loses the focus.
  const ask = (): void => {
    setAsked(true);
    if (!isFetchingNextPage) void fetchNextPage();
  };
  return (
    <div className={classes.more} aria-busy={isFetchingNextPage}>
      <Button
        variant="default"
        size="xs"
        aria-disabled={isFetchingNextPage}
        leftSection={isFetchingNextPage ? <Loader size={12} /> : null}
        onClick={ask}
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
