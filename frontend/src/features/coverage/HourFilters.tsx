import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CoverageWeek } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageHours';
import { languageName } from '#shared/i18n/languages';
import { DayFilter } from './DayFilter';
import { FamilySelect } from './FamilySelect';
import classes from './filters.module.css';
import { regionsOptions } from './queries';
import type { HourFilter } from './search';
import { WeekFilter } from './WeekFilter';
import { WhoseFilter } from './WhoseFilter';

/** Languages of support; another may stand in the address. */
const languages = ['en', 'zh', 'ja', 'ko', 'de', 'fr', 'es', 'pt', 'hi'];

type Props = {
  filter: HourFilter;
  /** Where one is looked at. */
  week?: CoverageWeek | undefined;
  /** Of one service its family is no question. */
  parts?: 'all' | 'service';
  onFilter: (by: Record<string, unknown>) => void;
};

/** What narrows the hours; all of it is in the address. */
export default function HourFilters({ filter, week, parts = 'all', onFilter }: Props) {
  const { data: regions } = useSuspenseQuery(regionsOptions());
  const { region = '' } = filter;
  return (
    <div className={classes.bar}>
      <Week week={week} filter={filter} onFilter={onFilter} />
      <DayFilter filter={filter} onDays={(weekdays) => onFilter({ weekdays })} />
      {parts === 'service' ? null : (
        <FamilySelect value={filter.family} onChange={(family) => onFilter({ family })} />
      )}
      <NativeSelect
        aria-label={m.region()}
        data={[
          { value: '', label: m.everyRegion() },
          ...regions.items.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
        value={region}
        onChange={({ currentTarget: { value } }) => onFilter({ region: value })}
      />
      <WhoseFilter manager={filter.manager} onManager={(manager) => onFilter({ manager })} />
      <Spoken language={filter.language} onFilter={onFilter} />
    </div>
  );
}

function Week({ week, filter, onFilter }: Pick<Props, 'week' | 'filter' | 'onFilter'>) {
  if (!week) return <span className={classes.weekPlace} />;
  return (
    <WeekFilter
      week={week}
      chosen={filter.week !== undefined}
      onWeek={(name) => onFilter({ week: name, day: '' })}
    />
  );
}

type SpokenProps = { language: string | undefined; onFilter: Props['onFilter'] };

function Spoken({ language = '', onFilter }: SpokenProps) {
  const said = language && !languages.includes(language) ? [...languages, language] : languages;
  return (
    <NativeSelect
      aria-label={m.language()}
      data={[
        { value: '', label: m.everyLanguage() },
        ...said.map((code) => ({ value: code, label: languageName(code) })),
      ]}
      value={language}
      onChange={({ currentTarget: { value } }) => onFilter({ language: value })}
    />
  );
}
