create table curricula (
  id {{id}},
  slug {{text}} not null unique,
  title {{text}} not null,
  service_id bigint references services (id),
  latest integer not null check (latest >= 0),
  retired_on {{date}}
);
create index curricula_title on curricula (title, id);

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
  reminded_at {{instant}},
  expired_at {{instant}},
  withdrawn_at {{instant}},
  withdrawn_by bigint references people (id),
  reason {{text}} not null,
  check (expires_on is null or expires_on >= issued_on),
  check ((score is null) = (pass_mark is null)),
  check (withdrawn_at is null or reason <> '')
);
create unique index certifications_once on certifications (person_id, vendor, name, issued_on) where withdrawn_at is null;
create index certifications_person on certifications (person_id, issued_on);
create index certifications_expiry on certifications (expires_on, id) where withdrawn_at is null;
create index certifications_due on certifications (expires_on, id) where expired_at is null and withdrawn_at is null;
create index certifications_unreminded on certifications (expires_on, id) where reminded_at is null and withdrawn_at is null;

create table plans (
  id {{id}},
  person_id bigint not null references people (id),
  learner {{text}} not null,
  curriculum_id bigint not null,
  version_number integer not null,
  attempt integer not null check (attempt > 0),
  state {{text}} not null check (state in ('active', 'completed', 'cancelled')),
  started_on {{date}} not null,
  next_due {{date}},
  waiting_since {{instant}},
  checked_on {{date}} not null,
  reminded_on {{date}},
  ended_at {{instant}},
  reason {{text}} not null,
  revision bigint not null,
  created_at {{instant}} not null,
  unique (person_id, curriculum_id, attempt),
  check ((state = 'active') = (ended_at is null)),
  check (state <> 'cancelled' or reason <> ''),
  foreign key (curriculum_id, version_number) references curriculum_versions (curriculum_id, number)
);
create unique index plans_active on plans (person_id, curriculum_id) where state = 'active';
create index plans_curriculum on plans (curriculum_id, state, id, version_number);
create index plans_due on plans (coalesce(next_due, '2999-12-31'), id);
create index plans_due_state on plans (state, coalesce(next_due, '2999-12-31'), id);
create index plans_waiting on plans (coalesce(waiting_since, '9999-12-31 00:00:00+00:00'), id);
create index plans_learner on plans (learner, id);
create index plans_learner_state on plans (state, learner, id);
create index plans_learner_curriculum on plans (curriculum_id, learner, id);
create index plans_learner_curriculum_state on plans (curriculum_id, state, learner, id);
create index plans_learner_waiting on plans (learner, id) where waiting_since is not null;
create index plans_unchecked on plans (checked_on, id) where state = 'active';

create table plan_tasks (
  id {{id}},
  plan_id bigint not null references plans (id),
  key {{text}} not null,
  position integer not null,
  spec {{json}} not null,
  due_on {{date}},
  due_moved boolean not null,
  personal boolean not null,
  state {{text}} not null check (state in ('todo', 'doing', 'submitted', 'done', 'waived', 'accredited')),
  evidence {{text}} not null,
  note {{text}} not null,
  certification_id bigint references certifications (id),
  decided_by bigint references people (id),
  started_at {{instant}},
  submitted_at {{instant}},
  returned_at {{instant}},
  decided_at {{instant}},
  dropped_at {{instant}},
  revision bigint not null,
  unique (plan_id, key),
  check ((decided_at is not null) = (state in ('done', 'waived', 'accredited'))),
  check (state <> 'submitted' or submitted_at is not null),
  check (state <> 'waived' or note <> ''),
  check (state <> 'accredited' or evidence <> ''),
  check (dropped_at is null or state = 'todo'),
  check (returned_at is null or state = 'doing')
);
create index plan_tasks_certification on plan_tasks (certification_id);

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
  check (mentor_id <> learner_id),
  check (until_at is null or until_at >= from_at)
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
