import { DayShift } from '#shared/time/Moment';
import { useTime } from '#shared/time/useTime';
import { daysAhead, type Wall, wallDay } from '#shared/time/wall';

/** +1 day, where somebody's calendar shows another day than the reader's. */
export function DayAhead({ wall }: { wall: Wall }) {
  const time = useTime();
  const days = daysAhead(wall, time.local(wall.instant).date);
  return days === 0 ? null : <DayShift days={days} title={wallDay(wall)} />;
}
