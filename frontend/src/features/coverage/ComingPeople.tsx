import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/coverage';
import { PersonName } from '#shared/ui/PersonName';
import { stateText } from '#shared/ui/states';
import classes from './coverage.module.css';
import { PeopleList } from './PeopleList';
import { type PipelineFilter, usePipeline } from './queries';
import { SidePanel } from './SidePanel';
import type { Coming } from './types';

type Props = { filter: PipelineFilter; onClose: () => void };

/** Everybody on the way to a standing, of whichever service. */
export default function ComingPeople({ filter, onClose }: Props) {
  return (
    <SidePanel size={440} title={m.onTheWay()} onClose={onClose}>
      <People filter={filter} />
    </SidePanel>
  );
}

function People({ filter }: { filter: PipelineFilter }) {
  return <PeopleList query={usePipeline(filter)} rowKey={({ id }) => id} row={(row) => <One row={row} />} />;
}

function One({ row: { id, person, service, stage, page } }: { row: Coming }) {
  const state = stateText('candidacy', stage);
  return (
    <>
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
    </>
  );
}
