import { m } from '#shared/i18n/gen/library';
import { useTime } from '#shared/time/useTime';

/** On which day a case came into the library; the hour is in the tooltip. */
export function Approved({ at }: { at: string }) {
  const time = useTime();
  return (
    <time dateTime={at} title={time.full(at)}>
      {m.approved({ day: time.relative(at) ?? time.day(at) })}
    </time>
  );
}
