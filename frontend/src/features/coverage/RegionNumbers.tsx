import type { CoverageRow, Region } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverage';
import { Arriving } from './Arriving';
import { Cell } from './Cell';
import classes from './coverage.module.css';
import { type Behind, regionRisk, worldRisk } from './model';

const EXPIRING_DAYS = 90;

type Props = { row: CoverageRow; open: (behind: Behind) => void };

/** On a phone the numbers stand below the service, so that nothing is to be pushed sideways. */
export function RegionNumbers({ row, regions, open }: Props & { regions: readonly Region[] }) {
  return (
    <div className={classes.narrow}>
      <dl>
        <div>
          <dt>{m.world()}</dt>
          <dd>
            <WorldCell row={row} open={open} />
          </dd>
        </div>
        {regions.map((region) => (
          <div key={region.slug}>
            <dt>{region.slug.toUpperCase()}</dt>
            <dd>
              <RegionCell row={row} region={region} open={open} />
            </dd>
          </div>
        ))}
      </dl>
      <dl className={classes.rest}>
        <div>
          <dt>{m.target()}</dt>
          <dd>
            <Target row={row} />
          </dd>
        </div>
        <div>
          <dt>{m.expiring()}</dt>
          <dd>
            <Expiring row={row} open={open} />
          </dd>
        </div>
        <div>
          <dt>{m.arriving()}</dt>
          <dd>
            <Arriving row={row} onOpen={open} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

export function WorldCell({ row, open }: Props) {
  return (
    <Cell
      count={row.world.counting}
      risk={worldRisk(row)}
      label={m.cellLabel({ service: row.name, place: m.world(), count: row.world.counting })}
      onOpen={() => open({ service: row.slug, name: row.name })}
    />
  );
}

export function RegionCell({ row, region, open }: Props & { region: Region }) {
  const count = row.regions.find((r) => r.region === region.slug)?.numbers.counting ?? 0;
  return (
    <Cell
      count={count}
      risk={regionRisk(count)}
      label={m.cellLabel({ service: row.name, place: region.name, count })}
      onOpen={() => open({ service: row.slug, name: row.name, region: region.slug })}
    />
  );
}

export function Target({ row }: { row: CoverageRow }) {
  if (row.target === 0) return <span className={classes.none}>{m.noTarget()}</span>;
  return (
    <span>
      {row.target}
      {row.missingSmes > 0 ? (
        <small className={classes.missing}>{m.missing({ count: row.missingSmes })}</small>
      ) : null}
    </span>
  );
}

export function Expiring({ row, open }: Props) {
  const { expiring } = row.world;
  if (expiring === 0) return <span className={classes.none}>{expiring}</span>;
  return (
    <button
      type="button"
      className={classes.number}
      aria-label={m.expiringLabel({ service: row.name, count: expiring })}
      onClick={() => open({ service: row.slug, name: row.name, expiringWithin: EXPIRING_DAYS })}
    >
      {expiring}
    </button>
  );
}
