import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SupplyCase } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/candidacySupply';
import { m as r } from '#shared/i18n/gen/reports';
import { Moment } from '#shared/time/Moment';
import { ErrorState } from '#shared/ui/ErrorState';
import { Level } from '#shared/ui/Level';
import { ReportMenu } from '#shared/ui/ReportMenu';
import { Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { StatusPill } from '#shared/ui/StatusPill';
import classes from './candidacies.module.css';
import { type Short, type Told, told } from './model';
import { supplyOptions } from './queries';

/** Where the missing cases are to come from; the page waits for it, so that nothing moves. */
export function Supply({ id }: { id: number }) {
  const query = useQuery(supplyOptions(id));
  const supply = query.data && told(query.data);
  if (!query.isError && !supply) return null;
  return (
    <Section
      title={m.title()}
      actions={
        <ReportMenu
          reports={[{ table: 'case-supply', title: r.cases(), query: { candidacy: id } }]}
          size="xs"
        />
      }
    >
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {supply ? <Cases supply={supply} /> : null}
    </Section>
  );
}

function Cases({ supply: { short, cases, left } }: { supply: Told }) {
  return (
    <>
      <ul className={classes.points}>
        {short.map((row) => (
          <ShortLevel key={row.level} row={row} />
        ))}
        {cases.map((row) => (
          <OnTheWay key={row.id} row={row} />
        ))}
      </ul>
      {cases.length > 0 ? <p className={classes.outcome}>{m.left({ count: left })}</p> : null}
    </>
  );
}

function ShortLevel({ row: { level, missing, onTheWay } }: { row: Short }) {
  return (
    <li>
      <StatusGlyph glyph={onTheWay > 0 ? 'doing' : 'todo'} label="" />
      <span>{level > 0 ? m.atLeast({ level }) : m.anyLevel()}</span>
      <span className={classes.count}>{m.missing({ missing, onTheWay })}</span>
    </li>
  );
}

const turns = { author: m.turnAuthor, reviewers: m.turnReviewers };

function OnTheWay({ row }: { row: SupplyCase }) {
  return (
    <li className={classes.underWay}>
      <span>
        <Link to="/cases/$id" params={{ id: String(row.id) }}>
          {row.title}
        </Link>
        <small>
          {turns[row.turn]()} · <Moment at={row.since} show="relative" />
        </small>
      </span>
      <Level value={row.claimedLevel} />
      <StatusPill machine="showCase" state={row.state} />
    </li>
  );
}
