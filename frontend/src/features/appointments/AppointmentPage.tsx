import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Appointment, Signature } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/appointments';
import { Moment } from '#shared/time/Moment';
import { nameOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { KeyList, Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { Acts } from './Acts';
import classes from './appointments.module.css';
import { appointmentOptions } from './queries';
import { State } from './State';

/** One appointment: why, who has signed, and what the reader may do about it. */
export function AppointmentPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(appointmentOptions(id));
  return (
    <Page
      title={m.of({ name: nameOf(data.person), service: data.service.name })}
      status={<State of={data} />}
      width="text"
      crumbs={[
        { to: '/admin', text: m.administration() },
        { to: '/admin/appointments', text: m.title() },
      ]}
    >
      <div className={classes.about}>
        <KeyList
          items={[
            [m.person(), <Person key="person" person={data.person} />],
            [
              m.service(),
              <Link key="service" to="/services/$id" params={{ id: String(data.service.id) }}>
                {data.service.name}
              </Link>,
            ],
            [m.proposed(), <Moment key="proposed" at={data.createdAt} show="both" />],
          ]}
        />
      </div>
      <Section title={m.reason()}>
        <p className={classes.reason}>{data.reason}</p>
      </Section>
      <Section title={m.signatures()} hint={m.signaturesHint()}>
        <Signatures of={data} />
      </Section>
      <Acts appointment={data} />
    </Page>
  );
}

function Signatures({ of }: { of: Appointment }) {
  return (
    <ul className={classes.signatures}>
      <Line capacity="administrator" signature={of.administrator} />
      <Line capacity="developer" signature={of.developer} />
      {of.declined ? (
        <li>
          <StatusGlyph glyph="off" label="" />
          <span>{m.declinedBy()}</span>
          <Signed by={of.declined} />
          {of.declineReason ? <q>{of.declineReason}</q> : null}
        </li>
      ) : null}
    </ul>
  );
}

type LineProps = { capacity: 'administrator' | 'developer'; signature: Signature | null };

function Line({ capacity, signature }: LineProps) {
  return (
    <li>
      <StatusGlyph glyph={signature ? 'done' : 'todo'} label="" />
      <span>{m.capacity({ capacity })}</span>
      {signature ? <Signed by={signature} /> : <span className={classes.quiet}>{m.notSigned()}</span>}
    </li>
  );
}

function Signed({ by }: { by: Signature }) {
  return (
    <span className={classes.signed}>
      <Person person={by.by} size={24} /> <Moment at={by.at} />
    </span>
  );
}
