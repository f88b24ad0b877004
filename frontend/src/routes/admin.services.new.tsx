import { createFileRoute } from '@tanstack/react-router';
import { AddServicePage } from '#features/serviceAdmin/AddServicePage';

export const Route = createFileRoute('/admin/services/new')({ component: AddServicePage });
