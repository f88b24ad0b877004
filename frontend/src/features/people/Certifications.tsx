import { useSuspenseQuery } from '@tanstack/react-query';
import type { Certification } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { PlainDate } from '#shared/time/PlainDate';
import { Section } from '#shared/ui/Section';
import { Pill } from '#shared/ui/StatusPill';
import { worthOf } from './model';
import classes from './people.module.css';
import { certificationsOptions } from './queries';

const words = {
  current: m.certCurrent,
  expired: m.certExpired,
  notYet: m.certNotYet,
  withdrawn: m.certWithdrawn,
};

const glyphs = { current: 'done', expired: 'off', notYet: 'todo', withdrawn: 'off' } as const;

const columns: Column<Certification>[] = [
  {
    id: 'name',
    title: m.certification(),
    wrap: true,
    cell: (c) => (
      <span className={classes.stacked}>
        {c.name}
        <small>{[c.vendor, c.level].filter(Boolean).join(' · ')}</small>
      </span>
    ),
  },
  { id: 'score', title: m.score(), wideOnly: true, numeric: true, cell: (c) => <Score certification={c} /> },
  { id: 'state', title: m.state(), cell: (c) => <State certification={c} /> },
  {
    id: 'issued',
    title: m.issued(),
    wideOnly: true,
    cell: (c) => (c.issuedOn ? <PlainDate date={c.issuedOn} /> : null),
  },
  {
    id: 'until',
    title: m.until(),
    cell: (c) => (c.expiresOn ? <PlainDate date={c.expiresOn} /> : m.never()),
  },
];

/** External exams, for those who may know of them. */
export function Certifications({ id }: { id: number }) {
  const { items } = useSuspenseQuery(certificationsOptions(id)).data;
  return (
    <Section title={m.certifications()}>
      {items.length === 0 ? <p className={classes.quiet}>{m.noCertifications()}</p> : null}
      {items.length > 0 ? (
        <DataTable caption={m.certifications()} columns={columns} rows={items} rowKey={(c) => c.id} />
      ) : null}
    </Section>
  );
}

function State({ certification }: { certification: Certification }) {
  const worth = worthOf(certification);
  return <Pill glyph={glyphs[worth]}>{words[worth]()}</Pill>;
}

function Score({ certification: { score, passMark } }: { certification: Certification }) {
  if (score === null) return null;
  return passMark === null ? m.points({ score }) : m.scoreOf({ score, mark: passMark });
}
