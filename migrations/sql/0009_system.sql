create table nodes (
  id {{text}} not null primary key,
  name {{text}} not null,
  version {{text}} not null,
  started_at {{instant}} not null,
  seen_at {{instant}} not null
);

create table sweep_runs (
  name {{text}} not null primary key,
  node {{text}} not null,
  began_at {{instant}} not null,
  ended_at {{instant}} not null,
  done integer not null check (done >= 0),
  failures integer not null check (failures >= 0),
  failed_at {{instant}},
  failure {{text}} not null,
  check ((failures = 0) or failed_at is not null)
);
