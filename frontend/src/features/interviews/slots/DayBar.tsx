import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { InterviewOption } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { useTime } from '#shared/time/useTime';
import { placeOfDay } from './model';
import classes from './options.module.css';

type Props = {
  options: readonly InterviewOption[];
  place: number;
  onChoose: (place: number) => void;
  /** At the left, one line. */
  about: string;
};

/** Which day the band shows, and the way to the next that has an option. */
export function DayBar({ options, place, onChoose, about }: Props) {
  const { local, day } = useTime();
  const chosen = options[place];
  if (!chosen) return null;
  const days = options.map(({ startsAt }) => local(startsAt).date);
  const earlier = placeOfDay(days, place, -1);
  const later = placeOfDay(days, place, 1);
  const button = { variant: 'default', size: 30 } as const;
  return (
    <div className={classes.bar}>
      <span>{about}</span>
      <span className={classes.days}>
        <ActionIcon
          {...button}
          aria-label={m.earlierDay()}
          disabled={earlier === undefined}
          onClick={() => earlier !== undefined && onChoose(earlier)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <b aria-live="polite">{day(chosen.startsAt)}</b>
        <ActionIcon
          {...button}
          aria-label={m.laterDay()}
          disabled={later === undefined}
          onClick={() => later !== undefined && onChoose(later)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </span>
    </div>
  );
}
