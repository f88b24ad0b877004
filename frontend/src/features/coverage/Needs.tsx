import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/whatIf';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import type { Compared } from './types';
import classes from './whatIf.module.css';

type Need = Compared['needs'][number];
type Item = Need['items'][number];

/** What of theirs would need somebody else. */
export function Needs({ needs }: { needs: Compared['needs'] }) {
  const shown = needs.filter(({ items, known }) => items.length > 0 || !known);
  return (
    <Section title={m.needs()} hint={m.needsHint()}>
      {shown.length === 0 ? <p className={classes.quiet}>{m.nothingNeeded()}</p> : null}
      {shown.map((need) => (
        <div key={need.person.id} className={classes.need}>
          <Person person={need.person} />
          {need.known ? null : <p className={classes.quiet}>{m.notYoursToSee()}</p>}
          <ul>
            {need.items.map((item) => (
              <li key={item.kind}>
                <Thing item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** In the server's words; one plan alone leads there. */
function Thing({ item: { kind, ids, text } }: { item: Item }) {
  const only = kind === 'plan' && ids.length === 1 ? ids[0] : undefined;
  if (only === undefined) return <>{text}</>;
  return (
    <Link to="/mentees/$plan" params={{ plan: String(only) }}>
      {text}
    </Link>
  );
}
