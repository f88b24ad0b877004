import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { scenarioKnown } from '#features/coverage/comparing';
import { type OpenHour, readSearch } from '#features/coverage/search';
import { WhatIfPage } from '#features/coverage/WhatIfPage';

export const Route = createFileRoute('/coverage/what-if')({
  validateSearch: (search: Record<string, unknown>): { c?: string } & OpenHour => search,
  codeSplitGroupings: [['component'], ['loader']],
  // Once, with the page: later changes are compared while the page stays.
  loader: ({ context: { queryClient }, location: { search } }) =>
    scenarioKnown(queryClient, 'c' in search ? String(search.c) : ''),
  shouldReload: false,
  component: WhatIf,
});

function WhatIf() {
  const navigate = useNavigate({ from: '/coverage/what-if' });
  const search = Route.useSearch();
  const scenario = search.c ? { c: String(search.c) } : {};
  return (
    <WhatIfPage
      scenario={scenario.c ?? ''}
      search={readSearch(search)}
      go={(opened, how) => void navigate({ search: { ...scenario, ...opened }, resetScroll: false, ...how })}
      onScenario={(c) => void navigate({ search: c ? { c } : {}, replace: true, resetScroll: false })}
    />
  );
}
