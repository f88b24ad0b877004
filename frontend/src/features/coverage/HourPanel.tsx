import { useQuery } from '@tanstack/react-query';
import type { ServiceHours } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coveragePanel';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { DayChoice } from './DayChoice';
import { HourPeople } from './HourPeople';
import { hourText } from './heat';
import { instantOf, thinnestDay } from './hourOfDay';
import { serviceHoursOptions } from './queries';
import { SidePanel } from './SidePanel';
import { type CoverageSearch, weekdaysOf } from './search';
import type { HourDoor } from './useOpenHour';

type Props = { service: number; hour: number; search: CoverageSearch; door: HourDoor };

/** Beside the grid: who is on shift at an hour, who is not and why, and who could close the gap. */
export default function HourPanel({ service, hour, search, door }: Props) {
  const query = useQuery(serviceHoursOptions(service, search));
  const { data } = query;
  const name = data?.service.name;
  const at = { hour: hourText(hour) };
  const title = name ? m.panelTitle({ name, ...at }) : m.panelHour(at);
  return (
    <SidePanel title={title} onClose={door.close}>
      {query.isPending ? <TextSkeleton lines={8} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {data ? <Opened data={data} hour={hour} search={search} door={door} /> : null}
    </SidePanel>
  );
}

type OpenedProps = Omit<Props, 'service'> & { data: ServiceHours };

function Opened({ data, hour, search, door }: OpenedProps) {
  const chosen = data.days.find(({ date }) => date === search.day);
  const day = chosen ?? thinnestDay(data.days, weekdaysOf(search), hour) ?? data.days[0];
  if (!day?.date) return null;
  return (
    <>
      <DayChoice days={data.days} hour={hour} chosen={day.date} onDay={door.turn} />
      <HourPeople service={data.service.id} at={instantOf(day.date, hour)} filter={search} />
    </>
  );
}
