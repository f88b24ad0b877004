import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CandidacyPage as Candidacy } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/candidacies';
import { Moment } from '#shared/time/Moment';
import { PlainDate } from '#shared/time/PlainDate';
import { findAction } from '#shared/ui/ActionButton';
import { nameOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { KeyList, Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { Acts } from './Acts';
import { BarChecklist } from './BarChecklist';
import { BarOffer } from './BarOffer';
import classes from './candidacies.module.css';
import { Interviews } from './Interviews';
import { candidacyOptions } from './queries';
import { Supply } from './Supply';

/** One person's attempt at one service: what the bar asks for, what is there, and what comes next. */
export function CandidacyPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(candidacyOptions(id));
  const title = m.pageTitle({ name: nameOf(data.person), service: data.service.name });
  return (
    <Page
      title={title}
      status={<StatusPill machine="candidacy" state={data.state} />}
      meta={m.barNumber({ number: data.bar.number, attempt: data.number })}
      crumbs={[{ to: '/candidacies', text: m.title() }]}
      actions={<Acts candidacy={data} />}
    >
      {data.offer ? <BarOffer candidacy={data} offer={data.offer} /> : null}
      <div className={classes.columns}>
        <div>
          <BarChecklist candidacy={data} />
          {data.endedAt ? null : <Supply id={id} />}
          <Interviews id={id} />
        </div>
        <About candidacy={data} />
      </div>
    </Page>
  );
}

function About({ candidacy }: { candidacy: Candidacy }) {
  return (
    <aside className={classes.aside}>
      <Person person={candidacy.person} size={40} />
      <KeyList
        items={[
          [m.opened(), <Moment key="opened" at={candidacy.openedAt} />],
          [m.readySince(), candidacy.readyAt && <Moment key="ready" at={candidacy.readyAt} />],
          [m.ended(), candidacy.endedAt && <Moment key="ended" at={candidacy.endedAt} />],
          [
            m.newAttempt(),
            candidacy.coolDownUntil && <PlainDate key="cool" date={candidacy.coolDownUntil} />,
          ],
          [m.reason(), candidacy.reason],
        ]}
      />
      <FileLink candidacy={candidacy} />
    </aside>
  );
}

/** The panel's file, for whom it is there. */
function FileLink({ candidacy }: { candidacy: Candidacy }) {
  if (!findAction(candidacy.actions, 'see_file')?.allowed) return null;
  return (
    <Section title={m.file()}>
      <Link to="/candidacies/$id/file" params={{ id: String(candidacy.id) }}>
        {m.readFile()}
      </Link>
    </Section>
  );
}
