-- The local start that somebody counts on. moved_at is set when newer zone data moved it, until it is reconfirmed.
create table expected_times (
  interview_id bigint not null references interviews (id),
  person_id bigint not null references people (id),
  starts_at {{instant}} not null,
  zone {{text}} not null,
  wall {{text}} not null,
  tz_version {{text}} not null,
  was {{text}} not null,
  moved_at {{instant}},
  reconfirmed_at {{instant}},
  primary key (interview_id, person_id),
  check ((was = '') = (moved_at is null)),
  check (reconfirmed_at is null or moved_at is not null)
);
create index expected_times_moved on expected_times (person_id, interview_id) where moved_at is not null and reconfirmed_at is null;
