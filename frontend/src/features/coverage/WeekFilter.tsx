import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { CoverageWeek } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageHours';
import { PlainWeek } from '#shared/time/late/PlainWeek';
import classes from './filters.module.css';

type Props = { week: CoverageWeek; chosen: boolean; onWeek: (week: string) => void };

/** A week from Monday 00:00 UTC, with the one before and the one after. */
export function WeekFilter({ week, chosen, onWeek }: Props) {
  return (
    <fieldset className={classes.week} aria-label={m.week()}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={m.previousWeek()}
        disabled={week.previous === ''}
        onClick={() => onWeek(week.previous)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <span className={classes.weekName} aria-live="polite">
        <PlainWeek week={week.name} />
      </span>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={m.nextWeek()}
        disabled={week.next === ''}
        onClick={() => onWeek(week.next)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
      {chosen ? (
        <button type="button" className={classes.text} onClick={() => onWeek('')}>
          {m.thisWeek()}
        </button>
      ) : null}
    </fieldset>
  );
}
