import { createFileRoute } from '@tanstack/react-router';
import { CasesPage } from '#features/cases/CasesPage';
import { myCasesOptions, shortCasesOptions } from '#features/cases/queries';
import { readCasesSearch } from '#features/cases/search';

export const Route = createFileRoute('/cases/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: readCasesSearch,
  loaderDeps: ({ search }) => ({ list: search.list }),
  loader: async ({ context, deps }) => {
    if (deps.list === 'short') await context.queryClient.ensureInfiniteQueryData(shortCasesOptions());
    else await context.queryClient.ensureInfiniteQueryData(myCasesOptions());
  },
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return <CasesPage search={search} onSearch={(next) => void navigate({ search: next })} />;
}
