import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Interview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { languageName } from '#shared/i18n/languages';
import { Moment } from '#shared/time/Moment';
import { millis, useTime } from '#shared/time/useTime';
import { nameOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { ReasonList } from '#shared/ui/ReasonList';
import { KeyList, Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { Acts } from './Acts';
import { CalendarSaid } from './CalendarSaid';
import { History } from './History';
import classes from './interviews.module.css';
import { MovedTimes } from './MovedTimes';
import { wallText } from './model';
import { NewHour } from './NewHour';
import { OwnSeat } from './OwnSeat';
import { interviewOptions } from './queries';
import { Seats } from './Seats';
import { Band } from './slots/Band';
import { sittingsOf } from './slots/sitting';

const Wishes = lazy(() => import('./Wishes').then((f) => ({ default: f.Wishes })));
const Attendance = lazy(() => import('./Attendance').then((f) => ({ default: f.Attendance })));

/** One interview with everyone's local time, the seats, and what comes next. */
export function InterviewPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(interviewOptions(id));
  const { table, now } = useTime();
  return (
    <Page
      title={m.pageTitle({ name: nameOf(data.candidate), service: data.service.name })}
      status={<StatusPill machine="interview" state={data.state} />}
      meta={<Moment at={data.startsAt} show="both" />}
      crumbs={[{ to: '/interviews', text: m.title() }]}
      actions={<Acts interview={data} />}
    >
      <OwnSeat interview={data} />
      <NewHour interview={data} />
      <Section title={m.board()}>
        <Band hour={data} people={sittingsOf(data, table)} />
      </Section>
      <MovedTimes interview={data} />
      <Seats interview={data} />
      {data.wishes.length > 0 ? (
        <Suspense>
          <Wishes interview={data} />
        </Suspense>
      ) : null}
      {data.notes.length > 0 ? (
        <Section title={m.notes()}>
          <ReasonList reasons={data.notes} glyph="blocked" />
        </Section>
      ) : null}
      {millis(data.startsAt) <= now ? (
        <Suspense>
          <Attendance interview={data} />
        </Suspense>
      ) : null}
      <Section title={m.about()}>
        <About interview={data} />
      </Section>
      <History interview={data} />
    </Page>
  );
}

function About({ interview }: { interview: Interview }) {
  const { agreed } = interview;
  return (
    <>
      <KeyList
        items={[
          [m.language(), languageName(interview.language)],
          [m.agreed(), m.agreedAs({ wall: wallText(agreed.wall), zone: agreed.zone })],
          [m.reason(), interview.reason],
          [
            m.candidateCalendar(),
            interview.calendar ? <CalendarSaid calendar={interview.calendar} key="calendar" /> : '',
          ],
        ]}
      />
      <p className={classes.links}>
        <Link to="/candidacies/$id" params={{ id: String(interview.candidacyId) }}>
          {m.toCandidacy()}
        </Link>
        {interview.ballotId ? (
          <Link to="/ballots/$id" params={{ id: String(interview.ballotId) }}>
            {m.toBallot()}
          </Link>
        ) : null}
      </p>
    </>
  );
}
