import { createFileRoute } from '@tanstack/react-router';
import { InboxPage } from '#features/inbox/InboxPage';
import { inboxOptions } from '#features/inbox/queries';

export const Route = createFileRoute('/inbox')({
  loader: ({ context }) => context.queryClient.ensureQueryData(inboxOptions()),
  component: InboxPage,
});
