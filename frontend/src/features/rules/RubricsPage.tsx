import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/rubrics';
import { m as rules } from '#shared/i18n/gen/rules';
import { Moment } from '#shared/time/Moment';
import { Overview } from './Overview';
import classes from './parts.module.css';
import { rubricsOptions } from './queries';
import type { Filter } from './search';

/** Whose rubric is whose: the organisation's own first, then each service. */
export function RubricsPage({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  return (
    <Overview
      title={m.title()}
      meta={m.meta()}
      page={(scope) => ({ to: '/admin/rubrics/$scope', params: { scope } })}
      editionOf={(row) => row.rubric}
      otherwise={m.organisations()}
      filter={filter}
      onFilter={onFilter}
    >
      <Own />
    </Overview>
  );
}

function Own() {
  const { data } = useSuspenseQuery(rubricsOptions({}));
  const [newest] = data.items;
  return (
    <div className={classes.own} data-row>
      <Link to="/admin/rubrics/$scope" params={{ scope: 'organisation' }}>
        {m.organisations()}
      </Link>
      <span className={classes.muted}>{m.organisationsHint()}</span>
      {newest ? (
        <span>
          {rules.version({ number: newest.number })} · <Moment at={newest.publishedAt} show="relative" />
        </span>
      ) : (
        <span>{m.noneYet()}</span>
      )}
    </div>
  );
}
