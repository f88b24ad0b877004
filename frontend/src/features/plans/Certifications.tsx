import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { http } from '#shared/api/client';
import type { Certification } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/path';
import { PlainDate } from '#shared/time/PlainDate';
import { ActionButton } from '#shared/ui/ActionButton';
import { Meter } from '#shared/ui/Meter';
import { Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { toast } from '#shared/ui/toast';
import { concerning } from './model';
import classes from './path.module.css';
import { ReasonAct } from './ReasonAct';

const RecordCertification = lazy(() =>
  import('./RecordCertification').then((x) => ({ default: x.RecordCertification })),
);

type Props = { person: number; items: readonly Certification[] };

/** External exams with score, pass mark and dates; what was recorded never changes. */
export function Certifications({ person, items }: Props) {
  const [adding, setAdding] = useState(false);
  const add = (
    <Button variant="default" size="xs" onClick={() => setAdding(true)}>
      {m.addCertification()}
    </Button>
  );
  return (
    <Section title={m.certifications()} actions={add} id="certifications">
      {items.length === 0 ? <p className={classes.quiet}>{m.certificationsNone()}</p> : null}
      <ul className={classes.certifications}>
        {items.map((c) => (
          <Row key={c.id} certification={c} />
        ))}
      </ul>
      <Suspense>
        {adding ? (
          <RecordCertification
            person={person}
            onClose={() => setAdding(false)}
            onRecorded={() => {
              setAdding(false);
              toast(m.certificationAdded());
            }}
          />
        ) : null}
      </Suspense>
    </Section>
  );
}

/** What it is worth now: current, not yet passed, expired, taken back. */
export function certificationWord(c: Certification): string {
  if (c.withdrawnAt) return m.certWithdrawn();
  if (!c.passed) return m.certNotYet();
  return c.current ? m.certCurrent() : m.certExpired();
}

function Row({ certification: c }: { certification: Certification }) {
  const [taking, setTaking] = useState(false);
  const withdraw = concerning(c.actions, 'withdraw');
  return (
    <li data-off={!c.current || undefined}>
      <StatusGlyph glyph={c.current && c.passed ? 'done' : c.passed ? 'off' : 'todo'} label="" />
      <div className={classes.certName}>
        <b>{c.name}</b>
        <small>{[c.vendor, c.level].filter(Boolean).join(' · ')}</small>
        {c.reason ? <small>{c.reason}</small> : null}
      </div>
      <Score certification={c} />
      <div className={classes.certDates}>
        <span>{certificationWord(c)}</span>
        <small>
          <PlainDate date={c.issuedOn ?? ''} /> – {c.expiresOn ? <PlainDate date={c.expiresOn} /> : m.never()}
        </small>
      </div>
      {withdraw?.allowed ? (
        <ActionButton action={withdraw} variant="subtle" size="xs" onClick={() => setTaking(true)}>
          {m.withdraw()}
        </ActionButton>
      ) : null}
      {taking ? (
        <ReasonAct
          title={m.withdrawTitle({ name: c.name })}
          consequence={m.withdrawThen()}
          verb={m.withdraw()}
          done={m.withdrawn()}
          onClose={() => setTaking(false)}
          send={(reason) =>
            http.POST('/certifications/{id}/withdraw', { params: { path: { id: c.id } }, body: { reason } })
          }
        />
      ) : null}
    </li>
  );
}

function Score({ certification: c }: { certification: Certification }) {
  if (c.score === null || c.passMark === null) return <span className={classes.quiet}>{m.noScore()}</span>;
  const max = Math.max(100, c.score, c.passMark);
  return (
    <div className={classes.score}>
      <span>
        <b>{m.score({ score: c.score })}</b> <small>{m.passMark({ mark: c.passMark })}</small>
      </span>
      <Meter
        value={c.score}
        max={max}
        mark={c.passMark}
        label={m.scoreLabel()}
        tone={c.passed ? 'done' : 'accent'}
      />
    </div>
  );
}
