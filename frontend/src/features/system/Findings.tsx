import type { SystemCheck, SystemChecked } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/system';
import { sentenceOf } from '#shared/ui/ProblemNote';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import classes from './system.module.css';

type Props = {
  checks: readonly SystemCheck[];
  checked: readonly SystemChecked[];
  unanswered: Record<string, unknown>;
};

/** What does not hold, with the rows that break it; and what could not be asked. */
export function Findings({ checks, checked, unanswered }: Props) {
  const left = checks.filter(({ key }) => key in unanswered);
  if (checked.length + left.length === 0) return null;
  return (
    <ul className={classes.findings}>
      {checked.map((one) => (
        <li key={one.key}>
          <StatusGlyph glyph="blocked" label={m.doesNotHold()} />
          <span>
            {one.sentence} <Rule rule={one.rule} />
            <small>
              {m.rows({ rows: one.rows.join(', ') })}
              {one.more ? ` ${m.andMore()}` : null}
            </small>
          </span>
        </li>
      ))}
      {left.map((one) => (
        <li key={one.key}>
          <StatusGlyph glyph="off" label={m.notAsked()} />
          <span>
            {one.sentence} <Rule rule={one.rule} />
            <small>{sentenceOf(unanswered[one.key])}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

const Rule = ({ rule }: { rule: string }) => (rule ? <code className={classes.rule}>{rule}</code> : null);

type ListProps = { checks: readonly SystemCheck[]; checked: readonly SystemChecked[] };

/** Everything that is asked, and what the answer was. */
export function CheckList({ checks, checked }: ListProps) {
  const answers = new Map(checked.map(({ key, holds }) => [key, holds]));
  return (
    <details className={classes.all}>
      <summary>{m.allChecks({ count: checks.length })}</summary>
      <ul>
        {checks.map(({ key, rule, sentence }) => (
          <li key={key}>
            <Answer holds={answers.get(key)} />
            <span>
              {sentence} <Rule rule={rule} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Answer({ holds }: { holds: boolean | undefined }) {
  if (holds === undefined) return <StatusGlyph glyph="todo" label={m.notAsked()} />;
  return <StatusGlyph glyph={holds ? 'done' : 'blocked'} label={holds ? m.holds() : m.doesNotHold()} />;
}
