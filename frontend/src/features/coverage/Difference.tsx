import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/whatIf';
import { useWeekText } from '#shared/time/late/PlainWeek';
import { Empty } from '#shared/ui/Empty';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { Strips } from './Strips';
import type { Compared, Touched } from './types';
import classes from './whatIf.module.css';

/** Every service that is touched: its hours before over its hours after. */
export function Difference({ data, stale }: { data: Compared; stale: boolean }) {
  const { services } = data;
  const week = useWeekText()(data.week.name);
  return (
    <Section title={m.touched({ count: services.length })} hint={m.weekOf({ week })}>
      {services.length === 0 ? <Empty title={m.nothingTouched()}>{m.nothingTouchedText()}</Empty> : null}
      <div className={classes.touched} data-stale={stale || undefined} aria-live="polite">
        {services.map((row) => (
          <One key={row.service.id} row={row} week={data.week.name} />
        ))}
      </div>
      {services.length > 0 ? <Legend /> : null}
    </Section>
  );
}

function One({ row, week }: { row: Touched; week: string }) {
  const { service, before, after, notes } = row;
  return (
    <article className={classes.one}>
      <header>
        <h3>
          <Link to="/coverage/$service" params={{ service: String(service.id) }} search={{ week }}>
            {service.name}
          </Link>
        </h3>
        <p>
          {m.smesChange({ before: before.smes, after: after.smes })}
          {before.empty === after.empty
            ? null
            : ` · ${m.emptyChange({ before: before.empty, after: after.empty })}`}
          {before.belowTarget === after.belowTarget
            ? null
            : ` · ${m.belowChange({ before: before.belowTarget, after: after.belowTarget })}`}
        </p>
      </header>
      <Strips row={row} />
      <ReasonList reasons={notes} glyph="off" />
    </article>
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
