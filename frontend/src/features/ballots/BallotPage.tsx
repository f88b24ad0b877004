import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Ballot } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/ballots';
import { PlainDate } from '#shared/time/PlainDate';
import { useTime } from '#shared/time/useTime';
import { nameOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import classes from './ballots.module.css';
import { Feedback } from './Feedback';
import { ballotOptions } from './queries';
import { VoteForm } from './VoteForm';
import { Votes } from './Votes';

/** One calm page: the file, my vote, and nothing of anybody else's until the last one is in. */
export function BallotPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(ballotOptions(id));
  return (
    <Page
      width="text"
      title={m.title({ name: nameOf(data.candidate), service: data.service.name })}
      status={<StatusPill machine="ballot" state={data.state} />}
      meta={<Meta ballot={data} />}
      crumbs={[{ to: '/candidacies/$id', params: { id: String(data.candidacyId) }, text: m.candidacy() }]}
    >
      <p className={classes.file}>
        <Link to="/candidacies/$id/file" params={{ id: String(data.candidacyId) }}>
          {m.readFile()}
        </Link>
      </p>
      <Outcome ballot={data} />
      <VoteForm key={data.mine?.castAt ?? ''} ballot={data} />
      <Votes ballot={data} />
      <Feedback ballot={data} />
      <Roll ballot={data} />
    </Page>
  );
}

function Meta({ ballot }: { ballot: Ballot }) {
  const time = useTime();
  const at = ballot.closedAt ?? ballot.deadline.instant;
  const when = time.full(at);
  const near = time.relative(at);
  const said = ballot.closedAt ? m.closed({ when }) : m.voteBy({ when });
  return (
    <>
      <time dateTime={at}>{near ? m.near({ said, near }) : said}</time>
      {ballot.closedAt ? null : <p className={classes.silence}>{m.neverBySilence()}</p>}
    </>
  );
}

function Outcome({ ballot }: { ballot: Ballot }) {
  if (ballot.outcome === '') return null;
  return (
    <section className={classes.outcome} data-outcome={ballot.outcome}>
      <h2>{ballot.outcome === 'pass' ? m.passed() : m.notYet()}</h2>
      {ballot.retryOn ? (
        <p>
          {m.retryFrom()} <PlainDate date={ballot.retryOn} />
        </p>
      ) : null}
    </section>
  );
}

/** Who is asked; never who has voted. */
function Roll({ ballot }: { ballot: Ballot }) {
  return (
    <Section title={m.panel()}>
      <ul className={classes.list}>
        {ballot.roll.map(({ person, kind, chair, excused }) => (
          <li key={person.id}>
            <Person person={person} sub={kind === 'sme' ? m.sme() : m.developer()} />
            {chair ? <Tag>{m.chair()}</Tag> : null}
            {excused ? <Tag>{m.excused()}</Tag> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
