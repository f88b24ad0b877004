create table services (
  id {{id}},
  slug {{text}} not null unique,
  name {{text}} not null,
  family {{text}} not null,
  launched_on {{date}},
  retired_on {{date}},
  target_smes integer not null check (target_smes >= 0),
  bootstrap_route {{text}} not null check (bootstrap_route in ('none', 'founding_smes', 'developers_review')),
  revision bigint not null,
  created_at {{instant}} not null,
  updated_at {{instant}} not null
);
create index services_family on services (family, slug);

create table service_developers (
  service_id bigint not null references services (id),
  person_id bigint not null references people (id),
  seniority {{text}} not null check (seniority in ('junior', 'senior', 'principal')),
  from_on {{date}},
  until_on {{date}},
  primary key (service_id, person_id)
);
create index service_developers_person on service_developers (person_id);

create table coverage_targets (
  service_id bigint not null references services (id),
  number integer not null check (number > 0),
  region_id bigint references regions (id),
  weekdays integer not null check (weekdays between 1 and 127),
  from_hour integer not null check (from_hour between 0 and 23),
  to_hour integer not null check (to_hour between 1 and 24),
  heads integer not null check (heads > 0),
  primary key (service_id, number),
  check (from_hour < to_hour)
);

create table bars (
  id {{id}},
  service_id bigint not null references services (id),
  number integer not null check (number > 0),
  rules {{json}} not null,
  note {{text}} not null,
  published_by bigint references people (id),
  published_at {{instant}} not null,
  unique (service_id, number)
);

create table rubrics (
  id {{id}},
  service_id bigint references services (id),
  number integer not null check (number > 0),
  criteria {{json}} not null,
  note {{text}} not null,
  published_by bigint references people (id),
  published_at {{instant}} not null
);
create unique index rubrics_number on rubrics (coalesce(service_id, 0), number);
