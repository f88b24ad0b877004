import { Bone } from '#shared/ui/Skeletons';
import classes from './heat.module.css';

const ROW = 29;
const HEAD = 170;

/** As high as the grid will be. */
export function GridSkeleton({ rows }: { rows: number }) {
  return (
    <div aria-busy="true">
      <div className={classes.totals} style={{ height: 82 }} />
      <div className={classes.rowsPlace}>
        <Bone height={rows * ROW + HEAD} />
      </div>
    </div>
  );
}
