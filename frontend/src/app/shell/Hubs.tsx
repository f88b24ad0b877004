import { m } from '#shared/i18n/gen/shell';
import { useClock } from '#shared/time/clock';
import { dayPart, type Rhythm } from '#shared/time/dayPart';
import { useTime } from '#shared/time/useTime';
import { DayPartGlyph } from '#shared/ui/DayPartGlyph';
import { DayStrip } from '#shared/ui/DayStrip';
import classes from './hubs.module.css';

/** A usual day, for a place that has many people with days of their own. */
const usual = {
  shifts: [{ days: [0, 1, 2, 3, 4, 5, 6], from: 540, to: 1080 }],
  nightFrom: 1320,
  nightTo: 420,
};

/** The day's course over the largest places. */
export function Hubs() {
  const { clock, table } = useClock();
  const hubs = (clock?.hubs ?? []).flatMap((id) => {
    const site = table.sites.get(id);
    return site ? [{ id, ...site }] : [];
  });
  if (hubs.length === 0) return null;
  return (
    <section className={classes.hubs} aria-label={m.hubs()}>
      {hubs.map((hub) => (
        <Hub key={hub.id} city={hub.city} rhythm={{ ...usual, zone: hub.zone }} />
      ))}
    </section>
  );
}

function Hub({ city, rhythm }: { city: string; rhythm: Rhythm }) {
  const time = useTime();
  return (
    <div className={classes.hub} title={time.full(time.now, rhythm.zone)}>
      <DayPartGlyph part={dayPart(time.table, rhythm, time.now)} label="" />
      <span>{city}</span>
      <span className={classes.time}>{time.clock(time.now, rhythm.zone)}</span>
      <span className={classes.strip} aria-hidden>
        <DayStrip person={rhythm} />
      </span>
    </div>
  );
}
