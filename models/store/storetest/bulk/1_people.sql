insert into regions (slug, name) values ('apac', 'APAC'), ('emea', 'EMEA'), ('amer', 'AMER');

insert into sites (slug, name, region_id, zone) values
  ('taipei', 'Taipei', 1, 'Asia/Taipei'), ('kolkata', 'Kolkata', 1, 'Asia/Kolkata'), ('seoul', 'Seoul', 1, 'Asia/Seoul'),
  ('adelaide', 'Adelaide', 1, 'Australia/Adelaide'), ('dublin', 'Dublin', 2, 'Europe/Dublin'), ('lisbon', 'Lisbon', 2, 'Europe/Lisbon'),
  ('cairo', 'Cairo', 2, 'Africa/Cairo'), ('nairobi', 'Nairobi', 2, 'Africa/Nairobi'), ('seattle', 'Seattle', 3, 'America/Los_Angeles'),
  ('austin', 'Austin', 3, 'America/Chicago'), ('sao-paulo', 'São Paulo', 3, 'America/Sao_Paulo'), ('st-johns', 'St John''s', 3, 'America/St_Johns');

insert into people (name, native_name, title, site_id, zone, hours, night_from, night_to, night_allowed, pattern, locale, manager_id, started_on, removed_at, removed_reason, revision, created_at, updated_at)
{{upto .People}}
select g.given || ' ' || i, '', 'Support engineer', s.id, s.zone,
  '[{"weekday":1,"from":540,"to":1080},{"weekday":2,"from":540,"to":1080},{"weekday":3,"from":540,"to":1080},{"weekday":4,"from":540,"to":1080},{"weekday":5,"from":540,"to":1080}]',
  1320, 420, false, s.id, 'en', case when i > 1 then i / 8 + case when i / 8 = 0 then 1 else 0 end end, '2022-01-03', case when i % 50 = 49 then {{minute "i"}} end, case when i % 50 = 49 then 'Has moved on.' else '' end, 1, {{minute "0"}}, {{minute "0"}}
from n join sites s on s.id = i % 12 + 1
join (select 0 as g, 'Ana' as given union all select 1, 'Bo' union all select 2, 'Chandra' union all select 3, 'Dalia' union all select 4, 'Emeka'
  union all select 5, 'Fumiko' union all select 6, 'Gael' union all select 7, 'Hana' union all select 8, 'Ines' union all select 9, 'Jun') g on g.g = i % 10
order by i;

insert into person_emails (email, person_id, is_primary, verified_at)
select 'person' || id || '@example.com', id, true, {{minute "0"}} from people;

insert into person_terms (term, person_id) select lower(substr(name, 1, length(name) - length('' || id) - 1)), id from people union all select '' || id, id from people;

insert into person_languages (person_id, language) select id, 'en' from people;

insert into absences (person_id, kind, from_date, to_date, note)
select id, 'away', {{day "id % 90"}}, {{day "id % 90 + 14"}}, '' from people where id % 5 = 0;

insert into declared_conflicts (person_id, other_id, reason, declared_by, declared_at, end_reason)
select id, id + 13, 'We share a flat.', id, {{minute "id"}}, '' from people where id % 100 = 1 and id + 13 <= {{.People}};

insert into conflict_answers (person_id, other_id, answer, asked_at)
select id, id + 11, 'none', {{minute "id"}} from people where id + 11 <= {{.People}} and id <> 9
union all select 9, id, 'none', {{minute "id"}} from people where id % 10 = 0;

insert into person_roles (person_id, role) values (1, 'administrator'), (2, 'coordinator');

insert into services (slug, name, family, launched_on, target_smes, bootstrap_route, revision, created_at, updated_at)
{{upto .Services}}
select 'service-' || i, 'Service ' || i, 'family-' || (i % 12), '2020-01-01', case when i % 4 = 0 then 250 else 150 end, 'none', 1, {{minute "0"}}, {{minute "0"}} from n;

insert into service_developers (service_id, person_id, seniority)
select s.id, {{.People}} - s.id * 3 - k.k, 'senior' from services s cross join (select 0 as k union all select 1 union all select 2) k;

insert into bars (service_id, number, rules, note, published_at)
select s.id, k.k, '{"cases":3,"levelCounts":[{"level":3,"count":1}],"caseMaxAgeMonths":0,"curriculum":"","tasks":[],"certifications":[],"reviewsPerCase":2,"developersReview":false,"panelSmes":2,"panelDevelopers":1,"developerSeniority":"senior","language":"en","interviewMinutes":60,"bufferMinutes":15,"vote":{"unanimous":true,"smes":0,"developers":0},"voteDays":5,"coolDownDays":60,"validMonths":24,"renewal":{"reviews":0,"interviews":0,"contributions":0,"total":6}}',
  'A bar.', {{minute "k.k"}} from services s cross join (select 1 as k union all select 2 union all select 3) k order by k.k, s.id;

insert into rubrics (service_id, number, criteria, note, published_at)
select s.id, 1, '[{"key":"analysis","title":"Analysis","meets":3,"options":[{"label":"Not there","anchor":"No cause named."},{"label":"Partly","anchor":"A cause, not shown."},{"label":"Meets","anchor":"The cause, shown."},{"label":"Beyond","anchor":"The cause, and what else it explains."}]}]',
  'The first rubric.', {{minute "0"}} from (select null as id union all select id from services where id % 2 = 0) s order by coalesce(s.id, 0);

insert into skill_fixes (person_id, service_id, note, at)
select id, id % {{.Services}} + 1, 'I have not worked with it yet.', {{minute "id"}} from people where id % 30 = 0;
