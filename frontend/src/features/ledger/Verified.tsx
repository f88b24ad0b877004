import { Link } from '@tanstack/react-router';
import type { LedgerFinding, LedgerVerification } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/ledger';
import { Moment } from '#shared/time/Moment';
import { Meter } from '#shared/ui/Meter';
import { nameOf } from '#shared/ui/names';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import classes from './ledger.module.css';

type Props = { of: LedgerVerification | undefined; running: boolean };

/** What the last reading found, or how far this one is. */
export function Verdict({ of, running }: Props) {
  if (!of) return <Line glyph="todo" text={running ? m.beginning() : m.never()} />;
  if (!of.finishedAt)
    return (
      <>
        <Line
          glyph="doing"
          text={running ? m.reading({ count: of.percent }) : m.left({ count: of.percent })}
        />
        <Meter value={of.percent} max={100} label={m.progress()} />
      </>
    );
  return (
    <>
      <Line
        glyph={of.intact ? 'done' : 'blocked'}
        text={of.intact ? m.intact() : m.broken({ count: of.broken })}
      />
      <span className={classes.hint}>
        {m.verifiedBy({ name: nameOf(of.startedBy) })} <Moment at={of.finishedAt} show="both" />
      </span>
    </>
  );
}

type LineProps = { glyph: 'todo' | 'doing' | 'done' | 'blocked'; text: string };

function Line({ glyph, text }: LineProps) {
  return (
    <span className={classes.line}>
      <StatusGlyph glyph={glyph} label="" />
      <strong>{text}</strong>
    </span>
  );
}

/** Which entries or chains are not as they were written. */
export function Findings({ of }: { of: LedgerVerification }) {
  return (
    <ul className={classes.findings}>
      {of.findings.map((finding) => (
        <li key={`${finding.subjectKind}-${finding.subjectId}-${finding.position}-${finding.text}`}>
          <Where finding={finding} />
          <span>{finding.text}</span>
        </li>
      ))}
      {of.broken > of.findings.length ? <li>{m.more({ count: of.broken - of.findings.length })}</li> : null}
    </ul>
  );
}

function Where({ finding }: { finding: LedgerFinding }) {
  const { subjectKind: kind, subjectId: id, position } = finding;
  if (kind === 'ledger') return <b>{m.whole()}</b>;
  return (
    <Link to="/admin/ledger" search={{ kind, id }}>
      {m.where({ kind, id, position })}
    </Link>
  );
}

export function Earlier({ all }: { all: readonly LedgerVerification[] }) {
  const done = all.filter((one) => one.finishedAt);
  if (done.length === 0) return null;
  return (
    <details className={classes.earlierOnes}>
      <summary>{m.earlierOnes({ count: done.length })}</summary>
      <ul>
        {done.map((one) => (
          <li key={one.id}>
            <Verdict of={one} running={false} />
          </li>
        ))}
      </ul>
    </details>
  );
}
