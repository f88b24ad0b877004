import { createFileRoute } from '@tanstack/react-router';
import { CurriculaPage } from '#features/rules/CurriculaPage';

export const Route = createFileRoute('/admin/curricula/')({ component: CurriculaPage });
