import type { SystemSweep } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/system';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { Moment } from '#shared/time/Moment';
import type { Glyph } from '#shared/ui/StatusGlyph';
import { Pill } from '#shared/ui/StatusPill';
import { type SweepState, sweepState } from './model';
import classes from './system.module.css';

const shown: Record<SweepState, { glyph: Glyph; text: () => string }> = {
  late: { glyph: 'blocked', text: m.late },
  troubled: { glyph: 'blocked', text: m.troubled },
  waiting: { glyph: 'todo', text: m.notYetSwept },
  well: { glyph: 'done', text: m.well },
};

const columns: readonly Column<SystemSweep>[] = [
  { id: 'name', title: m.sweep(), wrap: true, cell: ({ name }) => <Name name={name} /> },
  { id: 'state', title: m.state(), wrap: true, cell: (sweep) => <State sweep={sweep} /> },
  {
    id: 'ended',
    title: m.lastSwept(),
    cell: ({ endedAt }) => (endedAt ? <Moment at={endedAt} show="relative" /> : null),
  },
  {
    id: 'done',
    title: m.didLast(),
    numeric: true,
    wideOnly: true,
    cell: ({ done, beganAt }) => (beganAt ? <Done done={done} /> : null),
  },
  { id: 'node', title: m.server(), wideOnly: true, cell: ({ node }) => node },
];

/** What time causes, room by room. */
export function Sweeps({ sweeps }: { sweeps: readonly SystemSweep[] }) {
  return <DataTable caption={m.sweeps()} columns={columns} rows={sweeps} rowKey={({ name }) => name} />;
}

function Name({ name }: { name: string }) {
  return (
    <span className={classes.name}>
      {m.room({ name })}
      <small>{m.roomText({ name })}</small>
    </span>
  );
}

function State({ sweep }: { sweep: SystemSweep }) {
  const { glyph, text } = shown[sweepState(sweep)];
  return (
    <span className={classes.state}>
      <Pill glyph={glyph}>{text()}</Pill>
      {sweep.failures > 0 ? (
        <small>
          {m.timesInARow({ count: sweep.failures })} <code>{sweep.failure}</code>
        </small>
      ) : null}
    </span>
  );
}

/** How much it did is not told where that would count what is sealed. */
function Done({ done }: { done: number | null }) {
  return done === null ? <span className={classes.quiet}>{m.sealed()}</span> : m.things({ count: done });
}
