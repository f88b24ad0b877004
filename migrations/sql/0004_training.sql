create table curricula (
  id {{id}},
  slug {{text}} not null unique,
  title {{text}} not null,
  service_id bigint references services (id),
  retired_on {{date}}
);

create table curriculum_versions (
  curriculum_id bigint not null references curricula (id),
  number integer not null check (number > 0),
  tasks {{json}} not null,
  note {{text}} not null,
  published_by bigint references people (id),
  published_at {{instant}} not null,
  primary key (curriculum_id, number)
);

create table certifications (
  id {{id}},
  person_id bigint not null references people (id),
  vendor {{text}} not null,
  name {{text}} not null,
  level {{text}} not null,
  score {{number}},
  pass_mark {{number}},
  issued_on {{date}} not null,
  expires_on {{date}},
  reference {{text}} not null,
  recorded_by bigint references people (id),
  recorded_at {{instant}} not null,
  check (expires_on is null or expires_on >= issued_on)
);
create index certifications_person on certifications (person_id, vendor, name);
create index certifications_expiry on certifications (expires_on);

create table plans (
  id {{id}},
  person_id bigint not null references people (id),
  curriculum_id bigint not null,
  version_number integer not null,
  attempt integer not null check (attempt > 0),
  state {{text}} not null check (state in ('active', 'completed', 'cancelled')),
  started_on {{date}} not null,
  ended_at {{instant}},
  reason {{text}} not null,
  revision bigint not null,
  created_at {{instant}} not null,
  unique (person_id, curriculum_id, attempt),
  foreign key (curriculum_id, version_number) references curriculum_versions (curriculum_id, number)
);
create unique index plans_active on plans (person_id, curriculum_id) where state = 'active';
create index plans_curriculum on plans (curriculum_id, state, version_number);

create table plan_tasks (
  id {{id}},
  plan_id bigint not null references plans (id),
  key {{text}} not null,
  position integer not null,
  spec {{json}} not null,
  due_on {{date}},
  personal boolean not null,
  state {{text}} not null check (state in ('todo', 'doing', 'submitted', 'done', 'waived', 'accredited')),
  evidence {{text}} not null,
  note {{text}} not null,
  certification_id bigint references certifications (id),
  decided_by bigint references people (id),
  started_at {{instant}},
  submitted_at {{instant}},
  decided_at {{instant}},
  revision bigint not null,
  unique (plan_id, key)
);
create index plan_tasks_certification on plan_tasks (certification_id);
create index plan_tasks_submitted on plan_tasks (plan_id) where state = 'submitted';

create table task_entries (
  id {{id}},
  task_id bigint not null references plan_tasks (id),
  event {{text}} not null,
  by_id bigint references people (id),
  at {{instant}} not null,
  text {{text}} not null
);
create index task_entries_task on task_entries (task_id, id);

create table mentorships (
  id {{id}},
  plan_id bigint not null references plans (id),
  mentor_id bigint not null references people (id),
  learner_id bigint not null references people (id),
  from_at {{instant}} not null,
  until_at {{instant}},
  reason {{text}} not null,
  check (mentor_id <> learner_id)
);
create unique index mentorships_current on mentorships (plan_id) where until_at is null;
create index mentorships_mentor on mentorships (mentor_id, until_at);
create index mentorships_learner on mentorships (learner_id, mentor_id, until_at);

create table stand_ins (
  id {{id}},
  plan_id bigint not null references plans (id),
  person_id bigint not null references people (id),
  named_by bigint not null references people (id),
  from_date {{date}} not null,
  to_date {{date}} not null,
  ended_at {{instant}},
  check (to_date >= from_date)
);
create index stand_ins_plan on stand_ins (plan_id, to_date);
create index stand_ins_person on stand_ins (person_id, to_date);
