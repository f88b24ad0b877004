import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './table.module.css';

export type Sort = { by: string; descending: boolean };

type Props = {
  column: {
    id: string;
    title: string;
    numeric?: boolean;
    sortable?: boolean;
    wideOnly?: boolean;
    width?: string;
  };
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
};

export function HeadCell({ column, sort, onSort }: Props) {
  const shape = {
    scope: 'col',
    'data-numeric': column.numeric || undefined,
    'data-wide': column.wideOnly || undefined,
    style: column.width ? { width: column.width } : undefined,
  } as const;
  if (!column.sortable || !onSort) return <th {...shape}>{column.title}</th>;
  const active = sort?.by === column.id ? sort : undefined;
  const next = { by: column.id, descending: active ? !active.descending : false };
  return (
    <th {...shape} aria-sort={active ? (active.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={classes.sort} onClick={() => onSort(next)}>
        {column.title}
        {active ? <Arrow descending={active.descending} /> : null}
      </button>
    </th>
  );
}

function Arrow({ descending }: { descending: boolean }) {
  const Icon = descending ? IconArrowDown : IconArrowUp;
  return <Icon size={13} aria-hidden />;
}

/** A sort in the address: "name", or "-name" downwards. */
export const readSort = (text: string | undefined): Sort | undefined =>
  text ? { by: text.replace(/^-/, ''), descending: text.startsWith('-') } : undefined;

export const writeSort = (sort: Sort | undefined): string | undefined =>
  sort ? `${sort.descending ? '-' : ''}${sort.by}` : undefined;
