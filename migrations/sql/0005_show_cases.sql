create table show_cases (
  id {{id}},
  author_id bigint not null references people (id),
  service_id bigint not null references services (id),
  state {{text}} not null check (state in ('draft', 'in_review', 'changes_requested', 'approved', 'not_accepted', 'withdrawn')),
  turn {{text}} not null check (turn in ('author', 'reviewers', 'nobody')),
  title {{text}} not null,
  claimed_level integer not null check (claimed_level between 0 and 4),
  granted_level integer not null check (granted_level between 0 and 4),
  current_version integer not null,
  rubric_id bigint references rubrics (id),
  reviews_needed integer not null,
  bootstrap {{text}} not null,
  customer_case {{text}} not null,
  submitted_at {{instant}},
  decided_at {{instant}},
  reviews_due_at {{instant}},
  reminded_at {{instant}},
  overdue_at {{instant}},
  short_since {{instant}},
  retry_at {{instant}},
  revision bigint not null,
  created_at {{instant}} not null,
  updated_at {{instant}} not null,
  check (state <> 'in_review' or reviews_needed >= 2),
  check ((state = 'approved') = (granted_level > 0)),
  check (state = 'in_review' or (short_since is null and retry_at is null)),
  check ((short_since is null) = (retry_at is null)),
  check (turn = case state when 'in_review' then 'reviewers' when 'draft' then 'author' when 'changes_requested' then 'author' else 'nobody' end)
);
create index show_cases_author on show_cases (author_id, id);
create index show_cases_turn on show_cases (author_id, id) where turn = 'author';
create index show_cases_counting on show_cases (author_id, service_id) where state = 'approved';
create index show_cases_library on show_cases (decided_at, id) where state = 'approved';
create index show_cases_library_service on show_cases (service_id, decided_at, id) where state = 'approved';
create index show_cases_customer_case on show_cases (lower(customer_case)) where customer_case <> '';
create index show_cases_short on show_cases (short_since, id) where short_since is not null;
create index show_cases_retry on show_cases (retry_at, id) where retry_at is not null;
create index show_cases_due on show_cases (reviews_due_at, id) where state = 'in_review' and overdue_at is null;
create index show_cases_open on show_cases (service_id, id) where state in ('in_review', 'changes_requested');
create index show_cases_drafts on show_cases (service_id) where state = 'draft';

create table show_case_terms (
  term {{text}} not null,
  show_case_id bigint not null references show_cases (id),
  primary key (term, show_case_id)
);
create index show_case_terms_case on show_case_terms (show_case_id, term);

create table show_case_drafts (
  show_case_id bigint not null primary key references show_cases (id),
  title {{text}} not null,
  body {{text}} not null,
  claimed_level integer not null check (claimed_level between 0 and 4),
  answers {{json}} not null,
  revision bigint not null,
  updated_at {{instant}} not null
);

create table show_case_colleagues (
  show_case_id bigint not null references show_cases (id),
  person_id bigint not null references people (id),
  primary key (show_case_id, person_id)
);
create index show_case_colleagues_person on show_case_colleagues (person_id);

create table guard_dismissals (
  show_case_id bigint not null references show_cases (id),
  fingerprint {{text}} not null,
  kind {{text}} not null,
  reason {{text}} not null,
  at {{instant}} not null,
  primary key (show_case_id, fingerprint)
);

create table show_case_versions (
  show_case_id bigint not null references show_cases (id),
  number integer not null check (number > 0),
  title {{text}} not null,
  body {{text}} not null,
  claimed_level integer not null check (claimed_level between 1 and 4),
  hash {{text}} not null,
  answers {{json}} not null,
  dismissals {{json}} not null,
  submitted_at {{instant}} not null,
  released_at {{instant}},
  primary key (show_case_id, number)
);

create table assignments (
  id {{id}},
  show_case_id bigint not null,
  version_number integer not null,
  seat integer not null check (seat > 0),
  reviewer_id bigint not null references people (id),
  as_developer boolean not null,
  state {{text}} not null check (state in ('offered', 'accepted', 'submitted', 'declined', 'expired', 'released')),
  reasons {{json}} not null,
  offered_by bigint references people (id),
  offered_at {{instant}} not null,
  remind_at {{instant}} not null,
  due_at {{instant}} not null,
  expires_at {{instant}} not null,
  accepted_at {{instant}},
  ended_at {{instant}},
  decline_reason {{text}} not null,
  decline_note {{text}} not null,
  reminded_at {{instant}},
  overdue_at {{instant}},
  foreign key (show_case_id, version_number) references show_case_versions (show_case_id, number)
);
create unique index assignments_seat on assignments (show_case_id, version_number, seat) where state in ('offered', 'accepted', 'submitted');
create unique index assignments_reviewer on assignments (show_case_id, version_number, reviewer_id) where state in ('offered', 'accepted', 'submitted');
create index assignments_case on assignments (show_case_id, id);
create index assignments_pending on assignments (id) where state in ('offered', 'accepted');
create index assignments_queue on assignments (reviewer_id, due_at, id) where state in ('offered', 'accepted');
create index assignments_conflicted on assignments (show_case_id, reviewer_id) where decline_reason = 'conflict';
create index assignments_conflicting on assignments (reviewer_id) where decline_reason = 'conflict';
create index assignments_history on assignments (reviewer_id, ended_at);
create index assignments_remind on assignments (remind_at, id) where state in ('offered', 'accepted') and reminded_at is null;
create index assignments_due on assignments (due_at, id) where state in ('offered', 'accepted') and overdue_at is null;
create index assignments_expiry on assignments (expires_at, id) where state in ('offered', 'accepted');

create table reviews (
  id {{id}},
  assignment_id bigint not null unique references assignments (id),
  show_case_id bigint not null,
  version_number integer not null,
  reviewer_id bigint not null references people (id),
  rubric_id bigint not null references rubrics (id),
  scores {{json}} not null,
  level integer not null check (level between 0 and 4),
  verdict {{text}} not null check (verdict in ('', 'approve', 'changes', 'not_accept')),
  summary {{text}} not null,
  points {{json}} not null,
  late boolean not null,
  salt {{text}} not null,
  commitment {{text}} not null,
  submitted_at {{instant}},
  released_at {{instant}},
  revision bigint not null,
  updated_at {{instant}} not null,
  foreign key (show_case_id, version_number) references show_case_versions (show_case_id, number),
  check (submitted_at is null or (verdict <> '' and level > 0 and commitment <> '')),
  check (not late or released_at is not null),
  check (released_at is null or submitted_at is not null)
);
create index reviews_case on reviews (show_case_id, version_number);
create index reviews_sealed on reviews (reviewer_id) where submitted_at is not null and released_at is null;
create index reviews_released on reviews (reviewer_id, released_at, show_case_id, level) where released_at is not null;
create index reviews_given on reviews (reviewer_id, submitted_at) where submitted_at is not null;

create table findings (
  id {{id}},
  review_id bigint not null references reviews (id),
  show_case_id bigint not null references show_cases (id),
  version_number integer not null,
  position integer not null,
  criterion {{text}} not null,
  blocking boolean not null,
  text {{text}} not null,
  quote {{text}} not null,
  {{if pg}}"offset"{{else}}offset{{end}} integer not null,
  state {{text}} not null check (state in ('open', 'answered', 'cleared')),
  answer {{text}} not null,
  answered_at {{instant}},
  cleared_by bigint references people (id),
  cleared_at {{instant}}
);
create index findings_review on findings (review_id, position);
create index findings_case on findings (show_case_id, state);

create table skill_fixes (
  id {{id}},
  person_id bigint not null references people (id),
  service_id bigint not null references services (id),
  note {{text}} not null,
  at {{instant}} not null,
  resolved_by bigint references people (id),
  resolved_at {{instant}}
);
create unique index skill_fixes_open on skill_fixes (person_id, service_id) where resolved_at is null;
create index skill_fixes_waiting on skill_fixes (id) where resolved_at is null;
