import type { Job } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import type { Column } from '#shared/tables/DataTable';
import { Moment } from '#shared/time/Moment';
import type { Glyph } from '#shared/ui/StatusGlyph';
import { Pill } from '#shared/ui/StatusPill';
import { Decide } from './Decide';
import classes from './jobs.module.css';
import { momentOf } from './model';

const glyphs: Record<Job['state'], Glyph> = {
  waiting: 'todo',
  running: 'doing',
  done: 'done',
  dead: 'blocked',
  dropped: 'off',
};

export const columns: readonly Column<Job>[] = [
  { id: 'job', title: m.job(), wrap: true, cell: (job) => <What job={job} /> },
  { id: 'state', title: m.state(), wrap: true, cell: (job) => <State job={job} /> },
  {
    id: 'when',
    title: m.when(),
    wideOnly: true,
    cell: (job) => <Moment at={momentOf(job)} show="relative" />,
  },
  { id: 'attempts', title: m.attempts(), numeric: true, wideOnly: true, cell: ({ attempts }) => attempts },
  { id: 'node', title: m.server(), wideOnly: true, cell: ({ node }) => node },
  { id: 'decide', title: m.decide(), wrap: true, cell: (job) => <Decide job={job} /> },
];

function What({ job }: { job: Job }) {
  return (
    <span className={classes.what}>
      {job.title}
      <small>{job.key}</small>
    </span>
  );
}

function State({ job }: { job: Job }) {
  return (
    <span className={classes.state}>
      <Pill glyph={glyphs[job.state]}>{m.stateOf({ state: job.state })}</Pill>
      {job.failureText ? <small>{job.failureText}</small> : null}
      <small className={classes.narrow}>
        <Moment at={momentOf(job)} show="relative" />
      </small>
    </span>
  );
}
