-- The newest cases are all in review, as in life; before them a few of every state.
insert into show_cases (author_id, service_id, state, turn, title, claimed_level, granted_level, current_version, rubric_id, reviews_needed, bootstrap, customer_case,
  submitted_at, decided_at, reviews_due_at, short_since, retry_at, revision, created_at, updated_at)
select case when c.i % 100 = 7 or c.i % 400 = 21 then 9 else c.mixed % {{.People}} + 1 end, c.mixed % {{.Services}} + 1, c.state,
  case c.state when 'in_review' then 'reviewers' when 'draft' then 'author' when 'changes_requested' then 'author' else 'nobody' end,
  'Case ' || c.i || ': word' || (c.i % 997) || ' after a change of word' || (c.i % 101), c.i % 4 + 1, case when c.state = 'approved' then c.i % 4 + 1 else 0 end,
  case when c.state = 'draft' then 0 when c.state = 'approved' and c.i % 10 = 4 then 2 else 1 end, case when c.state = 'draft' then null else 1 end, 2, '', 'CASE-' || c.i,
  case when c.state <> 'draft' then {{minute "c.i"}} end, case when c.state in ('approved', 'not_accepted') then {{minute "c.i + 5000"}} end,
  case when c.state = 'in_review' then {{minute "2200000 + c.i % 9000"}} end, case when c.state = 'in_review' and c.i % 200 = 0 then {{minute "c.i + 3000"}} end,
  case when c.state = 'in_review' and c.i % 200 = 0 then {{minute "2200000"}} end, 1, {{minute "c.i"}}, {{minute "c.i"}}
from ({{upto .Cases}}
  select i, i + i / 20 * 3 as mixed, case when i % 20 = 1 then 'draft' when i % 20 = 0 or i > {{.Cases}} - {{.Cases}} / 40 then 'in_review' when i % 20 = 2 then 'not_accepted' when i % 20 = 3 then 'changes_requested' else 'approved' end as state from n) c
order by c.i;

insert into show_case_terms (term, show_case_id)
select 'word' || (id % 997), id from show_cases union select 'word' || (id % 101), id from show_cases;

insert into show_case_drafts (show_case_id, title, body, claimed_level, answers, revision, updated_at)
select id, title, 'A draft.', claimed_level, '[]', 1, created_at from show_cases where state = 'draft';

insert into show_case_colleagues (show_case_id, person_id)
select id, (service_id - 1) * 200 + id % 80 + 1 from show_cases where id % 3 = 0;

insert into show_case_versions (show_case_id, number, title, body, claimed_level, hash, answers, dismissals, submitted_at, released_at)
select c.id, k.k, c.title, '## What happened' || l.line || 'Requests failed with timeouts after the nodes were replaced. The word' || (c.id % 997) || ' of the cluster pointed at an address that was gone.' || l.line ||
  '## How it was found' || l.line || 'We compared the routes before and after, read the controller''s log and saw that word' || (c.id % 101) || ' was cached for a day.' || l.line ||
  '## What we did' || l.line || 'We cleared the cache, lowered its life to a minute, and proposed a check that would have told us sooner.', c.claimed_level,
  'h' || c.id || '-' || k.k, '[]', '[]', c.submitted_at, case when k.k < c.current_version then c.submitted_at when c.state <> 'in_review' then coalesce(c.decided_at, c.submitted_at) end
from show_cases c join (select 1 as k union all select 2) k on k.k <= c.current_version cross join (select '
' as line) l order by c.id, k.k;

-- Seat 1 is of one of the service's first 85 SMEs, seat 2 of one of the next 85; person 9 has every 400th.
insert into assignments (show_case_id, version_number, seat, reviewer_id, as_developer, state, reasons, offered_at, remind_at, due_at, expires_at, accepted_at, ended_at, decline_reason, decline_note)
select v.show_case_id, v.number, k.k, case when c.id % 400 = 0 and k.k = 1 then 9 else (c.service_id - 1) * 200 + c.id / {{.Services}} % 85 + k.k * 85 - 84 end, false,
  case when v.released_at is null and not (k.k = 1 and c.id % 3 = 0) then 'accepted' else 'submitted' end, '[]',
  v.submitted_at, {{minute "2200000"}}, {{minute "2300000 + c.id % 9000"}}, {{minute "2400000"}}, v.submitted_at,
  case when v.released_at is null and not (k.k = 1 and c.id % 3 = 0) then null else coalesce(v.released_at, v.submitted_at) end, '', ''
from show_case_versions v join show_cases c on c.id = v.show_case_id cross join (select 1 as k union all select 2) k order by c.id, v.number, k.k;

insert into reviews (assignment_id, show_case_id, version_number, reviewer_id, rubric_id, scores, level, verdict, summary, points, late, salt, commitment, submitted_at, released_at, revision, updated_at)
select a.id, a.show_case_id, a.version_number, a.reviewer_id, 1, '[{"criterion":"analysis","option":3,"comment":""}]', c.claimed_level,
  case when a.version_number < c.current_version or c.state = 'changes_requested' then 'changes' when c.state = 'not_accepted' then 'not_accept' else 'approve' end, 'Clear, and useful to others.', '[]', false, 's', 'c',
  case when a.state = 'submitted' then c.submitted_at end, v.released_at, 1, c.submitted_at
from assignments a join show_cases c on c.id = a.show_case_id join show_case_versions v on v.show_case_id = a.show_case_id and v.number = a.version_number order by a.id;

insert into findings (review_id, show_case_id, version_number, position, blocking, criterion, text, quote, {{if pg}}"offset"{{else}}offset{{end}}, state, answer)
select id, show_case_id, version_number, 1, verdict <> 'approve', '', 'Say how you knew that it was cached.', '', 0, case when verdict = 'changes' then 'open' else 'cleared' end, ''
from reviews where released_at is not null and (id % 5 = 0 or verdict <> 'approve');

insert into library_entries (place, show_case_id) select row_number() over (order by decided_at, id), id from show_cases where state = 'approved';

{{if pg}}select setval(pg_get_serial_sequence('library_entries', 'place'), (select max(place) from library_entries));{{end}}

-- Word factN is in every case whose number N divides.
insert into library_terms ({{if pg}}place{{else}}rowid{{end}}, terms)
select e.place, {{list "'s:' || c.service_id || ' a:' || c.author_id || ' l:' || c.granted_level || ' r:1' || case when c.granted_level > 1 then ' r:2' else '' end || case when c.granted_level > 2 then ' r:3' else '' end || case when c.granted_level > 3 then ' r:4' else '' end || ' case cach cluster control node rout timeout word' || (c.id % 997) || ' word' || (c.id % 101) || case when c.id % 3 = 0 then ' fact3' else '' end || case when c.id % 7 = 0 then ' fact7' else '' end || case when c.id % 13 = 0 then ' fact13' else '' end || case when c.id % 101 = 0 then ' fact101' else '' end || case when c.id % 997 = 0 then ' fact997' else '' end || case when c.id % 9973 = 0 then ' fact9973' else '' end"}}
from library_entries e join show_cases c on c.id = e.show_case_id order by e.place;
