import type { CoverageRegionHours } from '#shared/api/schema';
import { barsOf, hoursWhere } from './heat';
import classes from './heat.module.css';

const DAY = 24;
const LINE = 18;

type Props = {
  regions: readonly CoverageRegionHours[];
  /** How high each is with the space below it. */
  line?: number;
};

/** When each region is at work, above the hours: its day as a band of the sun. */
export function RegionBars({ regions, line: high = LINE }: Props) {
  const first = ({ covers }: CoverageRegionHours): number => barsOf(hoursWhere(covers))[0]?.from ?? 24;
  const shown = regions.filter(({ covers }) => covers.some(Boolean)).sort((a, b) => first(a) - first(b));
  return (
    <div className={classes.bars} style={{ height: shown.length * high }}>
      {shown.map(({ slug, covers }, line) =>
        barsOf(hoursWhere(covers)).map(({ from, to }) => (
          <i
            key={`${slug}${from}`}
            style={{
              left: `${(from / DAY) * 100}%`,
              width: `${((to - from) / DAY) * 100}%`,
              top: line * high,
            }}
          >
            {slug.toUpperCase()}
          </i>
        )),
      )}
    </div>
  );
}
