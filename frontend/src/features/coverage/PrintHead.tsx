import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { CoverageHours } from '#shared/api/schema';
import { m as hours } from '#shared/i18n/gen/coverageHours';
import { m } from '#shared/i18n/gen/coveragePrint';
import { languageName } from '#shared/i18n/languages';
import { weekdays as names } from '#shared/time/format';
import { dayAfter } from '#shared/time/late/dayAfter';
import { datesText } from '#shared/time/late/week';
import { useTime } from '#shared/time/useTime';
import { nameOf } from '#shared/ui/names';
import classes from './print.module.css';
import { personOptions, regionsOptions } from './queries';
import type { HourFilter } from './search';

type Props = { data: CoverageHours; filter: HourFilter };

/** Which week, whose hours, and when this was printed: paper is not brought up to date. */
export function PrintHead({ data, filter }: Props) {
  const { now, full } = useTime();
  const monday = data.week.from.slice(0, 10);
  const counted = full(data.asOf);
  const at = full(now);
  return (
    <header className={classes.head}>
      <h1>{hours.title()}</h1>
      <p>
        <b>{datesText(monday, dayAfter(monday, 6), true)}</b>
        {' · '}
        {daysText(data.weekdays)}
      </p>
      <p className={classes.printed}>
        {at === counted ? m.printed({ at }) : m.countedAndPrinted({ counted, at })}
      </p>
      <Narrowed filter={filter} />
    </header>
  );
}

/** Every filter by its name, also where it narrows nothing. */
function Narrowed({ filter: { family, region, manager, language } }: { filter: HourFilter }) {
  const { data: regions } = useSuspenseQuery(regionsOptions());
  const { data: whose } = useQuery({ ...personOptions(manager ?? 0), enabled: manager !== undefined });
  const place = regions.items.find(({ slug }) => slug === region)?.name ?? region;
  const all = [
    family ?? hours.everyFamily(),
    place ?? hours.everyRegion(),
    manager === undefined ? hours.everybody() : hours.peopleOf({ name: whose ? nameOf(whose) : '…' }),
    language ? languageName(language) : hours.everyLanguage(),
  ];
  return <p className={classes.narrowed}>{all.join(' · ')}</p>;
}

const WORKDAYS = '1,2,3,4,5';

function daysText(chosen: readonly number[]): string {
  if (chosen.length === 7) return m.everyDay();
  if ([...chosen].sort().join(',') === WORKDAYS) return m.workdays();
  const days = names('short').filter(([day]) => chosen.includes(day));
  return m.someDays({ days: days.map(([, name]) => name).join(', ') });
}
