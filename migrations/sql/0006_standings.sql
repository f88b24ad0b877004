create table candidacies (
  id {{id}},
  person_id bigint not null references people (id),
  service_id bigint not null references services (id),
  number integer not null check (number > 0),
  bar_id bigint not null references bars (id),
  state {{text}} not null check (state in ('building', 'ready', 'scheduling', 'scheduled', 'voting', 'certified', 'not_yet', 'withdrawn')),
  opened_at {{instant}} not null,
  ready_at {{instant}},
  state_since {{instant}} not null,
  ended_at {{instant}},
  cool_down_until {{date}},
  check_on {{date}},
  reason {{text}} not null,
  revision bigint not null,
  unique (person_id, service_id, number),
  check ((ended_at is not null) = (state in ('certified', 'not_yet', 'withdrawn'))),
  check ((state = 'not_yet') = (cool_down_until is not null)),
  check (state <> 'withdrawn' or reason <> ''),
  check (state in ('building', 'withdrawn') or ready_at is not null)
);
create unique index candidacies_open on candidacies (person_id, service_id) where ended_at is null;
create index candidacies_service on candidacies (service_id, state, id);
create index candidacies_waiting on candidacies (state_since, id) where ended_at is null;
create index candidacies_waiting_service on candidacies (service_id, state_since, id) where ended_at is null;
create index candidacies_coming on candidacies (service_id, state, person_id) where ended_at is null;
create index candidacies_state on candidacies (state, id);
create index candidacies_check on candidacies (check_on, id) where state in ('building', 'ready');
create index candidacies_bar on candidacies (bar_id) where ended_at is null;

-- When a candidacy entered each of its stages the last time, and how it went on from there.
create table candidacy_stages (
  candidacy_id bigint not null references candidacies (id),
  stage {{text}} not null check (stage in ('building', 'ready', 'scheduling', 'scheduled', 'voting')),
  service_id bigint not null references services (id),
  entered_at {{instant}} not null,
  fate {{text}} not null check (fate in ('going', 'certified', 'ended')),
  ended_at {{instant}}, -- of the candidacy
  weeks integer, -- whole ones until then
  primary key (candidacy_id, stage),
  check ((fate = 'going') = (ended_at is null)),
  check ((ended_at is null) = (weeks is null))
);
create index candidacy_stages_going on candidacy_stages (service_id, stage, entered_at) where fate = 'going';
create index candidacy_stages_past on candidacy_stages (service_id, stage, fate, weeks, ended_at) where fate <> 'going';
create index candidacy_stages_everywhere on candidacy_stages (stage, fate, weeks, ended_at) where fate <> 'going';

create table interviews (
  id {{id}},
  candidacy_id bigint not null references candidacies (id),
  state {{text}} not null check (state in ('proposed', 'confirmed', 'held', 'cancelled')),
  starts_at {{instant}} not null,
  ends_at {{instant}} not null,
  buffer integer not null check (buffer >= 0),
  zone {{text}} not null,
  wall {{text}} not null,
  fold integer not null check (fold in (0, 1)),
  tz_version {{text}} not null,
  language {{text}} not null,
  uid {{text}} not null unique,
  sequence integer not null check (sequence >= 0),
  proposed_by bigint not null references people (id),
  reason {{text}} not null,
  confirmed_at {{instant}},
  held_at {{instant}},
  cancelled_at {{instant}},
  candidate_attendance {{text}} not null check (candidate_attendance in ('', 'attended', 'no_show')),
  attendance_by bigint references people (id),
  attendance_at {{instant}},
  attendance_confirmed_by bigint references people (id),
  attendance_confirmed_at {{instant}},
  overdue_told_at {{instant}},
  revision bigint not null,
  created_at {{instant}} not null,
  check (ends_at > starts_at),
  check ((state = 'held') = (held_at is not null)),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check (attendance_confirmed_by <> attendance_by),
  check (state <> 'held' or (candidate_attendance = 'attended' and attendance_confirmed_at is not null))
);
create unique index interviews_live on interviews (candidacy_id) where state in ('proposed', 'confirmed');
create index interviews_candidacy on interviews (candidacy_id, id);
create index interviews_upcoming on interviews (starts_at, id) where state in ('proposed', 'confirmed');
create index interviews_past on interviews (starts_at, id) where state in ('held', 'cancelled');

create table seats (
  id {{id}},
  interview_id bigint not null references interviews (id),
  person_id bigint not null references people (id),
  kind {{text}} not null check (kind in ('sme', 'developer', 'shadow')),
  chair boolean not null,
  state {{text}} not null check (state in ('invited', 'accepted', 'declined', 'replaced')),
  attendance {{text}} not null check (attendance in ('', 'attended', 'no_show')),
  invited_at {{instant}} not null,
  remind_at {{instant}} not null,
  due_at {{instant}} not null,
  reminded_at {{instant}},
  overdue_at {{instant}},
  answered_at {{instant}},
  reason {{text}} not null,
  given_back {{text}} not null default '' check (given_back in ('', 'declined', 'overdue', 'left')),
  check (not chair or kind = 'sme'),
  check (state not in ('invited', 'accepted') or given_back = ''),
  check (state <> 'declined' or given_back <> '')
);
create index seats_given_back on seats (answered_at, person_id) where given_back = 'declined';
create unique index seats_person on seats (interview_id, person_id) where state in ('invited', 'accepted');
create unique index seats_chair on seats (interview_id) where chair and state in ('invited', 'accepted');
create index seats_interview on seats (interview_id, id);
create index seats_of_person on seats (person_id, id);
create index seats_remind on seats (remind_at, id) where state = 'invited' and reminded_at is null;
create index seats_due on seats (due_at, id) where state = 'invited' and overdue_at is null;

create table bookings (
  person_id bigint not null references people (id),
  quarter bigint not null,
  interview_id bigint not null references interviews (id),
  primary key (person_id, quarter)
);
create index bookings_interview on bookings (interview_id);

create table vetoes (
  id {{id}},
  candidacy_id bigint not null references candidacies (id),
  starts_at {{instant}} not null,
  ends_at {{instant}} not null,
  reason {{text}} not null,
  created_at {{instant}} not null,
  withdrawn_at {{instant}},
  check (ends_at > starts_at)
);
create unique index vetoes_live on vetoes (candidacy_id, starts_at) where withdrawn_at is null;

create table shadow_requests (
  id {{id}},
  interview_id bigint not null references interviews (id),
  person_id bigint not null references people (id),
  state {{text}} not null check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  note {{text}} not null,
  asked_at {{instant}} not null,
  answered_by bigint references people (id),
  answered_at {{instant}},
  reason {{text}} not null,
  unique (interview_id, person_id),
  check ((state = 'asked') = (answered_at is null)),
  check (state <> 'refused' or reason <> '')
);
create index shadow_requests_person on shadow_requests (person_id, interview_id);

create table meeting_rules (
  id integer not null primary key check (id = 1),
  notice_hours integer not null check (notice_hours >= 0),
  per_day integer not null check (per_day > 0),
  per_week integer not null check (per_week >= per_day),
  cool_down_days integer not null check (cool_down_days >= 0),
  vetoes integer not null check (vetoes > 0),
  shadows integer not null check (shadows >= 0),
  changed_by bigint references people (id),
  changed_at {{instant}} not null,
  revision bigint not null
);

create table ballots (
  id {{id}},
  interview_id bigint not null unique references interviews (id),
  candidacy_id bigint not null references candidacies (id),
  state {{text}} not null check (state in ('open', 'closed', 'void')),
  rule {{json}} not null,
  opened_at {{instant}} not null,
  deadline_at {{instant}} not null,
  closed_at {{instant}},
  outcome {{text}} not null check (outcome in ('', 'pass', 'not_yet')),
  feedback {{text}} not null,
  feedback_by bigint references people (id),
  feedback_at {{instant}},
  reminded_at {{instant}},
  escalated_at {{instant}},
  nudged_at {{instant}},
  check ((feedback <> '') = (feedback_at is not null)),
  check (feedback = '' or state = 'closed'),
  check ((state = 'closed') = (outcome <> '')),
  check ((state = 'open') = (closed_at is null))
);
create index ballots_candidacy on ballots (candidacy_id);
create index ballots_open on ballots (deadline_at, id) where state = 'open';
create index ballots_without_feedback on ballots (closed_at) where state = 'closed' and feedback_at is null;

create table ballot_seats (
  ballot_id bigint not null references ballots (id),
  person_id bigint not null references people (id),
  seat_id bigint not null references seats (id),
  kind {{text}} not null check (kind in ('sme', 'developer')),
  chair boolean not null,
  excused_by bigint references people (id),
  excused_at {{instant}},
  primary key (ballot_id, person_id),
  check (excused_by is null or excused_at is not null)
);
create index ballot_seats_person on ballot_seats (person_id, ballot_id);

create table votes (
  id {{id}},
  ballot_id bigint not null,
  person_id bigint not null,
  choice {{text}} not null check (choice in ('pass', 'not_yet', 'recuse')),
  blocking boolean not null,
  reason {{text}} not null check (reason <> ''),
  salt {{text}} not null,
  commitment {{text}} not null,
  cast_at {{instant}} not null,
  superseded_at {{instant}},
  foreign key (ballot_id, person_id) references ballot_seats (ballot_id, person_id),
  check (not blocking or choice = 'not_yet')
);
create index votes_ballot on votes (ballot_id, id);
create unique index votes_current on votes (ballot_id, person_id) where superseded_at is null;

create table appointments (
  id {{id}},
  person_id bigint not null references people (id),
  service_id bigint not null references services (id),
  reason {{text}} not null,
  administrator_id bigint references people (id),
  administrator_at {{instant}},
  developer_id bigint references people (id),
  developer_at {{instant}},
  declined_by bigint references people (id),
  declined_at {{instant}},
  decline_reason {{text}} not null,
  created_at {{instant}} not null,
  check ((administrator_id is null) = (administrator_at is null)),
  check ((developer_id is null) = (developer_at is null)),
  check ((declined_by is null) = (declined_at is null)),
  check (declined_at is null or decline_reason <> ''),
  check (declined_at is null or administrator_at is null or developer_at is null),
  check (reason <> ''),
  check (administrator_id <> developer_id),
  check (administrator_id <> person_id),
  check (developer_id <> person_id)
);
create index appointments_service on appointments (service_id, id);
create index appointments_waiting on appointments (service_id) where declined_at is null and (administrator_at is null or developer_at is null);
create index appointments_person on appointments (person_id, id);
create unique index appointments_pending on appointments (person_id, service_id) where declined_at is null and (administrator_at is null or developer_at is null);

create table standings (
  id {{id}},
  person_id bigint not null references people (id),
  service_id bigint not null references services (id),
  state {{text}} not null check (state in ('provisional', 'active', 'lapsed', 'suspended', 'emeritus', 'revoked')),
  source {{text}} not null check (source in ('ballot', 'appointment', 'accredited')),
  source_note {{text}} not null,
  ballot_id bigint references ballots (id),
  appointment_id bigint references appointments (id),
  bar_id bigint references bars (id),
  granted_on {{date}} not null,
  term_starts_on {{date}} not null,
  expires_on {{date}} not null,
  renewals integer not null check (renewals >= 0),
  founding boolean not null,
  founding_seat integer check (founding_seat between 1 and 5),
  remind_on {{date}},
  reason {{text}} not null,
  state_since {{instant}} not null,
  revision bigint not null,
  updated_at {{instant}} not null,
  unique (person_id, service_id),
  unique (service_id, founding_seat),
  check (state <> 'provisional' or founding_seat is not null),
  check (founding_seat is null or founding),
  check (source <> 'ballot' or not founding),
  check (source <> 'appointment' or founding),
  check (founding_seat is null or state in ('provisional', 'suspended')),
  check (expires_on >= granted_on),
  check (source <> 'ballot' or ballot_id is not null),
  check (source <> 'appointment' or appointment_id is not null),
  check (source <> 'accredited' or source_note <> '')
);
create index standings_service on standings (service_id, state, expires_on, granted_on, person_id);
create index standings_list on standings (expires_on, id);
create index standings_state_list on standings (state, expires_on, id, granted_on, service_id, person_id);
create index standings_service_list on standings (service_id, expires_on, id);
create index standings_expiry on standings (expires_on, id) where state in ('provisional', 'active');
create index standings_reminders on standings (remind_on, id) where state in ('provisional', 'active');

create table standing_changes (
  id {{id}},
  standing_id bigint not null references standings (id),
  service_id bigint not null references services (id),
  event {{text}} not null,
  from_state {{text}} not null,
  to_state {{text}} not null,
  actor_id bigint references people (id),
  reason {{text}} not null,
  ballot_id bigint references ballots (id),
  appointment_id bigint references appointments (id),
  expires_on {{date}},
  at {{instant}} not null
);
create index standing_changes_standing on standing_changes (standing_id, id);
create index standing_changes_service on standing_changes (service_id, id);
create index standing_changes_terms on standing_changes (service_id, at, event, from_state) where event in ('renew', 'lapse');

create table contributions (
  id {{id}},
  person_id bigint not null references people (id),
  service_id bigint not null references services (id),
  kind {{text}} not null check (kind in ('document', 'training', 'training_material', 'content_review')),
  title {{text}} not null,
  link {{text}} not null,
  on_date {{date}} not null,
  recorded_by bigint not null references people (id),
  recorded_at {{instant}} not null,
  withdrawn_by bigint references people (id),
  withdrawn_at {{instant}},
  withdrawn_reason {{text}} not null,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index contributions_person on contributions (person_id, service_id, on_date);
create unique index contributions_once on contributions (person_id, service_id, kind, title, on_date) where withdrawn_at is null;
create index contributions_person_list on contributions (person_id, on_date, id);
create index contributions_list on contributions (on_date, id);
create index contributions_service on contributions (service_id, on_date, id);
