import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/whatIf';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { ChangeFields } from './ChangeFields';
import type { Change } from './changes';
import { kindText } from './kinds';
import { personOptions } from './queries';
import type { Compared } from './types';
import classes from './whatIf.module.css';

type Props = {
  change: Change;
  /** Whether it holds in the week and whether I could do it, once it was compared. */
  compared: Compared['changes'][number] | undefined;
  onChange: (change: Change) => void;
  onRemove: () => void;
};

/** One change, to be set and taken out again. */
export function ChangeRow({ change, compared, onChange, onRemove }: Props) {
  const { data } = useQuery(personOptions(change.personId));
  const name = data ? nameOf(data) : '…';
  return (
    <li aria-label={m.changeOf({ what: kindText(change.kind), name })}>
      <span className={classes.person}>
        {data ? <Person person={data} sub={kindText(change.kind)} /> : <span>{kindText(change.kind)}</span>}
      </span>
      <span className={classes.fields}>
        <ChangeFields change={change} onChange={onChange} />
      </span>
      <span className={classes.mayApply}>
        {compared?.note ? <span className={classes.inWeek}>{compared.note.text} </span> : null}
        {compared ? (compared.apply.allowed ? m.canApply() : compared.apply.reason?.text) : null}
      </span>
      <ActionIcon variant="default" size={34} aria-label={m.removeChange({ name })} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}
