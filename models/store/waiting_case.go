package store

import "assay/models"

// caseReads are what waits around show cases and reviews. Nothing here reads
// another person's review: offers and reviews to write are the person's own.
var caseReads = []waitingRead{
	{
		kind: models.ReviewOffered,
		columns: `a.id, a.show_case_id as within, c.author_id as person_id, c.service_id, c.title, c.claimed_level as level,
			a.offered_at as since, a.due_at`,
		rest: `from assignments a join show_cases c on c.id = a.show_case_id
			where a.reviewer_id = @me and a.state in ('offered', 'accepted') and a.state = 'offered'`,
		order: "a.due_at, a.id",
	},
	{
		kind: models.ReviewToWrite,
		columns: `a.id, a.show_case_id as within, c.author_id as person_id, c.service_id, c.title, c.claimed_level as level,
			a.accepted_at as since, a.due_at`,
		rest: `from assignments a join show_cases c on c.id = a.show_case_id
			where a.reviewer_id = @me and a.state in ('offered', 'accepted') and a.state = 'accepted'`,
		order: "a.due_at, a.id",
	},
	{
		kind: models.ChangesRequested,
		columns: `c.id, c.service_id, c.title, c.claimed_level as level, v.released_at as since,
			(select count(*) from findings f where f.show_case_id = c.id and f.state = 'open' and f.blocking) as number`,
		rest: `from show_cases c join show_case_versions v on v.show_case_id = c.id and v.number = c.current_version
			where c.author_id = @me and c.turn = 'author' and c.state = 'changes_requested'`,
		order: "v.released_at, c.id",
	},
	{
		kind:    models.DraftIdle,
		columns: "c.id, c.service_id, c.title, c.claimed_level as level, d.updated_at as since",
		rest: `from show_cases c join show_case_drafts d on d.show_case_id = c.id
			where c.author_id = @me and c.turn = 'author' and c.state = 'draft' and d.updated_at < @idle`,
		order: "d.updated_at, c.id",
	},
	{
		kind:    models.CaseShort,
		asks:    coordinates,
		columns: "c.id, c.author_id as person_id, c.service_id, c.title, c.claimed_level as level, c.short_since as since",
		rest: `from show_cases c where c.short_since is not null and c.author_id <> @me
			and not exists (select 1 from assignments a where a.show_case_id = c.id and a.version_number = c.current_version and a.reviewer_id = @me)`,
		order: "c.short_since, c.id",
	},
	{
		kind:    models.SkillFixToResolve,
		asks:    coordinates,
		columns: "f.id, f.person_id, f.service_id, f.note as text, f.at as since",
		rest:    "from skill_fixes f where f.resolved_at is null and f.person_id <> @me",
		order:   "f.id",
	},
}
