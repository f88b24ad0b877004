import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '#features/transfer/ImportPage';

export const Route = createFileRoute('/admin/import')({ component: ImportPage });
