import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CoverageSeason, ServiceHours } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageAhead';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { useWeekText } from '#shared/time/late/PlainWeek';
import { Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import { CountButton } from './CountButton';
import { runsText } from './heat';
import { SeasonPanel } from './SeasonPanel';
import type { HourFilter } from './search';
import classes from './service.module.css';
import { seasonName } from './words';

const about: Record<CoverageSeason['season'], () => string> = {
  january: m.januaryAbout,
  march: m.marchAbout,
  july: m.julyAbout,
  october: m.octoberAbout,
};

type Open = (season: CoverageSeason) => void;

const columnsFor = (worst: ServiceHours['worst'], open: Open): Column<CoverageSeason>[] => [
  {
    id: 'season',
    title: m.season(),
    wrap: true,
    cell: ({ season }) => (
      <span className={classes.season}>
        <span>
          {seasonName(season)} {season === worst ? <Tag tone="warn">{m.worst()}</Tag> : null}
        </span>
        <small>{about[season]()}</small>
      </span>
    ),
  },
  {
    id: 'week',
    title: m.isoWeek(),
    cell: ({ week }) => <SeasonWeek week={week} />,
  },
  {
    id: 'minimum',
    title: m.fewest(),
    numeric: true,
    cell: (row) => <Fewest row={row} open={open} />,
  },
  {
    id: 'empty',
    title: m.emptyHours(),
    wrap: true,
    cell: ({ emptyHours }) =>
      emptyHours.length > 0 ? m.utc({ hours: runsText(emptyHours) }) : m.noEmptyHours(),
  },
];

/** The fewest at any hour; it opens that hour: who is there, and who is not and why, though it be no one. */
function Fewest({ row, open }: { row: CoverageSeason; open: Open }) {
  const { season, minimum } = row;
  const label = m.fewestLabel({ season: seasonName(season), count: minimum });
  return (
    <CountButton count={1} label={label} onOpen={() => open(row)}>
      {m.number({ count: minimum })}
    </CountButton>
  );
}

function SeasonWeek({ week }: { week: string }) {
  const days = useWeekText()(week);
  return (
    <Link
      to="."
      className={classes.week}
      search={(search) => ({ ...search, week })}
      aria-label={m.openWeek({ week: days })}
    >
      {days}
    </Link>
  );
}

/** The same people in four weeks of a year, when the clocks of the regions stand differently to each other. */
export function Seasons({ data, filter }: { data: ServiceHours; filter: HourFilter }) {
  const [opened, setOpened] = useState<CoverageSeason>();
  return (
    <Section
      title={m.seasons()}
      hint={data.worst ? m.worstIs({ season: seasonName(data.worst) }) : m.allTheSame()}
    >
      <DataTable
        caption={m.seasons()}
        columns={columnsFor(data.worst, setOpened)}
        rows={data.seasons}
        rowKey={({ season }) => season}
        compact
      />
      <SeasonPanel data={data} filter={filter} season={opened} onClose={() => setOpened(undefined)} />
    </Section>
  );
}
