import { createFileRoute } from '@tanstack/react-router';
import { DemoPage } from '#features/access/DemoPage';
import { demoPeopleOptions } from '#features/access/queries';

export const Route = createFileRoute('/demo')({
  loader: ({ context }) => context.queryClient.ensureQueryData(demoPeopleOptions()),
  component: DemoPage,
});
