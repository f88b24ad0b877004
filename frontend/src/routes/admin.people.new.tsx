import { createFileRoute } from '@tanstack/react-router';
import { AddPersonPage } from '#features/peopleAdmin/AddPersonPage';

export const Route = createFileRoute('/admin/people/new')({ component: AddPersonPage });
