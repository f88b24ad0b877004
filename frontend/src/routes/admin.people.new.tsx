import { createFileRoute } from '@tanstack/react-router';
import { AddPersonPage } from '#features/peopleAdmin/AddPersonPage';
import { sitesOptions } from '#features/peopleAdmin/queries';

export const Route = createFileRoute('/admin/people/new')({
  loader: ({ context }) => context.queryClient.ensureQueryData(sitesOptions()),
  component: AddPersonPage,
});
