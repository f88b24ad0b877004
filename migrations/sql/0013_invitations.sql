create table calendar_events (
  uid {{text}} not null primary key,
  interview_id bigint not null references interviews (id),
  audience {{text}} not null check (audience in ('panel', 'candidate')),
  sequence integer not null check (sequence >= 0),
  starts_at {{instant}} not null,
  ends_at {{instant}} not null,
  status {{text}} not null check (status in ('TENTATIVE', 'CONFIRMED', 'CANCELLED')),
  check (ends_at > starts_at),
  unique (interview_id, audience)
);

create table calendar_guests (
  uid {{text}} not null references calendar_events (uid),
  person_id bigint not null references people (id),
  reply_key {{text}} not null unique,
  method {{text}} not null check (method in ('REQUEST', 'CANCEL')),
  sequence integer not null check (sequence >= 0),
  asked integer not null check (asked >= 0),
  queued_at {{instant}} not null,
  answer {{text}} not null check (answer in ('', 'ACCEPTED', 'DECLINED', 'TENTATIVE')),
  answered_sequence integer not null check (answered_sequence >= 0),
  answer_stamped_at {{instant}},
  answer_received_at {{instant}},
  primary key (uid, person_id),
  check (asked <= sequence),
  check ((answer = '') = (answer_stamped_at is null)),
  check ((answer = '') = (answer_received_at is null))
);
create index calendar_guests_person on calendar_guests (person_id);

create table calendar_links (
  person_id bigint not null primary key references people (id),
  hash {{text}} not null unique,
  created_at {{instant}} not null,
  used_at {{instant}}
);

-- A sequence that went down would make calendars keep what was true before.
{{if pg}}
create function sequence_never_falls() returns trigger language plpgsql as $$ begin if new.sequence < old.sequence then raise exception 'a sequence never falls' using errcode = 'check_violation'; end if; return new; end $$;
create trigger calendar_events_sequence before update on calendar_events for each row execute function sequence_never_falls();
create trigger calendar_guests_sequence before update on calendar_guests for each row execute function sequence_never_falls();
create trigger interviews_sequence before update on interviews for each row execute function sequence_never_falls();
{{else}}
create trigger calendar_events_sequence before update on calendar_events when new.sequence < old.sequence begin select raise(abort, 'a sequence never falls'); end;
create trigger calendar_guests_sequence before update on calendar_guests when new.sequence < old.sequence begin select raise(abort, 'a sequence never falls'); end;
create trigger interviews_sequence before update on interviews when new.sequence < old.sequence begin select raise(abort, 'a sequence never falls'); end;
{{end}}
