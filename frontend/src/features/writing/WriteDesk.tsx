import { useQuery } from '@tanstack/react-query';
import { lazy, type RefObject, Suspense, useState } from 'react';
import type { Draft } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { Page } from '#shared/ui/Page';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import { Notices } from './Notices';
import { caseOptions } from './queries';
import type { Panel } from './Rail';
import { SaveLine } from './SaveLine';
import { Submit } from './Submit';
import { useDesk } from './useDesk';
import type { View } from './view';
import { Workspace } from './Workspace';
import classes from './writing.module.css';

const Conflict = lazy(() => import('./Conflict').then((module) => ({ default: module.Conflict })));

type Props = {
  draft: Draft;
  person: number;
  view: View;
  panel: Panel | undefined;
  onShow: (shown: { view?: View; panel?: Panel }) => void;
  /** Saves what is here before another window writes on. */
  flush: RefObject<() => Promise<unknown>>;
};

/** The page of a draft that this window writes. */
export function WriteDesk({ draft, person, view, panel, onShow, flush }: Props) {
  const [desk, state] = useDesk(draft, person);
  flush.current = () => desk.flush();
  const [comparing, setComparing] = useState(true);
  const { data: showCase } = useQuery(caseOptions(draft.showCaseId));
  const { theirs, base, fields } = state;
  return (
    <Page
      width="full"
      title={fields.title.trim() || m.untitled()}
      crumbs={[
        { to: '/cases', text: m.crumbCases() },
        ...(showCase
          ? [
              {
                to: '/cases/$id',
                params: { id: String(showCase.id) },
                text: m.number({ id: String(showCase.id) }),
              },
            ]
          : []),
      ]}
      status={<StatusPill machine="showCase" state={draft.state} />}
      meta={
        <span className={classes.meta}>
          {showCase ? <Tag>{showCase.service.name}</Tag> : null}
          <SaveLine desk={desk} state={state} />
        </span>
      }
      actions={
        <Submit desk={desk} state={state} showCase={showCase} onMissing={() => onShow({ panel: 'check' })} />
      }
    >
      <Notices state={state} onCompare={() => setComparing(true)} />
      <Workspace desk={desk} state={state} showCase={showCase} view={view} panel={panel} onShow={onShow} />
      {theirs && comparing ? (
        <Suspense>
          <Conflict
            base={base}
            mine={fields}
            theirs={theirs}
            onClose={() => setComparing(false)}
            onDone={(chosen) => desk.resolve(chosen)}
          />
        </Suspense>
      ) : null}
    </Page>
  );
}
