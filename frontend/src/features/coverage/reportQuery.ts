import { type CoverageSearch, hourQuery, type View, without } from './search';

/** By what each table can be narrowed; what else is in the address belongs to the others. */
const narrowed: Record<View, (search: CoverageSearch) => object> = {
  hour: hourQuery,
  region: ({ family, only }) => without({ family, only }),
  risk: hourQuery,
  forecast: ({ family }) => without({ family }),
};

/** By what the table that is shown is narrowed, for its report. */
export const reportQuery = (by: View, search: CoverageSearch): Record<string, unknown> => ({
  ...narrowed[by](search),
});
