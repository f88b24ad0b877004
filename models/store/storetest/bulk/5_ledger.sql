insert into ledger_entries (subject_kind, subject_id, position, event, actor_id, actor_system, via, at, payload, prev_hash, hash, seq, hidden)
select e.kind, e.id, e.position, e.event, e.actor, '', 'session', e.at, '{"version":1}', '', {{hash "e.kind || '-' || e.id || '-' || e.position"}}, row_number() over (order by e.at, e.kind, e.id, e.position) - 1, e.hidden
from (
  select 'show_case' as kind, id, 1 as position, 'show_case.submitted' as event, author_id as actor, created_at as at, false as hidden from show_cases
  union all select 'assignment', a.id, 1, 'assignment.accepted', a.reviewer_id, a.offered_at, v.released_at is null from assignments a
    join show_case_versions v on v.show_case_id = a.show_case_id and v.number = a.version_number
  union all select 'review', id, 1, 'review.submitted', reviewer_id, submitted_at, released_at is null from reviews where submitted_at is not null
  union all select 'interview', id, 1, 'interview.proposed', proposed_by, created_at, false from interviews
  union all select 'ballot', id, 1, 'ballot.opened', 1, opened_at, false from ballots
  union all select 'vote', v.ballot_id, row_number() over (partition by v.ballot_id order by v.person_id), 'vote.cast', v.person_id, v.cast_at, b.state <> 'closed' from votes v join ballots b on b.id = v.ballot_id) e
order by e.at, e.kind, e.id, e.position;

insert into ledger_heads (subject_kind, subject_id, length, hash)
select subject_kind, subject_id, max(position), max(hash) from ledger_entries group by subject_kind, subject_id;

insert into notifications (person_id, kind, subject_kind, subject_id, params, created_at, read_at)
select author_id, 'show_case.decided', 'show_case', id, '{}', created_at, case when id % 3 = 0 then created_at end from show_cases where id % 5 = 2 order by id;
