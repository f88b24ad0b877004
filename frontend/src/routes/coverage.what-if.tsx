import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { scenarioKnown } from '#features/coverage/comparing';
import { WhatIfPage } from '#features/coverage/WhatIfPage';

export const Route = createFileRoute('/coverage/what-if')({
  validateSearch: ({ c }: Record<string, unknown>): { c?: string } => (c ? { c: String(c) } : {}),
  codeSplitGroupings: [['component'], ['loader']],
  // Once, with the page: later changes are compared while the page stays.
  loader: ({ context: { queryClient }, location: { search } }) =>
    scenarioKnown(queryClient, 'c' in search ? String(search.c) : ''),
  shouldReload: false,
  component: WhatIf,
});

function WhatIf() {
  const navigate = useNavigate({ from: '/coverage/what-if' });
  return (
    <WhatIfPage
      scenario={Route.useSearch().c ?? ''}
      onScenario={(c) => void navigate({ search: c ? { c } : {}, replace: true, resetScroll: false })}
    />
  );
}
