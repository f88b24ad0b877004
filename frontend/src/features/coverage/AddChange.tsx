import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/whatIf';
import { dayAfter } from '#shared/time/late/dayAfter';
import { useTime } from '#shared/time/useTime';
import { PersonSearch } from '#shared/ui/PersonSearch';
import { type Change, type Kind, kinds, MOST_CHANGES } from './changes';
import { kindText } from './kinds';
import classes from './whatIf.module.css';

const WEEK = 7;
const DAYS = [1, 2, 3, 4, 5];

/** A change as it begins: soon, for a week, by day; where it needs a place or a service, without one. */
function begun(kind: Kind, personId: number, today: string): Change {
  const soon = dayAfter(today, WEEK);
  switch (kind) {
    case 'leaves':
      return { kind, personId, on: soon };
    case 'away':
      return { kind, personId, from: soon, to: dayAfter(soon, WEEK - 1) };
    case 'moves':
      return { kind, personId, siteId: 0, zone: '' };
    case 'hours':
      return { kind, personId, hours: DAYS.map((weekday) => ({ weekday, from: 540, to: 1080 })) };
    case 'gains':
      return { kind, personId, serviceId: 0 };
  }
}

type Props = { count: number; onAdd: (change: Change) => void };

/** What happens, and to whom. */
export function AddChange({ count, onAdd }: Props) {
  const { today } = useTime();
  const [kind, setKind] = useState<Kind>('leaves');
  if (count >= MOST_CHANGES) return <p className={classes.quiet}>{m.most({ count: MOST_CHANGES })}</p>;
  return (
    <div className={classes.add}>
      <NativeSelect
        label={m.what()}
        data={kinds.map((value) => ({ value, label: kindText(value) }))}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
      />
      <PersonSearch label={m.who()} onPick={(person) => onAdd(begun(kind, person.id, today))} />
    </div>
  );
}
