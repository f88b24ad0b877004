import { Button } from '@mantine/core';
import type { InterviewOptions } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { dayAfter } from '#shared/time/late/dayAfter';
import { PlainDate } from '#shared/time/PlainDate';
import classes from './options.module.css';

type Props = {
  found: InterviewOptions;
  from: string | undefined;
  onFrom: (from: string | undefined) => void;
  pending: boolean;
};

/** Which days were searched, and the way to the next four weeks. */
export function Later({ found, from, onFrom, pending }: Props) {
  return (
    <div className={classes.later}>
      <Searched found={found} />
      <LaterButton found={found} onFrom={onFrom} pending={pending} />
      {from ? (
        <Button variant="subtle" size="xs" onClick={() => onFrom(undefined)}>
          {m.soonest()}
        </Button>
      ) : null}
    </div>
  );
}

/** The first and the last day that were searched. */
export function Searched({ found: { searchedFrom, searchedUntil } }: { found: InterviewOptions }) {
  if (!searchedFrom || !searchedUntil) return null;
  return (
    <span>
      {m.searched()} <PlainDate date={searchedFrom} /> – <PlainDate date={searchedUntil} />
    </span>
  );
}

export function LaterButton({ found, onFrom, pending }: Omit<Props, 'from'>) {
  const { searchedUntil } = found;
  if (!searchedUntil) return null;
  return (
    <Button variant="default" size="xs" loading={pending} onClick={() => onFrom(dayAfter(searchedUntil))}>
      {m.later()}
    </Button>
  );
}
