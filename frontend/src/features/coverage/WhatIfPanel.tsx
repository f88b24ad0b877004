import { useQuery } from '@tanstack/react-query';
import { m as h } from '#shared/i18n/gen/coveragePanel';
import { m } from '#shared/i18n/gen/whatIfPeople';
import { useWeekText } from '#shared/time/late/PlainWeek';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { daysBeside } from './behind';
import type { Change } from './changes';
import { behindOptions } from './comparing';
import { DaysBeside } from './DaysBeside';
import { hourText } from './heat';
import { instantOf } from './hourOfDay';
import { SidePanel } from './SidePanel';
import type { CoverageSearch } from './search';
import type { Compared, Touched } from './types';
import type { HourDoor } from './useOpenHour';
import { WhatIfPeople } from './WhatIfPeople';

type Props = {
  changes: readonly Change[];
  data: Compared;
  row: Touched;
  search: CoverageSearch;
  door: HourDoor;
};

/** Beside the comparison: who is behind the numbers of a service before the changes and after them. */
export default function WhatIfPanel({ changes, data, row, search, door }: Props) {
  const week = useWeekText();
  const { hour, day } = search;
  const { service } = row;
  const title =
    hour === undefined
      ? m.weekTitle({ name: service.name, week: week(data.week.name) })
      : h.panelTitle({ name: service.name, hour: hourText(hour) });
  const days = daysBeside(row, data);
  const chosen = days.find(({ date }) => date === day) ?? days[0];
  const at = hour === undefined || !chosen ? undefined : instantOf(chosen.date, hour);
  const query = useQuery(behindOptions(changes, { serviceId: service.id, week: data.week.name, at }));
  return (
    <SidePanel title={title} onClose={door.close}>
      {hour === undefined || !chosen ? null : (
        <DaysBeside days={days} hour={hour} chosen={chosen.date} onDay={door.turn} />
      )}
      {query.isPending ? <TextSkeleton lines={10} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data ? <WhatIfPeople data={query.data} /> : null}
    </SidePanel>
  );
}
