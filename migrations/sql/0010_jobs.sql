-- run_at is when a node may take the job: while one works on it, the end of its lease.
create table jobs (
  id {{id}},
  kind {{text}} not null,
  key {{text}} not null unique,
  payload {{text}} not null,
  state {{text}} not null check (state in ('waiting', 'running', 'done', 'dead', 'dropped')),
  run_at {{instant}} not null,
  attempts integer not null check (attempts >= 0),
  token {{text}} not null,
  node {{text}} not null,
  failure {{text}} not null,
  failed_at {{instant}},
  created_at {{instant}} not null,
  started_at {{instant}},
  ended_at {{instant}},
  check ((ended_at is null) = (state in ('waiting', 'running'))),
  check ((token <> '') = (state = 'running'))
);
create index jobs_due on jobs (run_at, id) where ended_at is null;
create index jobs_ended on jobs (ended_at) where state in ('done', 'dropped');
create index jobs_done on jobs (kind, ended_at) where state = 'done';
create index jobs_failed on jobs (kind, failed_at) where failed_at is not null;
create index jobs_dead on jobs (kind, failure, id) where state = 'dead';
create index jobs_state on jobs (state, id);
create index jobs_kind on jobs (kind, id);
