import { m } from '../i18n/gen/ui';
import classes from './states.module.css';

type BoneProps = { width?: number | string; height?: number | string };

/** A grey piece where something will be; it shows after 150 ms. */
export function Bone({ width = '100%', height = 14 }: BoneProps) {
  return <span className={classes.bone} style={{ width, height, display: 'block' }} aria-hidden />;
}

const places = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** A page of a title, a line and some sections. Give sections the heights they will have. */
export function PageSkeleton({ sections = [120, 320] }: { sections?: readonly number[] }) {
  return (
    <div className={classes.page} aria-busy="true" role="status" aria-label={m.loading()}>
      <Bone width={280} height={28} />
      <Bone width="min(420px, 70%)" />
      {places(sections.length).map((i) => (
        <Bone key={i} height={sections[i] ?? 0} />
      ))}
    </div>
  );
}

/** Rows in the height of a table's. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div
      className={classes.skeleton}
      style={{ gap: 0 }}
      aria-busy="true"
      role="status"
      aria-label={m.loading()}
    >
      {places(rows).map((i) => (
        <div key={i} className={classes.row}>
          <Bone width="80%" />
          <Bone width="60%" />
          <Bone width="70%" />
          <Bone width="40%" />
        </div>
      ))}
    </div>
  );
}

/** Lines of text. */
export function TextSkeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={classes.skeleton} aria-busy="true" role="status" aria-label={m.loading()}>
      {places(lines).map((i) => (
        <Bone key={i} width={i === lines - 1 ? '60%' : '100%'} />
      ))}
    </div>
  );
}
