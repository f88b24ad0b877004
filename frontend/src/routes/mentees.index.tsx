import { createFileRoute } from '@tanstack/react-router';
import { MenteesPage, type MenteesSearch } from '#features/plans/MenteesPage';

const oneOf = <T extends string>(all: readonly T[], asked: unknown): T | undefined =>
  all.find((value) => value === asked);

export const Route = createFileRoute('/mentees/')({
  validateSearch: (search: Record<string, unknown>): MenteesSearch => {
    const whose = oneOf(['mentees', 'reports', 'everyone'] as const, search.whose);
    const sort = oneOf(['name', 'due', 'waiting'] as const, search.sort);
    return {
      ...(whose ? { whose } : {}),
      ...(sort ? { sort } : {}),
      ...(search.ended === true ? { ended: true } : {}),
    };
  },
  component: Mentees,
});

function Mentees() {
  return <MenteesPage {...Route.useSearch()} />;
}
