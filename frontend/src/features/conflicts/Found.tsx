import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action, Found as One } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/conflicts';
import { PlainDate } from '#shared/time/PlainDate';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { Tag } from '#shared/ui/Tag';
import classes from './conflicts.module.css';
import { DeclareDialog } from './DeclareDialog';
import { checkOptions, recordOptions } from './queries';
import { WaiveDialog } from './WaiveDialog';

type Props = { person: number; other: number };

/** What stands between the two, each reason with what can be done about it. */
export function Found({ person, other }: Props) {
  const query = useQuery(checkOptions(person, other));
  const { data: record } = useQuery(recordOptions(person));
  const [declaring, setDeclaring] = useState(false);
  const [waiving, setWaiving] = useState<One>();
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const check = query.data?.items[0];
  if (!check) return <TextSkeleton lines={2} />;
  return (
    <div className={classes.found} aria-live="polite">
      {check.found.length === 0 ? (
        <p className={classes.free}>
          <StatusGlyph glyph="done" label="" /> {m.nothingBetween()}
        </p>
      ) : (
        <ul>
          {check.found.map((one) => (
            <Reason
              key={one.kind}
              one={one}
              waive={findAction(check.actions, 'waive')}
              onWaive={() => setWaiving(one)}
            />
          ))}
        </ul>
      )}
      <ActionButton
        action={findAction(record?.actions, 'declare')}
        variant="default"
        size="xs"
        onClick={() => setDeclaring(true)}
      >
        {m.declare()}
      </ActionButton>
      <DeclareDialog opened={declaring} onClose={() => setDeclaring(false)} person={person} other={other} />
      <WaiveDialog found={waiving} onClose={() => setWaiving(undefined)} person={person} other={other} />
    </div>
  );
}

type ReasonProps = { one: One; waive: Action | undefined; onWaive: () => void };

function Reason({ one, waive, onWaive }: ReasonProps) {
  return (
    <li>
      <StatusGlyph glyph={one.waived ? 'off' : 'blocked'} label="" />
      <span>
        {one.reason}{' '}
        {one.until ? (
          <small>
            {m.until()} <PlainDate date={one.until} />
          </small>
        ) : null}
      </span>
      {one.waived ? (
        <Tag>{m.waived()}</Tag>
      ) : one.kind === 'self' ? null : (
        <ActionButton action={waive} variant="default" size="xs" onClick={onWaive}>
          {m.waive()}
        </ActionButton>
      )}
    </li>
  );
}
