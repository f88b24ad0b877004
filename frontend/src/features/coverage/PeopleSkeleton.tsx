import { m } from '#shared/i18n/gen/ui';
import { Bone } from '#shared/ui/Skeletons';
import classes from './coverage.module.css';

/** Lines as high as those of people: a name over a title, and what is said beside it. */
export function PeopleSkeleton({ rows }: { rows: number }) {
  return (
    <div className={classes.people} aria-busy="true" role="status" aria-label={m.loading()}>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places are alike
        <div key={at} className={classes.personPlace}>
          <Bone width="50%" />
          <Bone width="30%" />
        </div>
      ))}
    </div>
  );
}
