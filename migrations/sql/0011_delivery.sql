create table delivery_settings (
  person_id bigint not null primary key references people (id),
  quiet {{text}} not null check (quiet in ('night', 'own', 'never')),
  quiet_from integer not null check (quiet_from between 0 and 1439),
  quiet_to integer not null check (quiet_to between 0 and 1439),
  digest_at integer not null check (digest_at between 0 and 1439),
  check (quiet <> 'own' or quiet_from <> quiet_to)
);

create table webhooks (
  person_id bigint not null primary key references people (id),
  url {{text}} not null,
  secret {{text}} not null,
  created_at {{instant}} not null,
  delivered_at {{instant}},
  failing_since {{instant}},
  failure {{text}} not null,
  off_at {{instant}},
  check (off_at is null or failing_since is not null)
);
