import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { JobsPage } from '#features/jobs/JobsPage';
import { healthOptions } from '#features/jobs/queries';
import { readSearch } from '#features/jobs/search';

export const Route = createFileRoute('/admin/jobs')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: readSearch,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(healthOptions()),
  component: Jobs,
});

function Jobs() {
  const navigate = useNavigate({ from: '/admin/jobs' });
  return <JobsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search })} />;
}
