import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/coverageAhead';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { PersonName } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { StatusPill } from '#shared/ui/StatusPill';
import { usePipeline } from './queries';
import classes from './service.module.css';
import type { Coming as Row } from './types';

/** Who is on the way: whose turn it is, for how long, and what it waits for. */
export function Coming({ slug, region }: { slug: string; region: string | undefined }) {
  const query = usePipeline({ service: slug, ...(region ? { region } : {}) });
  const rows = rowsOf(query.data);
  return (
    <Section title={m.coming()} hint={m.comingHint()} id="pipeline">
      {query.isPending ? <TextSkeleton lines={4} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? (
        <Empty title={m.nobodyComing()}>{m.nobodyComingText()}</Empty>
      ) : null}
      <ul className={classes.coming}>
        {rows.map((row) => (
          <li key={row.id}>
            <One row={row} />
          </li>
        ))}
      </ul>
      <More query={query} />
    </Section>
  );
}

const turns: Record<string, () => string> = {
  author: m.turnAuthor,
  mentor: m.turnMentor,
  reviewers: m.turnReviewers,
  coordinator: m.turnCoordinator,
  panel: m.turnPanel,
};

function One({ row }: { row: Row }) {
  const { turn, person, stage, arrival } = row;
  const who = turns[turn.who]?.() ?? turn.who;
  return (
    <>
      <span className={classes.who}>
        {row.page ? (
          <Link to="/candidacies/$id" params={{ id: String(row.id) }}>
            <PersonName person={person} />
          </Link>
        ) : (
          <PersonName person={person} />
        )}
        <small>{[person.title, person.region.toUpperCase()].filter(Boolean).join(' · ')}</small>
      </span>
      <span className={classes.stage}>
        <StatusPill machine="candidacy" state={stage} />
        <small>
          {m.since()} <Moment at={row.since} show="relative" />
        </small>
      </span>
      <span className={classes.hold}>
        {turn.hold.text}
        <small>
          {m.turnFor({ who: turn.person ? `${who}: ${turn.person.name}` : who, count: turn.workingDays })}
        </small>
      </span>
      <span className={classes.arrival}>{arrivalText(arrival)}</span>
    </>
  );
}

const PERCENT = 100;

function arrivalText({ within12Months, medianWeeks, pooled }: Row['arrival']): string {
  if (within12Months === null) return m.noHistory();
  const count = Math.round(within12Months * PERCENT);
  const text = medianWeeks === null ? m.chance({ count }) : m.chanceWeeks({ count, weeks: medianWeeks });
  return pooled ? m.pooled({ text }) : text;
}
