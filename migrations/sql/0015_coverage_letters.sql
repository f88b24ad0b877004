-- What a manager was last told of coverage, so that the next letter says only what changed.
create table coverage_letters (
  person_id bigint not null primary key references people (id),
  due_at {{instant}} not null,
  said_on {{date}} not null,
  said {{json}} not null
);
create index coverage_letters_due on coverage_letters (due_at, person_id);
