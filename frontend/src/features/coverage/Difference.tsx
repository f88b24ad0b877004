import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/whatIf';
import { useWeekText } from '#shared/time/late/PlainWeek';
import { Empty } from '#shared/ui/Empty';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { dayBehind, firstBelow, firstEmpty, type SideName } from './behind';
import type { OpenHour } from './search';
import type { Compared, Touched } from './types';
import classes from './whatIf.module.css';

const Strips = lazy(() => import('./Strips'));

type Open = (hour: OpenHour) => void;

type Props = { data: Compared; stale: boolean; onOpen: Open };

/** Every service that is touched: its hours before over its hours after. */
export function Difference({ data, stale, onOpen }: Props) {
  const { services } = data;
  const week = useWeekText()(data.week.name);
  return (
    <Section title={m.touched({ count: services.length })} hint={m.weekOf({ week })}>
      {services.length === 0 ? <Empty title={m.nothingTouched()}>{m.nothingTouchedText()}</Empty> : null}
      <div className={classes.touched} data-stale={stale || undefined} aria-live="polite">
        {services.map((row) => (
          <One key={row.service.id} row={row} data={data} onOpen={onOpen} />
        ))}
      </div>
      {services.length > 0 ? <Legend /> : null}
    </Section>
  );
}

type OneProps = { row: Touched; data: Compared; onOpen: Open };

function One({ row, data, onOpen }: OneProps) {
  const { service, before, after, notes } = row;
  const at = (hour: number, side: SideName): void =>
    onOpen({ service: service.id, hour, day: dayBehind(row, data, hour, side) });
  return (
    <article className={classes.one}>
      <header>
        <h3>
          <Link
            to="/coverage/$service"
            params={{ service: String(service.id) }}
            search={{ week: data.week.name }}
          >
            {service.name}
          </Link>
        </h3>
        <p>
          <Opening
            text={m.smesChange({ before: before.smes, after: after.smes })}
            onOpen={() => onOpen({ service: service.id })}
          />
          {before.empty === after.empty ? null : (
            <Opening
              text={m.emptyChange({ before: before.empty, after: after.empty })}
              onOpen={() => at(firstEmpty(row), after.empty < before.empty ? 'before' : 'after')}
            />
          )}
          {before.belowTarget === after.belowTarget ? null : (
            <Opening
              text={m.belowChange({ before: before.belowTarget, after: after.belowTarget })}
              onOpen={() => at(firstBelow(row), after.belowTarget < before.belowTarget ? 'before' : 'after')}
            />
          )}
        </p>
      </header>
      <Suspense fallback={<Bone height={84} />}>
        <Strips row={row} onOpen={at} />
      </Suspense>
      <ReasonList reasons={notes} glyph="off" />
    </article>
  );
}

/** A number before and after; it opens who is behind it, or the first hour that it counts. */
function Opening({ text, onOpen }: { text: string; onOpen: () => void }) {
  return (
    <button type="button" className={classes.open} onClick={onOpen}>
      {text}
    </button>
  );
}

function Legend() {
  return (
    <p className={classes.legend}>
      <span className={classes.mark} data-way="down" aria-hidden /> {m.fewer()}
      <span className={classes.mark} data-way="up" aria-hidden /> {m.more()}
    </p>
  );
}
