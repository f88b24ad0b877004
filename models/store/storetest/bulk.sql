insert into regions (slug, name) values ('apac', 'APAC'), ('emea', 'EMEA'), ('amer', 'AMER');

insert into sites (slug, name, region_id, zone) values
  ('taipei', 'Taipei', 1, 'Asia/Taipei'), ('kolkata', 'Kolkata', 1, 'Asia/Kolkata'), ('seoul', 'Seoul', 1, 'Asia/Seoul'),
  ('adelaide', 'Adelaide', 1, 'Australia/Adelaide'), ('dublin', 'Dublin', 2, 'Europe/Dublin'), ('lisbon', 'Lisbon', 2, 'Europe/Lisbon'),
  ('cairo', 'Cairo', 2, 'Africa/Cairo'), ('nairobi', 'Nairobi', 2, 'Africa/Nairobi'), ('seattle', 'Seattle', 3, 'America/Los_Angeles'),
  ('austin', 'Austin', 3, 'America/Chicago'), ('sao-paulo', 'São Paulo', 3, 'America/Sao_Paulo'), ('st-johns', 'St John''s', 3, 'America/St_Johns');

insert into people (name, native_name, title, site_id, zone, hours, night_from, night_to, night_allowed, locale, manager_id, started_on, revision, created_at, updated_at)
{{upto .People}}
select 'Person ' || i, '', 'Support engineer', s.id, s.zone,
  '[{"weekday":1,"from":540,"to":1080},{"weekday":2,"from":540,"to":1080},{"weekday":3,"from":540,"to":1080},{"weekday":4,"from":540,"to":1080},{"weekday":5,"from":540,"to":1080}]',
  1320, 420, false, 'en', case when i > 1 then i / 8 + case when i / 8 = 0 then 1 else 0 end end, '2022-01-03', 1, {{minute "0"}}, {{minute "0"}}
from n join sites s on s.id = i % 12 + 1 order by i;

insert into person_emails (email, person_id, is_primary, verified_at)
select 'person' || id || '@example.com', id, true, {{minute "0"}} from people;

insert into person_terms (term, person_id) select 'person', id from people union all select '' || id, id from people;

insert into person_languages (person_id, language) select id, 'en' from people;

insert into person_roles (person_id, role) values (1, 'administrator'), (2, 'coordinator');

insert into services (slug, name, family, launched_on, target_smes, bootstrap_route, revision, created_at, updated_at)
{{upto .Services}}
select 'service-' || i, 'Service ' || i, 'family-' || (i % 12), '2020-01-01', 40, 'none', 1, {{minute "0"}}, {{minute "0"}} from n;

insert into service_developers (service_id, person_id, seniority)
select s.id, {{.People}} - s.id * 3 - k.k, 'senior' from services s cross join (select 0 as k union all select 1 union all select 2) k;

insert into bars (service_id, number, rules, note, published_at)
select id, 1, '{"cases":3,"levelCounts":[{"level":3,"count":1}],"caseMaxAgeMonths":0,"curriculum":"","tasks":[],"certifications":[],"reviewsPerCase":2,"developersReview":false,"panelSmes":2,"panelDevelopers":1,"developerSeniority":"senior","language":"en","interviewMinutes":60,"bufferMinutes":15,"vote":{"unanimous":true,"smes":0,"developers":0},"voteDays":5,"coolDownDays":60,"validMonths":24,"renewal":{"reviews":0,"interviews":0,"contributions":0,"total":6}}',
  'The first bar.', {{minute "0"}} from services;

insert into rubrics (number, criteria, note, published_at) values (1,
  '[{"key":"analysis","title":"Analysis","meets":3,"options":[{"label":"Not there","anchor":"No cause named."},{"label":"Partly","anchor":"A cause, not shown."},{"label":"Meets","anchor":"The cause, shown."},{"label":"Beyond","anchor":"The cause, and what else it explains."}]}]',
  'The first rubric.', {{minute "0"}});

insert into curricula (slug, title, latest) values ('onboarding', 'Onboarding', 1);

insert into curriculum_versions (curriculum_id, number, tasks, note, published_at) values (1, 1, '[]', '', {{minute "0"}});

insert into plans (person_id, curriculum_id, version_number, attempt, state, started_on, checked_on, reason, revision, created_at)
select id, 1, 1, 1, 'active', '2026-10-01', '2026-11-16', '', 1, {{minute "id"}} from people;

insert into mentorships (plan_id, mentor_id, learner_id, from_at, reason)
select p.id, (p.person_id + 7) % {{.People}} + 1, p.person_id, {{minute "1"}}, '' from plans p;

insert into plan_tasks (plan_id, key, position, spec, due_on, due_moved, personal, state, evidence, note, decided_at, revision)
select p.id, 'task-' || t.i, t.i, {{if pg}}({{end}}'{"key":"task-' || t.i || '","kind":"reading","title":"Read chapter ' || t.i || '","instructions":"","offsetDays":3,"judged":true,"prerequisites":[]}' {{if pg}})::jsonb{{end}},
  '2026-12-01', false, false, case when t.i <= 4 then 'done' else 'todo' end, '', '', case when t.i <= 4 then {{minute "2"}} end, 1
from plans p cross join (select 1 as i union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9 union all select 10) t;

insert into standings (person_id, service_id, state, source, source_note, bar_id, granted_on, term_starts_on, expires_on, renewals, founding, reason, state_since, revision, updated_at)
{{upto 40}}
select ((s.id - 1) * 40 + i) % {{.People}} + 1, s.id, case when i <= 34 then 'active' when i <= 38 then 'lapsed' else 'emeritus' end, 'accredited', 'the register before Assay', s.id,
  '2025-06-01', '2025-06-01', case when i % 8 = 0 then '2026-12-20' else '2027-05-31' end {{if pg}}::date{{end}}, 0, false, 'Came in by import.', {{minute "3"}}, 1, {{minute "3"}}
from n cross join services s;

insert into candidacies (person_id, service_id, number, bar_id, state, opened_at, ready_at, state_since, reason, revision)
select id, id % {{.Services}} + 1, 1, id % {{.Services}} + 1, case when id % 3 = 0 then 'building' else 'ready' end, {{minute "id"}},
  case when id % 3 = 0 then null else {{minute "id + 9"}} end, {{minute "id"}}, '', 1
from people where id % 10 = 0 and id > {{.Services}} * 41;

insert into show_cases (author_id, service_id, state, turn, title, claimed_level, granted_level, current_version, rubric_id, reviews_needed, bootstrap, customer_case, submitted_at, decided_at, revision, created_at, updated_at)
{{upto .Cases}}
select i % {{.People}} + 1, i % {{.Services}} + 1,
  case i % 20 when 0 then 'in_review' when 1 then 'draft' when 2 then 'not_accepted' when 3 then 'changes_requested' else 'approved' end,
  case i % 20 when 0 then 'reviewers' when 1 then 'author' when 2 then 'nobody' when 3 then 'author' else 'nobody' end,
  'Case ' || i || ': word' || (i % 997) || ' after a change of word' || (i % 101), i % 4 + 1, case when i % 20 > 3 then i % 4 + 1 else 0 end,
  case when i % 20 = 1 then 0 else 1 end, case when i % 20 = 1 then null else 1 end, 2, '', 'CASE-' || i,
  case when i % 20 <> 1 then {{minute "i"}} end, case when i % 20 = 2 or i % 20 > 3 then {{minute "i + 5000"}} end, 1, {{minute "i"}}, {{minute "i"}}
from n;

insert into show_case_drafts (show_case_id, title, body, claimed_level, answers, revision, updated_at)
select id, title, 'A draft.', claimed_level, '[]', 1, created_at from show_cases where state = 'draft';

insert into show_case_versions (show_case_id, number, title, body, claimed_level, hash, answers, dismissals, submitted_at, released_at)
select id, 1, title, '## What happened' || char_ || 'Requests failed with timeouts after the nodes were replaced. The word' || (id % 997) || ' of the cluster pointed at an address that was gone.' || char_ ||
  '## How it was found' || char_ || 'We compared the routes before and after, read the controller''s log and saw that word' || (id % 101) || ' was cached for a day.' || char_ ||
  '## What we did' || char_ || 'We cleared the cache, lowered its life to a minute, and proposed a check that would have told us sooner.', claimed_level,
  'h' || id, '[]', '[]', submitted_at, case when state <> 'in_review' then coalesce(decided_at, submitted_at) end
from show_cases cross join (select '
' as char_) c where state <> 'draft';

insert into assignments (show_case_id, version_number, seat, reviewer_id, as_developer, state, reasons, offered_at, remind_at, due_at, expires_at, accepted_at, ended_at, decline_reason, decline_note)
select c.id, 1, k.k, ((c.service_id - 1) * 40 + c.id / {{.Services}} % 17 + k.k * 17 - 16) % {{.People}} + 1, false, case when c.state = 'in_review' then 'accepted' else 'submitted' end, '[]',
  c.submitted_at, {{minute "2200000"}}, {{minute "2300000"}}, {{minute "2300000"}}, c.submitted_at, case when c.state = 'in_review' then null else c.submitted_at end, '', ''
from show_cases c cross join (select 1 as k union all select 2) k where c.state <> 'draft';

insert into reviews (assignment_id, show_case_id, version_number, reviewer_id, rubric_id, scores, level, verdict, summary, points, late, salt, commitment, submitted_at, released_at, revision, updated_at)
select a.id, a.show_case_id, 1, a.reviewer_id, 1, '[{"criterion":"analysis","option":3,"comment":""}]', c.claimed_level,
  case c.state when 'approved' then 'approve' when 'not_accepted' then 'not_accept' else 'changes' end, 'Clear, and useful to others.', '[]', false, 's', 'c',
  c.submitted_at, coalesce(c.decided_at, c.submitted_at), 1, c.submitted_at
from assignments a join show_cases c on c.id = a.show_case_id where a.state = 'submitted';

insert into findings (review_id, show_case_id, version_number, position, blocking, text, quote, {{if pg}}"offset"{{else}}offset{{end}}, state, answer)
select id, show_case_id, 1, 1, verdict <> 'approve', 'Say how you knew that it was cached.', '', 0, case when verdict = 'changes' then 'open' else 'cleared' end, ''
from reviews where id % 5 = 0 or verdict <> 'approve';

insert into library_entries (place, show_case_id) select row_number() over (order by decided_at, id), id from show_cases where state = 'approved';

insert into library_terms ({{if pg}}place{{else}}rowid{{end}}, terms)
select e.place, {{list "'s:' || c.service_id || ' a:' || c.author_id || ' l:' || c.granted_level || ' r:1' || case when c.granted_level > 1 then ' r:2' else '' end || case when c.granted_level > 2 then ' r:3' else '' end || case when c.granted_level > 3 then ' r:4' else '' end || ' case cach cluster control node rout timeout word' || (c.id % 997) || ' word' || (c.id % 101)"}}
from library_entries e join show_cases c on c.id = e.show_case_id order by e.place;

insert into ledger_entries (subject_kind, subject_id, position, event, actor_id, actor_system, via, at, payload, prev_hash, hash)
select 'show_case', id, 1, 'show_case.submitted', author_id, '', 'session', created_at, '{"version":1}', '', 'hash-' || id from show_cases;

insert into ledger_heads (subject_kind, subject_id, length, hash) select 'show_case', id, 1, 'hash-' || id from show_cases;

insert into notifications (person_id, kind, subject_kind, subject_id, params, created_at)
select author_id, 'show_case.decided', 'show_case', id, '{}', created_at from show_cases where id % 5 = 0;

analyze;
