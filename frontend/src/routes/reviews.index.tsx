import { createFileRoute } from '@tanstack/react-router';
import { QueuePage } from '#features/reviews/QueuePage';
import { queueOptions } from '#features/reviews/queries';

type Search = { show?: 'given' };

export const Route = createFileRoute('/reviews/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: (search: Record<string, unknown>): Search =>
    search.show === 'given' ? { show: 'given' } : {},
  loader: ({ context }) => context.queryClient.ensureQueryData(queueOptions()),
  component: Waiting,
});

function Waiting() {
  const { show } = Route.useSearch();
  return <QueuePage given={show === 'given'} />;
}
