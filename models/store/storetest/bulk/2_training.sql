insert into curricula (slug, title, service_id, latest)
select 'onboarding', 'Onboarding', null, 2 union all select 'road-' || slug, 'Road to ' || name, id, 1 from services;

insert into curriculum_versions (curriculum_id, number, tasks, note, published_at)
select c.id, k.k, '[{"key":"task-1","kind":"reading","title":"Read chapter 1","instructions":"","offsetDays":3,"judged":true,"prerequisites":[]},{"key":"task-11","kind":"reading","title":"Read chapter 11","instructions":"","offsetDays":9,"judged":false,"prerequisites":[]}]',
  '', {{minute "k.k"}} from curricula c join (select 1 as k union all select 2) k on k.k <= c.latest;

insert into plans (person_id, learner, curriculum_id, version_number, attempt, state, started_on, next_due, waiting_since, checked_on, ended_at, reason, revision, created_at)
select id, name, (select id from curricula where slug = 'onboarding'), 1, 1, case when id % 4 = 0 then 'completed' else 'active' end, {{day "-60"}},
  case when id % 4 <> 0 then {{day "id % 60"}} end, case when id % 10 = 1 then {{minute "2000000 + id"}} end, {{day "0"}},
  case when id % 4 = 0 then {{minute "2000000 + id"}} end, '', 1, {{minute "id"}} from people order by people.id;

insert into mentorships (plan_id, mentor_id, learner_id, from_at, reason)
select p.id, case when p.person_id % 50 = 3 then 9 else (p.person_id + 7) % {{.People}} + 1 end, p.person_id, {{minute "1"}}, '' from plans p;

insert into plan_tasks (plan_id, key, position, spec, due_on, due_moved, personal, state, evidence, note, started_at, submitted_at, decided_at, revision)
select p.id, 'task-' || t.i, t.i, {{if pg}}({{end}}'{"key":"task-' || t.i || '","kind":"reading","title":"Read chapter ' || t.i || '","instructions":"","offsetDays":3,"judged":true,"prerequisites":[]}' {{if pg}})::jsonb{{end}},
  {{day "p.id % 60"}}, false, false, case when t.i <= 4 or p.state = 'completed' then 'done' when t.i = 5 and p.waiting_since is not null then 'submitted' else 'todo' end, '', '',
  {{minute "1"}}, case when t.i <= 5 then {{minute "2"}} end, case when t.i <= 4 or p.state = 'completed' then {{minute "3"}} end, 1
from plans p cross join (select 1 as i union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9 union all select 10) t
order by p.id, t.i;

insert into task_entries (task_id, event, by_id, at, text)
select t.id, 'submitted', p.person_id, {{minute "2"}}, '' from plan_tasks t join plans p on p.id = t.plan_id where t.position <= 2;

insert into task_entries (task_id, event, by_id, at, text)
{{upto 2000}}
select 8, 'submitted', 9, {{minute "i"}}, '' from n;

insert into certifications (person_id, vendor, name, level, issued_on, expires_on, reference, recorded_at, reason)
select id, 'Cloud Guild', 'Network Practitioner', 'practitioner', {{day "id % 500 - 1000"}}, {{day "id % 700 - 300"}}, '', {{minute "id"}}, '' from people where id % 3 = 0;
