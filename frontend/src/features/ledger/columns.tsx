import type { LedgerEntry } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/ledger';
import type { Column } from '#shared/tables/DataTable';
import { Moment } from '#shared/time/Moment';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import classes from './ledger.module.css';

/** The columns of the ledger, with times of a zone; the first opens the entry. */
export const columnsFor = (
  zone: string,
  open: (entry: LedgerEntry) => void,
): readonly Column<LedgerEntry>[] => [
  { id: 'what', title: m.what(), cell: (entry) => <What entry={entry} zone={zone} open={open} /> },
  { id: 'about', title: m.about(), wrap: true, cell: (entry) => <About entry={entry} /> },
  { id: 'by', title: m.by(), wideOnly: true, cell: (entry) => <By entry={entry} /> },
  { id: 'at', title: m.at(), wideOnly: true, cell: (entry) => <Moment at={entry.at} zone={zone} /> },
];

type WhatProps = { entry: LedgerEntry; zone: string; open: (entry: LedgerEntry) => void };

function What({ entry, zone, open }: WhatProps) {
  return (
    <span className={classes.what}>
      <button type="button" onClick={() => open(entry)}>
        {entry.what || entry.event}
      </button>
      <small className={classes.narrow}>
        {entry.actor ? nameOf(entry.actor) : entry.actorSystem} · <Moment at={entry.at} zone={zone} />
      </small>
    </span>
  );
}

/** What the subject is called, as far as it has a name. */
export function aboutText({ about, subjectId }: LedgerEntry): string {
  const names = [about.person ? nameOf(about.person) : '', about.service?.name ?? '', about.title];
  const shown = names.filter(Boolean);
  if (shown.length === 0) shown.push(m.numbered({ count: subjectId }));
  // A first attempt or version is what one expects.
  if (about.number > 1) shown.push(m.numbered({ count: about.number }));
  return shown.join(' · ');
}

function About({ entry }: { entry: LedgerEntry }) {
  return (
    <span className={classes.about}>
      <small>{m.kind({ kind: entry.subjectKind })}</small>
      <span>{aboutText(entry)}</span>
    </span>
  );
}

/** A person, or the job or command that acted. */
export function By({ entry }: { entry: LedgerEntry }) {
  if (entry.actor) return <Person person={entry.actor} size={24} both={false} />;
  return <span className={classes.system}>{m.bySystem({ name: entry.actorSystem })}</span>;
}
