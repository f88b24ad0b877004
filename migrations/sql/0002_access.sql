create table accounts (
  person_id bigint not null primary key references people (id),
  password_hash {{text}} not null,
  disabled_at {{instant}},
  password_at {{instant}}
);

create table sessions (
  token_hash {{text}} not null primary key,
  person_id bigint not null references people (id),
  created_at {{instant}} not null,
  seen_at {{instant}} not null,
  expires_at {{instant}} not null,
  address {{text}} not null,
  agent {{text}} not null
);
create index sessions_person on sessions (person_id);
create index sessions_expiry on sessions (expires_at);

create table access_tokens (
  id {{id}},
  person_id bigint not null references people (id),
  name {{text}} not null,
  hash {{text}} not null unique,
  scopes {{json}} not null,
  created_at {{instant}} not null,
  expires_at {{instant}} not null,
  last_used_at {{instant}},
  revoked_at {{instant}}
);
create index access_tokens_person on access_tokens (person_id, id);

create table invitations (
  id {{id}},
  person_id bigint not null references people (id),
  purpose {{text}} not null check (purpose in ('invite', 'reset')),
  hash {{text}} not null unique,
  created_by bigint references people (id),
  created_at {{instant}} not null,
  expires_at {{instant}} not null,
  used_at {{instant}}
);
create index invitations_person on invitations (person_id);

create table idempotency_keys (
  person_id bigint not null references people (id),
  key {{text}} not null,
  route {{text}} not null,
  request_hash {{text}} not null,
  status integer not null,
  language {{text}} not null,
  body {{bytes}} not null,
  created_at {{instant}} not null,
  primary key (person_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table settings (
  name {{text}} not null primary key,
  value {{text}} not null
);
