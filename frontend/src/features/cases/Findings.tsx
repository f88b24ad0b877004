import type { Finding, PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Markdown } from '#shared/markdown/Markdown';
import { Moment } from '#shared/time/Moment';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import { useClear } from './queries';
import classes from './reviews.module.css';

type Said = { finding: Finding; reviewer: PersonRef };

/** Each point of the reviews, with what the author answered and whether it is settled. */
export function Findings({ findings }: { findings: readonly Said[] }) {
  return (
    <ol className={classes.findings}>
      {findings.map(({ finding, reviewer }) => (
        <li key={finding.id} id={`finding-${finding.id}`}>
          <FindingItem finding={finding} reviewer={reviewer} />
        </li>
      ))}
    </ol>
  );
}

function FindingItem({ finding, reviewer }: Said) {
  const clear = useClear();
  return (
    <>
      <div className={classes.findingHead}>
        <Person person={reviewer} size={22} both={false} />
        {finding.blocking ? <Tag tone="warn">{m.blocking()}</Tag> : <Tag>{m.remark()}</Tag>}
        <StatusPill machine="finding" state={finding.state} />
        <ActionButton
          action={findAction(finding.actions, 'clear')}
          size="xs"
          variant="default"
          loading={clear.isPending}
          onClick={() => clear.mutate(finding.id)}
        >
          {m.clear()}
        </ActionButton>
      </div>
      {finding.quote ? <blockquote className={classes.quote}>{finding.quote}</blockquote> : null}
      <Markdown source={finding.text} dense prefix={`f${finding.id}-`} top={4} />
      {clear.error ? <ProblemNote error={clear.error} /> : null}
      {finding.answer ? (
        <div className={classes.answer}>
          <b>{m.answer()}</b>
          <p>{finding.answer}</p>
        </div>
      ) : null}
      {finding.clearedBy && finding.clearedAt ? (
        <p className={classes.cleared}>
          {m.clearedBy({ name: nameOf(finding.clearedBy) })} <Moment at={finding.clearedAt} show="relative" />
        </p>
      ) : null}
    </>
  );
}
