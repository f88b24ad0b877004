import { createFileRoute } from '@tanstack/react-router';
import { LibraryPage } from '#features/library/LibraryPage';
import { libraryOptions, servicesOptions } from '#features/library/queries';
import { type LibrarySearch, readLibrarySearch } from '#features/library/search';

export const Route = createFileRoute('/library/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: readLibrarySearch,
  // What was typed since is asked for by the page itself, which keeps showing what it has.
  loader: async ({ context, location }) => {
    const search = readLibrarySearch(location.search as Record<string, unknown>);
    await Promise.allSettled([
      context.queryClient.ensureInfiniteQueryData(libraryOptions(search)),
      context.queryClient.ensureQueryData(servicesOptions()),
    ]);
  },
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const onSearch = (next: LibrarySearch): void =>
    void navigate({ search: next, replace: next.q !== search.q && search.q !== undefined });
  return <LibraryPage search={search} onSearch={onSearch} />;
}
