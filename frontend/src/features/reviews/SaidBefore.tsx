import { m } from '#shared/i18n/gen/reviews';
import { Markdown } from '#shared/markdown/Markdown';
import { nameOf } from '#shared/ui/names';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import classes from './case.module.css';
import type { Said } from './model';
import { plainQuote } from './passage';

/** Findings of earlier versions with the author's answers, mine first. */
export function SaidBefore({ said, open }: { said: readonly Said[]; open: boolean }) {
  if (said.length === 0) return null;
  const mine = said.filter((one) => one.mine).length;
  return (
    <details className={classes.said} open={open && mine > 0}>
      <summary>
        <h2>{mine > 0 ? m.saidMine({ count: mine }) : m.saidOthers()}</h2>
        <span>{m.saidAnswers({ count: said.filter(({ finding }) => finding.answer).length })}</span>
      </summary>
      <ol>
        {said.map((one) => (
          <li key={one.finding.id}>
            <Exchange said={one} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Exchange({ said: { finding, mine, by } }: { said: Said }) {
  return (
    <>
      <p className={classes.saidHead}>
        {finding.blocking ? <Tag tone="warn">{m.blocking()}</Tag> : <Tag>{m.remark()}</Tag>}
        <StatusPill machine="finding" state={finding.state} />
        <span>{m.versionNumber({ number: finding.versionNumber })}</span>
        {mine || !by ? null : <span>{nameOf(by.reviewer)}</span>}
      </p>
      {finding.quote ? <blockquote>{plainQuote(finding.quote)}</blockquote> : null}
      <p className={classes.saidText}>{finding.text}</p>
      {finding.answer ? (
        <div className={classes.answer}>
          <span className={classes.answerHead}>{m.answer()}</span>
          <Markdown source={finding.answer} dense />
        </div>
      ) : null}
    </>
  );
}
