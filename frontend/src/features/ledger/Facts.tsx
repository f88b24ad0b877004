import { Link } from '@tanstack/react-router';
import type { LedgerEntry, LedgerLine } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/ledger';
import { Person } from '#shared/ui/PersonName';
import classes from './ledger.module.css';

/** The facts one by one, people and services by their names; and all of them as they are stored. */
export function Facts({ entry }: { entry: LedgerEntry }) {
  if (entry.lines.length === 0) return <p className={classes.hint}>{m.noFacts()}</p>;
  return (
    <>
      <dl className={classes.facts}>
        {entry.lines.map((line) => (
          <div key={line.key}>
            <dt>{line.key}</dt>
            <dd>
              <Value line={line} />
            </dd>
          </div>
        ))}
      </dl>
      <details className={classes.raw}>
        <summary>{m.asStored()}</summary>
        <pre>{JSON.stringify(entry.facts, null, 2)}</pre>
      </details>
    </>
  );
}

function Value({ line }: { line: LedgerLine }) {
  if (line.person) return <Person person={line.person} size={22} both={false} />;
  if (line.service)
    return (
      <Link to="/services/$id" params={{ id: String(line.service.id) }}>
        {line.service.name}
      </Link>
    );
  return line.value;
}
