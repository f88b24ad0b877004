import { createFileRoute } from '@tanstack/react-router';
import { InboxPage } from '#features/inbox/InboxPage';
import { inboxOptions } from '#shared/me/inbox';

export const Route = createFileRoute('/inbox')({
  loader: ({ context }) => context.queryClient.ensureQueryData(inboxOptions()),
  component: InboxPage,
});
