import type { AssignmentPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { Person } from '#shared/ui/PersonName';
import { stateText } from '#shared/ui/states';
import { Tag } from '#shared/ui/Tag';
import { AuthorNow } from './AuthorNow';
import classes from './bench.module.css';
import { Due } from './Due';

/** In review, round 2 */
export function stateWords({ caseState, versionNumber }: AssignmentPage): string {
  const state = stateText('showCase', caseState);
  return caseState === 'in_review' ? m.stateRound({ state, round: versionNumber }) : state;
}

export function CaseMeta({ asked, open }: { asked: AssignmentPage; open: boolean }) {
  return (
    <div className={classes.meta}>
      <span className={classes.author}>
        <Person person={asked.author} size={24} />
        <span className={classes.dim}>
          <AuthorNow person={asked.author} />
        </span>
      </span>
      <Tag>{asked.service.name}</Tag>
      <Tag>{m.claims({ level: asked.claimedLevel })}</Tag>
      {asked.asDeveloper ? <Tag>{m.asDeveloper()}</Tag> : null}
      {open ? (
        <span className={classes.dueNow}>
          <Due asked={asked} />
        </span>
      ) : null}
    </div>
  );
}
