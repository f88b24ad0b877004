package store

import "assay/models/phrase"

// rosterInvariants hold over people, their calendars and their conflicts.
var rosterInvariants = []Invariant{
	{"P1", phrase.Of("Every person with an address has exactly one that mail goes to."), `
		select person_id from person_emails group by person_id having sum(case when is_primary then 1 else 0 end) <> 1`},
	{"P1", phrase.Of("Every address is in lower case, without spaces around it."), `
		select person_id from person_emails where email <> lower(trim(email)) or email not like '%_@_%'`},
	{"P2", phrase.Of("Nobody is above themself."), `
		with recursive line (person, above, depth) as (
		  select id, manager_id, 1 from people where manager_id is not null
		  union all
		  select line.person, people.manager_id, line.depth + 1 from line join people on people.id = line.above
		  where people.manager_id is not null and line.above <> line.person and line.depth < 64)
		select distinct person from line where above = person`},
	{"P3", phrase.Of("Who said that there is a conflict has declared it."), `
		select a.person_id from conflict_answers a where a.answer = 'declared' and not exists (
			select 1 from declared_conflicts d where d.person_id = a.person_id and d.other_id = a.other_id)`},
	{"P4", phrase.Of("Nobody waived a conflict of their own, and every waiver has a reason."), `
		select id from conflict_waivers where waived_by in (person_id, other_id) or kind = 'self' or trim(reason) = ''`},
	{"", phrase.Of("Absences of one kind do not overlap."), `
		select a.id from absences a join absences b on b.person_id = a.person_id and b.kind = a.kind and b.id > a.id
		where a.from_date <= b.to_date and b.from_date <= a.to_date`},
	{"", phrase.Of("Everybody works in at least one language."), `
		select p.id from people p where not exists (select 1 from person_languages l where l.person_id = p.id)`},
	{"", phrase.Of("People whose hours are told by the same number have the same hours."), `
		select min(id) from people group by pattern
		having count(distinct zone) > 1 or count(distinct hours) > 1
		  or count(distinct night_from * 1440 + night_to) > 1 or count(distinct night_allowed) > 1`},
	{"", phrase.Of("Who is named is found by it."), `
		select p.id from people p where not exists (select 1 from person_terms t where t.person_id = p.id)`},
}
