import type { System } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/system';
import { daysBetween } from '#shared/time/format';
import { PlainDate } from '#shared/time/PlainDate';
import { useTime } from '#shared/time/useTime';
import { KeyList } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';

const engines = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/** The program, its database and its zone data. */
export function Versions({ system }: { system: System }) {
  const { version, go, database, demo } = system;
  const { migration, pending } = database;
  return (
    <KeyList
      items={[
        [m.program(), m.programText({ version, go })],
        [m.database(), `${engines[database.engine]} ${database.version}`],
        [
          m.migration(),
          <span key="migration">
            {m.migrationText({ count: migration })} {pending ? <Tag tone="bad">{m.pending()}</Tag> : null}
          </span>,
        ],
        [m.zones(), <Zones key="zones" zones={system.zones} />],
        [m.kind(), demo ? m.demo() : m.real()],
      ]}
    />
  );
}

function Zones({ zones }: { zones: System['zones'] }) {
  const { today } = useTime();
  const { version, source, releasedOn, exact, stale } = zones;
  const months = Math.floor(daysBetween(releasedOn ?? today, today) / 30.4);
  return (
    <span>
      {version || m.zonesUnnamed()} · {m.zonesFrom({ source: source.replace('built in', 'built_in') })} ·{' '}
      {exact ? m.zonesReleased() : m.zonesReleasedEarliest()}{' '}
      {releasedOn ? <PlainDate date={releasedOn} /> : null}, {m.age({ count: months })}{' '}
      {stale ? <Tag tone="warn">{m.stale()}</Tag> : null}
    </span>
  );
}
