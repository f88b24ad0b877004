import { m } from '#shared/i18n/gen/coverageHours';
import { PersonSearch } from '#shared/ui/PersonSearch';

/** Whose people are counted. */
export default function ManagerSearch({ onPick }: { onPick: (id: number) => void }) {
  return <PersonSearch label={m.manager()} onPick={({ id }) => onPick(id)} />;
}
