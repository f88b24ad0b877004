import type { DismissedHit } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Section } from '#shared/ui/Section';
import classes from './case.module.css';

/** What the guard found in the text and the author kept, with the reasons. */
export function Dismissals({ dismissals }: { dismissals: readonly DismissedHit[] }) {
  if (dismissals.length === 0) return null;
  return (
    <div className={classes.dismissals}>
      <Section title={m.dismissals()} hint={m.dismissalsHint()} level={2}>
        <ul>
          {dismissals.map(({ kind = '', masked, reason }) => (
            <li key={`${kind} ${masked}`}>
              <span>{m.kind({ kind })}</span> <code>{masked}</code> <q>{reason}</q>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
