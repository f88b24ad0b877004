import { m } from '#shared/i18n/gen/bars';
import { Overview } from './Overview';
import type { Filter } from './search';

/** What each service asks of who wants to become its SME. */
export function BarsPage({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  return (
    <Overview
      title={m.title()}
      meta={m.meta()}
      page={(service) => ({ to: '/admin/bars/$service', params: { service } })}
      editionOf={(row) => row.bar}
      otherwise={m.organisations()}
      filter={filter}
      onFilter={onFilter}
    />
  );
}
