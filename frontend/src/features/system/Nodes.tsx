import type { System, SystemNode } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/system';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { Moment } from '#shared/time/Moment';
import { Tag } from '#shared/ui/Tag';

const columnsFor = (version: string): readonly Column<SystemNode>[] => [
  { id: 'name', title: m.server(), cell: (node) => node.name },
  {
    id: 'version',
    title: m.version(),
    cell: (node) => (
      <>
        {node.version} {node.version === version ? null : <Tag tone="warn">{m.otherVersion()}</Tag>}
      </>
    ),
  },
  {
    id: 'started',
    title: m.started(),
    wideOnly: true,
    cell: (node) => <Moment at={node.startedAt} show="both" />,
  },
  { id: 'seen', title: m.seen(), cell: (node) => <Moment at={node.seenAt} show="relative" /> },
];

/** Servers of the last day; each says every minute that it runs. */
export function Nodes({ system }: { system: System }) {
  if (system.nodes.length === 0) return <p>{m.noServers()}</p>;
  return (
    <DataTable
      caption={m.servers()}
      columns={columnsFor(system.version)}
      rows={system.nodes}
      rowKey={(node) => `${node.name} ${node.startedAt}`}
      compact
    />
  );
}
