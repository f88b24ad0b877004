import { createFileRoute } from '@tanstack/react-router';
import { demoPeopleOptions } from '#features/access/queries';
import { SignInPage } from '#features/access/SignInPage';
import { returnPath } from '#shared/api/session';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { to?: string } => {
    const to = returnPath(search.to);
    return to === '/' ? {} : { to };
  },
  loader: ({ context }) => context.queryClient.prefetchQuery(demoPeopleOptions()),
  component: Page,
});

function Page() {
  const { to } = Route.useSearch();
  return <SignInPage to={to ?? '/'} />;
}
