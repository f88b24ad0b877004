import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { WhatIfPage } from '#features/coverage/WhatIfPage';

export const Route = createFileRoute('/coverage/what-if')({
  validateSearch: ({ c }: Record<string, unknown>): { c?: string } => (c ? { c: String(c) } : {}),
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
