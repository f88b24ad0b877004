import type { DeadJob } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { Section } from '#shared/ui/Section';
import { DecideAll } from './DecideAll';

const columns: readonly Column<DeadJob>[] = [
  { id: 'kind', title: m.kind(), wrap: true, cell: ({ title }) => title },
  { id: 'reason', title: m.reason(), wrap: true, cell: ({ failureText }) => failureText },
  { id: 'number', title: m.number(), numeric: true, cell: ({ number }) => number },
  { id: 'decide', title: m.decide(), wrap: true, cell: (dead) => <DecideAll dead={dead} /> },
];

/** What was given up, by kind and reason: once the cause is mended, all of it goes again. */
export function Dead({ dead }: { dead: readonly DeadJob[] }) {
  if (dead.length === 0) return null;
  return (
    <Section title={m.deadList()}>
      <DataTable
        caption={m.deadList()}
        columns={columns}
        rows={dead}
        rowKey={({ kind, failure }) => `${kind} ${failure}`}
      />
    </Section>
  );
}
