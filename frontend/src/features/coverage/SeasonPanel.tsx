import { useState } from 'react';
import type { CoverageSeason, ServiceHours } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageAhead';
import { HourPeople } from './HourPeople';
import { SidePanel } from './SidePanel';
import type { HourFilter } from './search';
import { seasonName } from './words';

type Props = {
  data: ServiceHours;
  filter: HourFilter;
  season: CoverageSeason | undefined;
  onClose: () => void;
};

/** The first hour of a season that has the fewest, with the people of the week that is looked at. */
export function SeasonPanel({ data, filter, season, onClose }: Props) {
  // What was opened stays while it moves out of sight.
  const [last, setLast] = useState(season);
  if (season && season !== last) setLast(season);
  const { service, week } = data;
  return (
    <SidePanel
      opened={season !== undefined}
      onClose={onClose}
      title={
        last
          ? m.seasonTitle({
              name: service.name,
              season: seasonName(last.season),
              hour: last.thinnest.slice(11, 13),
            })
          : ''
      }
    >
      {last ? (
        <HourPeople service={service.id} at={last.thinnest} filter={{ ...filter, peopleOf: week.name }} />
      ) : null}
    </SidePanel>
  );
}
