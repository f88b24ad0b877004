import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { JobsPage } from '#features/jobs/JobsPage';
import { readSearch } from '#features/jobs/search';

export const Route = createFileRoute('/admin/jobs')({
  validateSearch: readSearch,
  component: Jobs,
});

function Jobs() {
  const navigate = useNavigate({ from: '/admin/jobs' });
  return <JobsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search })} />;
}
