import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { m } from '#shared/i18n/gen/coverageHours';
import { useMe } from '#shared/me/me';
import { nameOf } from '#shared/ui/names';
import classes from './filters.module.css';
import { personOptions } from './queries';

// Few ask for another's people.
const ManagerSearch = lazy(() => import('./ManagerSearch'));

const SOMEBODY = 'somebody';

type Props = { manager: number | undefined; onManager: (manager: number | '') => void };

/** People of one manager, at any level; mine first. */
export function WhoseFilter({ manager, onManager }: Props) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const { data } = useQuery({ ...personOptions(manager ?? 0), enabled: manager !== undefined });
  const other = manager !== undefined && manager !== me?.id;
  const choose = (value: string): void => {
    setAsking(value === SOMEBODY);
    if (value !== SOMEBODY) onManager(value === '' ? '' : Number(value));
  };
  const choices = [
    { value: '', label: m.everybody() },
    ...(me?.parts.manages ? [{ value: String(me.id), label: m.myPeople() }] : []),
    ...(other ? [{ value: String(manager), label: data ? m.peopleOf({ name: nameOf(data) }) : '…' }] : []),
    { value: SOMEBODY, label: m.somebodysPeople() },
  ];
  return (
    <>
      <NativeSelect
        aria-label={m.whose()}
        data={choices}
        value={asking ? SOMEBODY : String(manager ?? '')}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {asking ? (
        <div className={classes.search}>
          <Suspense>
            <ManagerSearch
              onPick={(id) => {
                setAsking(false);
                onManager(id);
              }}
            />
          </Suspense>
        </div>
      ) : null}
    </>
  );
}
