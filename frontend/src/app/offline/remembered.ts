import type { Query, QueryClient } from '@tanstack/react-query';
import { meOptions } from '#shared/me/me';

/** What a page of a draft cannot open without: who writes, what time it is, and what was on the server. */
const needed: readonly unknown[] = ['/me', '/clock', '/show-cases/{id}/draft'];
const mark = 'assay-known ';

type Kept = { key: readonly unknown[]; data: unknown; at: number };

const isNeeded = ({ queryKey }: Query): boolean => needed.includes(queryKey[1]);

function keep({ queryHash, queryKey, state }: Query): void {
  if (state.data === undefined) return;
  const kept: Kept = { key: queryKey, data: state.data, at: state.dataUpdatedAt };
  try {
    sessionStorage.setItem(mark + queryHash, JSON.stringify(kept));
  } catch {
    // Then a reload without a connection says that there is none.
  }
}

const names = (): string[] => Object.keys(sessionStorage).filter((name) => name.startsWith(mark));

/**
 * Keeps in this window, for as long as it is open, what it cannot open without. What the app forgets, as when
 * somebody signs out, is forgotten here at once.
 */
export function remember(queries: QueryClient): void {
  const cache = queries.getQueryCache();
  const all = cache.getAll().filter(isNeeded);
  for (const query of all) keep(query);
  cache.subscribe(({ type, query }) => {
    if (!isNeeded(query)) return;
    if (type === 'updated') keep(query);
    if (type === 'removed') sessionStorage.removeItem(mark + query.queryHash);
  });
}

/** Puts back what this window knew before it was loaded anew. Whether it knows who reads. */
export function recall(queries: QueryClient): boolean {
  for (const name of names()) {
    const { key, data, at }: Kept = JSON.parse(sessionStorage.getItem(name) ?? '{}');
    queries.setQueryData(key, data, { updatedAt: at });
  }
  return queries.getQueryData(meOptions().queryKey) !== undefined;
}
