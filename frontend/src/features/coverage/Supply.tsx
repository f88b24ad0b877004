import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Problem } from '#shared/api/problem';
import { m } from '#shared/i18n/gen/coverageAhead';
import { ErrorState } from '#shared/ui/ErrorState';
import { PersonName } from '#shared/ui/PersonName';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { StatusPill } from '#shared/ui/StatusPill';
import { supplyOptions } from './queries';
import classes from './service.module.css';
import type { Supply as Read } from './types';

/** What a reader may not know is said in the server's words. */
const refusal = (error: unknown): string | undefined =>
  error instanceof Problem && error.status === 403 ? error.detail : undefined;

/** Which gaps nobody on the way will close, and who is nearest to closing them. */
export function Supply({ id }: { id: number }) {
  const query = useQuery(supplyOptions(id));
  const refused = refusal(query.error);
  return (
    <Section title={m.supply()} hint={m.supplyHint()}>
      {query.isPending ? <TextSkeleton lines={4} /> : null}
      {refused ? <ReasonList reasons={[refused]} glyph="off" /> : null}
      {query.isError && !refused ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : null}
      {query.data ? <Gaps data={query.data} /> : null}
    </Section>
  );
}

function Gaps({ data: { gaps, nearest } }: { data: Read }) {
  return (
    <>
      {gaps.length === 0 ? <p className={classes.quiet}>{m.noGaps()}</p> : null}
      <ReasonList reasons={gaps} />
      {nearest.length > 0 ? <h3 className={classes.nearest}>{m.nearest()}</h3> : null}
      <ul className={classes.coming}>
        {nearest.map((row) => (
          <li key={`${row.id}-${row.candidacy}`}>
            <span className={classes.who}>
              <Link to="/people/$id" params={{ id: String(row.id) }}>
                <PersonName person={row} />
              </Link>
            </span>
            <span className={classes.stage}>
              {row.stage ? (
                <StatusPill machine="candidacy" state={row.stage} />
              ) : (
                <small>{m.noCandidacy()}</small>
              )}
            </span>
            <span className={classes.hold}>
              {row.reasons.map(({ code, text }) => (
                <span key={code + text}>{text}</span>
              ))}
            </span>
            <span className={classes.arrival}>
              {row.casesMissing === null ? '' : m.casesMissing({ count: row.casesMissing })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
