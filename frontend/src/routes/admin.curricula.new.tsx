import { createFileRoute } from '@tanstack/react-router';
import { AddCurriculumPage } from '#features/rules/AddCurriculumPage';

export const Route = createFileRoute('/admin/curricula/new')({ component: AddCurriculumPage });
