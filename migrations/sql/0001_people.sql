create table regions (
  id {{id}},
  slug {{text}} not null unique,
  name {{text}} not null
);

create table sites (
  id {{id}},
  slug {{text}} not null unique,
  name {{text}} not null,
  region_id bigint not null references regions (id),
  zone {{text}} not null
);
create index sites_region on sites (region_id);

create table holidays (
  site_id bigint not null references sites (id),
  date {{date}} not null,
  name {{text}} not null,
  primary key (site_id, date)
);

create table people (
  id {{id}},
  name {{text}} not null,
  native_name {{text}} not null,
  title {{text}} not null,
  site_id bigint not null references sites (id),
  zone {{text}} not null,
  hours {{json}} not null,
  night_from integer not null check (night_from between 0 and 1439),
  night_to integer not null check (night_to between 0 and 1439),
  night_allowed boolean not null,
  pattern bigint not null, -- the same for all whose zone, hours and night are the same
  interviews_per_day integer not null default 0 check (interviews_per_day >= 0),
  interviews_per_week integer not null default 0 check (interviews_per_week >= 0),
  locale {{text}} not null,
  manager_id bigint references people (id),
  started_on {{date}},
  leaves_on {{date}},
  removed_at {{instant}},
  removed_reason {{text}} not null,
  revision bigint not null,
  created_at {{instant}} not null,
  updated_at {{instant}} not null,
  check (manager_id is null or manager_id <> id)
);
create index people_name on people (name, id);
create index people_manager on people (manager_id);
create index people_site on people (site_id, name, id);
create index people_leaving on people (leaves_on, id) where removed_at is null and leaves_on is not null;
-- With removed_at, which SQLite would look up otherwise.
create index people_here on people (id, site_id, leaves_on, started_on, pattern, removed_at) where removed_at is null;
create index people_zones on people (zone, site_id) where removed_at is null;
create index people_zones_left on people (zone, site_id) where removed_at is not null;
create index people_zone_list on people (zone, name, id) where removed_at is null;
create index people_started on people (coalesce(started_on, '1900-01-01'), id) where removed_at is null;
create index people_removed on people (name, id) where removed_at is not null;

create table person_terms (
  term {{text}} not null,
  person_id bigint not null references people (id),
  primary key (term, person_id)
);
create index person_terms_person on person_terms (person_id);

create table person_emails (
  email {{text}} not null primary key,
  person_id bigint not null references people (id),
  is_primary boolean not null,
  verified_at {{instant}},
  check (email = lower(email))
);
create unique index person_emails_primary on person_emails (person_id) where is_primary;
create index person_emails_person on person_emails (person_id);

create table person_languages (
  person_id bigint not null references people (id),
  language {{text}} not null,
  primary key (person_id, language)
);
create index person_languages_language on person_languages (lower(language), person_id);

create table person_roles (
  person_id bigint not null references people (id),
  role {{text}} not null check (role in ('administrator', 'coordinator')),
  primary key (person_id, role)
);
create index person_roles_role on person_roles (role);

create table absences (
  id {{id}},
  person_id bigint not null references people (id),
  kind {{text}} not null check (kind in ('away', 'finish_only')),
  from_date {{date}} not null,
  to_date {{date}} not null,
  note {{text}} not null,
  check (to_date >= from_date)
);
create index absences_person on absences (person_id, to_date);
create index absences_days on absences (to_date, from_date, kind, person_id);

create table declared_conflicts (
  id {{id}},
  person_id bigint not null references people (id),
  other_id bigint not null references people (id),
  reason {{text}} not null,
  declared_by bigint not null references people (id),
  declared_at {{instant}} not null,
  ends_on {{date}},
  ended_by bigint references people (id),
  ended_at {{instant}},
  end_reason {{text}} not null,
  check (person_id <> other_id),
  check (ended_by is null or (ended_at is not null and end_reason <> ''))
);
create unique index declared_conflicts_pair on declared_conflicts (person_id, other_id) where ended_at is null;
create index declared_conflicts_person on declared_conflicts (person_id);
create index declared_conflicts_other on declared_conflicts (other_id);

create table conflict_answers (
  person_id bigint not null references people (id),
  other_id bigint not null references people (id),
  answer {{text}} not null check (answer in ('none', 'declared')),
  asked_at {{instant}} not null,
  primary key (person_id, other_id)
);
create index conflict_answers_person on conflict_answers (person_id, asked_at, other_id);

create table conflict_waivers (
  id {{id}},
  person_id bigint not null references people (id),
  other_id bigint not null references people (id),
  kind {{text}} not null check (kind <> 'self'),
  show_case_id bigint,
  reason {{text}} not null,
  waived_by bigint not null references people (id),
  waived_at {{instant}} not null,
  revoked_by bigint references people (id),
  revoked_at {{instant}},
  check (waived_by <> person_id and waived_by <> other_id and person_id <> other_id),
  check (show_case_id is null or kind = 'same_case'),
  check ((revoked_at is null) = (revoked_by is null))
);
create unique index conflict_waivers_pair on conflict_waivers (person_id, other_id, kind, coalesce(show_case_id, 0)) where revoked_at is null;
create index conflict_waivers_other on conflict_waivers (other_id);
create index conflict_waivers_person on conflict_waivers (person_id);
