-- Candidacy c of the first ones was certified: of SME (c - 1) % 200 + 1 of service (c - 1) / 200 + 1.
insert into candidacies (person_id, service_id, number, bar_id, state, opened_at, ready_at, state_since, ended_at, reason, revision)
{{upto 200}}
select (s.id - 1) * 200 + i, s.id, 1, s.id, 'certified', {{minute "200000 + ((s.id - 1) * 200 + i) * 20"}}, {{minute "300000 + ((s.id - 1) * 200 + i) * 20"}}, {{minute "410000 + ((s.id - 1) * 200 + i) * 20"}}, {{minute "410000 + ((s.id - 1) * 200 + i) * 20"}}, '', 1
from services s cross join n order by s.id, i;

insert into candidacies (person_id, service_id, number, bar_id, state, opened_at, ready_at, state_since, reason, revision)
select id, id % {{.Services}} + 1, 1, id % {{.Services}} + 1,
  case id / 2 % 8 when 3 then 'ready' when 4 then 'ready' when 5 then 'scheduling' when 6 then 'scheduled' when 7 then 'voting' else 'building' end, {{minute "id"}},
  case when id / 2 % 8 > 2 then {{minute "id + 9"}} end, {{minute "id"}}, '', 1
from people where id % 2 = 0 and id > {{.Services}} * 200 and id < {{.People}} - {{.Services}} * 3 - 3 order by people.id;

-- All came through three stages, those who are on the way through as many as they are in.
insert into candidacy_stages (candidacy_id, stage, service_id, entered_at, fate, ended_at, weeks)
select c.id, k.stage, c.service_id, case k.stage when 'building' then c.opened_at when 'ready' then c.ready_at else {{minute "400000 + c.id * 20"}} end, 'certified', c.ended_at,
  case k.stage when 'building' then 20 when 'ready' then 10 else 0 end + c.id % 7
from candidacies c cross join (select 'building' as stage union all select 'ready' union all select 'voting') k where c.state = 'certified';

insert into candidacy_stages (candidacy_id, stage, service_id, entered_at, fate)
select id, state, service_id, state_since, 'going' from candidacies where ended_at is null
union all select id, 'building', service_id, opened_at, 'going' from candidacies where ended_at is null and state <> 'building';

-- Of every certified candidacy the interview held, of some a cancelled one before it; the others as their candidacies are.
insert into interviews (candidacy_id, state, starts_at, ends_at, buffer, zone, wall, fold, tz_version, language, uid, sequence, proposed_by, reason, confirmed_at, held_at, cancelled_at,
  candidate_attendance, attendance_by, attendance_at, attendance_confirmed_by, attendance_confirmed_at, revision, created_at)
select i.id, i.state, {{minute "i.m"}}, {{minute "i.m + 60"}}, 15, 'Europe/Dublin', '2026-11-16T09:00', 0, '2026a', 'en', i.state || '-' || i.id, 0, 2, '', {{minute "i.m - 9000"}},
  case when i.state = 'held' then {{minute "i.m + 60"}} end, case when i.state = 'cancelled' then {{minute "i.m - 8000"}} end,
  case when i.state = 'held' then 'attended' else '' end, case when i.state = 'held' then 1 end, case when i.state = 'held' then {{minute "i.m + 60"}} end,
  case when i.state = 'held' then 2 end, case when i.state = 'held' then {{minute "i.m + 61"}} end, 1, {{minute "i.m - 9500"}}
from (select id, case state when 'scheduling' then 'proposed' when 'scheduled' then 'confirmed' else 'held' end as state,
    case state when 'certified' then 400000 + id * 20 when 'voting' then 2030000 + id % 3000 else 2040000 + id % 4000 * 15 end as m
  from candidacies where state in ('certified', 'scheduling', 'scheduled', 'voting')
  union all select id, 'cancelled', 390000 + id * 20 from candidacies where state = 'certified' and id % 10 = 0) i order by i.m, i.id;

-- Person 9 sits on every hundredth panel.
insert into seats (interview_id, person_id, kind, chair, state, attendance, invited_at, remind_at, due_at, answered_at, reason)
select i.id, p.person, p.kind, p.chair, 'accepted', case when i.state = 'held' then 'attended' else '' end, i.created_at, i.created_at, i.created_at, i.confirmed_at, ''
from interviews i join (
  select id, (service_id - 1) * 200 + id * 7 % 85 + 1 as person, 'sme' as kind, true as chair from candidacies
  union all select id, case when id % 100 = 5 and (service_id > 1 or id * 7 % 85 + 1 <> 9) then 9 else (service_id - 1) * 200 + id * 3 % 85 + 86 end, 'sme', false from candidacies
  union all select id, {{.People}} - service_id * 3, 'developer', false from candidacies
  union all select id, (service_id - 1) * 200 + id % 15 + 175, 'shadow', false from candidacies where id % 5 = 0) p on p.id = i.candidacy_id
order by i.id, p.kind desc, p.chair desc;

insert into bookings (person_id, quarter, interview_id)
select s.person_id, {{quarter "i.starts_at"}} + k.k, i.id
from seats s join interviews i on i.id = s.interview_id and i.state in ('proposed', 'confirmed')
cross join (select 0 as k union all select 1 union all select 2 union all select 3 union all select 4) k where true
on conflict do nothing;

insert into ballots (interview_id, candidacy_id, state, rule, opened_at, deadline_at, closed_at, outcome, feedback, feedback_by, feedback_at)
select i.id, c.id, case c.state when 'voting' then 'open' else 'closed' end, '{"vote":{"unanimous":true,"smes":0,"developers":0},"panelSmes":2,"panelDevelopers":1}', i.held_at, {{minute "2045000"}},
  case c.state when 'voting' then null else c.ended_at end, case c.state when 'voting' then '' else 'pass' end,
  case c.state when 'voting' then '' else 'Thorough, and kind to the customer.' end, case c.state when 'voting' then null else 1 end, case c.state when 'voting' then null else c.ended_at end
from interviews i join candidacies c on c.id = i.candidacy_id where i.state = 'held' order by i.id;

insert into ballot_seats (ballot_id, person_id, seat_id, kind, chair)
select b.id, s.person_id, s.id, s.kind, s.chair from ballots b join seats s on s.interview_id = b.interview_id and s.kind <> 'shadow';

insert into votes (ballot_id, person_id, choice, blocking, reason, salt, commitment, cast_at)
select s.ballot_id, s.person_id, 'pass', false, 'Explains causes, not symptoms.', 's', 'c', b.opened_at from ballot_seats s join ballots b on b.id = s.ballot_id
where b.state = 'closed' or s.kind = 'developer';

insert into standings (person_id, service_id, state, source, source_note, ballot_id, bar_id, granted_on, term_starts_on, expires_on, renewals, founding, reason, state_since, revision, updated_at)
select c.person_id, c.service_id, case when c.id % 200 between 1 and 170 then 'active' when c.id % 200 between 171 and 190 then 'lapsed' else 'emeritus' end, 'ballot', '', b.id, c.bar_id,
  {{day "-500"}}, {{day "-500"}}, {{day "c.id % 600 + 1"}}, 0, false, '', {{minute "3"}}, 1, {{minute "3"}}
from candidacies c join ballots b on b.candidacy_id = c.id where c.state = 'certified' order by c.id;

insert into standing_changes (standing_id, service_id, event, from_state, to_state, reason, ballot_id, expires_on, at)
select id, service_id, 'grant', '', 'active', '', ballot_id, expires_on, {{minute "3"}} from standings;

insert into standing_changes (standing_id, service_id, event, from_state, to_state, actor_id, reason, at)
{{upto 2000}}
select 8, (select service_id from standings where id = 8), case when i % 2 = 1 then 'suspend' else 'lift' end, case when i % 2 = 1 then 'active' else 'suspended' end, case when i % 2 = 1 then 'suspended' else 'active' end, 1, 'A test of patience.', {{minute "3 + i"}} from n;

insert into standing_changes (standing_id, service_id, event, from_state, to_state, reason, expires_on, at)
select id, service_id, case state when 'lapsed' then 'lapse' else 'renew' end, 'active', case state when 'lapsed' then 'lapsed' else 'active' end, 'Its term ended.', expires_on, {{minute "1000000 + id"}}
from standings where id % 2 = 0 and state in ('active', 'lapsed');

insert into contributions (person_id, service_id, kind, title, link, on_date, recorded_by, recorded_at, withdrawn_reason)
select s.person_id, s.service_id, 'document', 'How to read its logs, part ' || k.k, '', {{day "-(s.id % 700) - k.k"}}, s.person_id, {{minute "s.id"}}, ''
from standings s cross join (select 1 as k union all select 2) k order by s.id % 700 desc;

insert into contributions (person_id, service_id, kind, title, link, on_date, recorded_by, recorded_at, withdrawn_reason)
{{upto 2000}}
select 9, 1, 'training', 'Lesson ' || i, '', {{day "-(i % 500)"}}, 9, {{minute "i"}}, '' from n;

insert into appointments (person_id, service_id, reason, administrator_id, administrator_at, developer_id, developer_at, decline_reason, created_at)
select person_id, service_id, 'Knows it best so far.', 1, {{minute "2"}}, case when id % 2 = 0 then {{.People}} - service_id * 3 end, case when id % 2 = 0 then {{minute "3"}} end, '', {{minute "1"}}
from standings where id % 20 in (10, 11);
