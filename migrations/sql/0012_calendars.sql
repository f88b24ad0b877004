-- url is a secret: whoever knows it reads the calendar. next_at is when it is fetched again.
create table calendar_feeds (
  id {{id}},
  person_id bigint not null references people (id),
  name {{text}} not null check (name <> ''),
  url {{text}} not null check (url <> ''),
  etag {{text}} not null,
  last_modified {{text}} not null,
  read_as {{text}} not null,
  known_until {{date}},
  unread integer not null check (unread >= 0),
  next_at {{instant}} not null,
  asked_at {{instant}},
  tried_at {{instant}},
  fetched_at {{instant}},
  failure {{text}} not null,
  failures integer not null check (failures >= 0),
  failing_since {{instant}},
  told_at {{instant}},
  created_at {{instant}} not null,
  unique (person_id, url),
  check ((fetched_at is null) = (known_until is null)),
  check ((failure = '') = (failing_since is null)),
  check ((failure = '') = (failures = 0))
);
create index calendar_feeds_due on calendar_feeds (next_at, id);

-- The quarter-hours of a UTC day at which somebody is busy; nothing else is kept of a calendar.
create table busy_days (
  person_id bigint not null references people (id),
  day {{date}} not null,
  feed_id bigint not null references calendar_feeds (id),
  bits {{bytes}} not null check (length(bits) = 12),
  primary key (person_id, day, feed_id)
);
create index busy_days_feed on busy_days (feed_id);
