import type { QueryClient } from '@tanstack/react-query';
import { noZones } from '#shared/time/zones';
import { queryOf } from './model';
import { ledgerOptions, verificationsOptions } from './queries';
import { readSearch } from './search';

/** What the page opens with. A list that days narrow is the page's to ask for: when a day begins is a matter of zones. */
export async function loadLedger(client: QueryClient, address: object): Promise<void> {
  const search = readSearch({ ...address });
  const byDay = search.from || search.to;
  await Promise.all([
    client.prefetchQuery(verificationsOptions()),
    byDay ? undefined : client.prefetchInfiniteQuery(ledgerOptions(queryOf(search, noZones, 'UTC'))),
  ]);
}
