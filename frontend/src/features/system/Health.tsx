import type { System } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/system';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { type Trouble, troublesOf } from './model';
import classes from './system.module.css';

const texts: Record<Trouble['kind'], (count: number) => string> = {
  pending: m.troublePending,
  late: (count) => m.troubleLate({ count }),
  troubled: (count) => m.troubleTroubled({ count }),
  versions: m.troubleVersions,
  zones: m.troubleZones,
};

/** What wants attention, or that nothing does. */
export function Health({ system }: { system: System }) {
  const troubles = troublesOf(system);
  if (troubles.length === 0)
    return (
      <p className={classes.well}>
        <StatusGlyph glyph="done" label="" />
        {m.allWell()}
      </p>
    );
  return (
    <ul className={classes.troubles} aria-label={m.attention()}>
      {troubles.map((trouble) => (
        <li key={trouble.kind}>
          <StatusGlyph glyph="blocked" label="" />
          <span>{texts[trouble.kind]('count' in trouble ? trouble.count : 0)}</span>
        </li>
      ))}
    </ul>
  );
}
