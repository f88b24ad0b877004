create table ledger_entries (
  id {{id}},
  subject_kind {{text}} not null,
  subject_id bigint not null,
  position integer not null check (position > 0),
  event {{text}} not null,
  actor_id bigint references people (id),
  actor_system {{text}} not null,
  via {{text}} not null,
  at {{instant}} not null,
  payload {{text}} not null,
  prev_hash {{text}} not null,
  hash {{text}} not null unique,
  seq bigint unique,
  hidden boolean not null,
  unique (subject_kind, subject_id, position)
);
create index ledger_entries_unsealed on ledger_entries (id) where seq is null;
create index ledger_entries_time on ledger_entries (at, hash) where not hidden;
create index ledger_entries_kind on ledger_entries (subject_kind, at, hash) where not hidden;
create index ledger_entries_event on ledger_entries (event, at, hash) where not hidden;
create index ledger_entries_actor on ledger_entries (actor_id, at, hash, subject_kind, event) where not hidden;

create table ledger_heads (
  subject_kind {{text}} not null,
  subject_id bigint not null,
  length integer not null check (length > 0),
  hash {{text}} not null,
  primary key (subject_kind, subject_id)
);

create table ledger_nodes (
  id bigint not null primary key,
  hash {{text}} not null
);

create table ledger_checkpoints (
  size bigint not null primary key,
  root {{text}} not null,
  at {{instant}} not null
);

create table ledger_verifications (
  id {{id}},
  started_by bigint not null references people (id),
  started_at {{instant}} not null,
  expect_size bigint not null check (expect_size >= 0),
  expect_root {{text}} not null,
  total bigint not null,
  steps integer not null,
  state {{text}} not null,
  percent integer not null check (percent between 0 and 100),
  findings {{json}} not null,
  broken integer not null check (broken >= 0),
  stepped_at {{instant}} not null,
  finished_at {{instant}},
  check (finished_at is null or percent = 100)
);

create table notifications (
  id {{id}},
  person_id bigint not null references people (id),
  kind {{text}} not null,
  subject_kind {{text}} not null,
  subject_id bigint not null,
  params {{json}} not null,
  created_at {{instant}} not null,
  read_at {{instant}},
  hidden boolean not null default false,
  in_digest boolean not null default false,
  check (not hidden or read_at is not null)
);
create index notifications_person on notifications (person_id, id) where not hidden;
create index notifications_unread on notifications (person_id) where read_at is null;
create index notifications_digest on notifications (person_id, id) where in_digest;

create table notification_choices (
  person_id bigint not null references people (id),
  kind {{text}} not null,
  channel {{text}} not null check (channel in ('app', 'mail', 'webhook')),
  pace {{text}} not null check (pace in ('at_once', 'digest', 'off')),
  primary key (person_id, kind, channel),
  check (pace <> 'digest' or channel = 'mail')
);
