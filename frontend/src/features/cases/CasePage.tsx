import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/cases';
import { useMe } from '#shared/me/me';
import { findAction } from '#shared/ui/ActionButton';
import { Level } from '#shared/ui/Level';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import { CaseActs } from './CaseActs';
import { CaseAside } from './CaseAside';
import { CaseText } from './CaseText';
import { CaseTurn } from './CaseTurn';
import { CaseViews } from './CaseViews';
import classes from './case.module.css';
import { caseOptions } from './queries';
import { Reviews } from './Reviews';
import type { CaseSearch, CaseView } from './search';
import { VersionChanges } from './VersionChanges';

// For coordinators alone, and not the first they see.
const Coordinate = lazy(() => import('./Coordinate').then((f) => ({ default: f.Coordinate })));

type Props = { id: number; search: CaseSearch; onSearch: (search: CaseSearch) => void };

/** A case as its reader may see it. */
export function CasePage({ id, search, onSearch }: Props) {
  const me = useMe();
  const { data: c } = useSuspenseQuery(caseOptions(id));
  const mine = c.author.id === me?.id;
  const offers = findAction(c.actions, 'offer') !== undefined && !mine;
  const views: CaseView[] = [
    'text',
    ...(c.versions.length > 1 ? (['changes'] as const) : []),
    ...(c.reviews.length > 0 ? (['reviews'] as const) : []),
    ...(offers ? (['reviewers'] as const) : []),
  ];
  const view = search.view && views.includes(search.view) ? search.view : 'text';
  const pick = (next: CaseSearch): void => onSearch({ ...search, ...next });
  return (
    <Page
      title={c.title || m.untitled()}
      crumbs={mine ? [{ to: '/cases', text: m.title() }] : []}
      status={<StatusPill machine="showCase" state={c.state} />}
      meta={
        <span className={classes.meta}>
          {mine ? null : <Person person={c.author} size={24} both={false} />}
          <Tag>{c.service.name}</Tag>
          <Level value={c.grantedLevel || c.claimedLevel} named />
        </span>
      }
      actions={<CaseActs showCase={c} />}
    >
      <CaseTurn
        showCase={c}
        mine={mine}
        onReviewers={offers ? () => pick({ view: 'reviewers' }) : undefined}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          {views.length > 1 ? (
            <CaseViews views={views} view={view} onView={(next) => pick({ view: next })} />
          ) : null}
          {view === 'text' ? (
            <CaseText showCase={c} version={search.version} onVersion={(version) => pick({ version })} />
          ) : null}
          {view === 'changes' ? (
            <VersionChanges
              showCase={c}
              version={search.version}
              onVersion={(version) => pick({ version })}
            />
          ) : null}
          {view === 'reviews' ? (
            <Reviews showCase={c} version={search.version} onVersion={(version) => pick({ version })} />
          ) : null}
          {view === 'reviewers' ? (
            <Suspense fallback={<TextSkeleton lines={10} />}>
              <Coordinate id={c.id} action={findAction(c.actions, 'offer')} />
            </Suspense>
          ) : null}
        </div>
        <CaseAside showCase={c} />
      </div>
    </Page>
  );
}
