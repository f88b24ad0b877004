import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/coverage';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { PersonName } from '#shared/ui/PersonName';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { stateText } from '#shared/ui/states';
import classes from './coverage.module.css';
import { type PipelineFilter, usePipeline } from './queries';
import type { Coming } from './types';

type Props = { filter: PipelineFilter; onClose: () => void };

/** Everybody on the way to a standing, of whichever service. */
export default function ComingPeople({ filter, onClose }: Props) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={440}
      title={m.onTheWay()}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      <People filter={filter} />
    </Drawer>
  );
}

function People({ filter }: { filter: PipelineFilter }) {
  const query = usePipeline(filter);
  if (query.isPending) return <TextSkeleton lines={8} />;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const rows = rowsOf(query.data);
  if (rows.length === 0) return <Empty title={m.nobodyBehind()} />;
  return (
    <>
      <ul className={classes.people}>
        {rows.map((row) => (
          <One key={row.id} row={row} />
        ))}
      </ul>
      <More query={query} />
    </>
  );
}

function One({ row: { id, person, service, stage, page } }: { row: Coming }) {
  const state = stateText('candidacy', stage);
  return (
    <li>
      <span className={classes.service}>
        <Link to="/people/$id" params={{ id: String(person.id) }}>
          <PersonName person={person} />
        </Link>
        <small>{person.title}</small>
      </span>
      <span className={classes.side}>
        {page ? (
          <Link to="/candidacies/$id" params={{ id: String(id) }}>
            {state}
          </Link>
        ) : (
          <span>{state}</span>
        )}
        <small>{service.name}</small>
      </span>
    </li>
  );
}
