import type { CoverageRow } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverage';
import { stateText } from '#shared/ui/states';
import classes from './coverage.module.css';
import { arriving, type Behind } from './model';

type Props = { row: CoverageRow; onOpen: (behind: Behind) => void };

/** Who is coming up, by stage. */
export function Arriving({ row, onOpen }: Props) {
  const found = arriving(row);
  if (found.length === 0)
    return <span className={classes.none}>{row.world.candidacies ? m.nobody() : ''}</span>;
  return (
    <span className={classes.stages}>
      {found.map(({ stage, count }) => (
        <button
          key={stage}
          type="button"
          className={classes.number}
          onClick={() => onOpen({ service: row.slug, name: row.name, stage })}
        >
          {count} {stateText('candidacy', stage)}
        </button>
      ))}
    </span>
  );
}
