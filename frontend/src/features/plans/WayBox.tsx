import { Link } from '@tanstack/react-router';
import type { Candidacy } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/path';
import { PlainDate } from '#shared/time/PlainDate';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { StatusPill } from '#shared/ui/StatusPill';
import classes from './path.module.css';

/** What a bar still asks for, in words; one for each service somebody is on the way to. */
export function WayBox({ candidacies }: { candidacies: readonly Candidacy[] }) {
  const shown = candidacies.filter((c) => c.endedAt === null || c.state === 'not_yet').slice(0, 3);
  if (shown.length === 0)
    return (
      <Section title={m.way()}>
        <p className={classes.quiet}>{m.wayNone()}</p>
      </Section>
    );
  return shown.map((c) => <Way key={c.id} candidacy={c} />);
}

function Way({ candidacy: c }: { candidacy: Candidacy }) {
  return (
    <Section
      title={m.wayTo({ service: c.service.name })}
      actions={<StatusPill machine="candidacy" state={c.state} />}
    >
      <ul className={classes.points}>
        {c.points.map((p) => (
          <li key={`${p.code} ${p.text}`}>
            <StatusGlyph glyph={p.have >= p.want ? 'done' : p.have > 0 ? 'doing' : 'todo'} />
            <span>{p.text}</span>
            <b>{m.haveOf({ have: p.have, want: p.want })}</b>
          </li>
        ))}
      </ul>
      {c.missing.length > 0 ? (
        <div className={classes.missing}>
          <h3>{m.missing()}</h3>
          <ReasonList reasons={c.missing} />
        </div>
      ) : null}
      {c.coolDownUntil ? (
        <p className={classes.quiet}>
          {m.newAttempt()} <PlainDate date={c.coolDownUntil} weekday />
        </p>
      ) : null}
      <Link to="/candidacies/$id" params={{ id: String(c.id) }}>
        {m.openCandidacy()}
      </Link>
    </Section>
  );
}
