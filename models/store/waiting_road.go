package store

import "assay/models"

// roadReads are what waits around plans, candidacies and standings.
var roadReads = []waitingRead{
	{
		kind:    models.SignOffAsked,
		columns: "t.id, t.plan_id as within, p.person_id, t.submitted_at as since",
		// Active is said so that no index of states leads there: most plans are.
		rest: `from plans p join plan_tasks t on t.plan_id = p.id and t.state = 'submitted' and t.dropped_at is null
			where coalesce(p.state, p.state) = 'active' and p.waiting_since is not null and p.person_id <> @me
			and p.id in (select m.plan_id from mentorships m where m.mentor_id = @me and m.until_at is null union {{signs}})`,
		order: "t.submitted_at, t.id",
	},
	{
		kind:    models.PlanUpdateOffered,
		columns: "p.id, p.curriculum_id as within, p.person_id, u.title, u.latest as number, v.published_at as since",
		rest: `from mentorships m join plans p on p.id = m.plan_id and p.state = 'active'
			join curricula u on u.id = p.curriculum_id and u.latest > p.version_number
			join curriculum_versions v on v.curriculum_id = u.id and v.number = u.latest
			where m.mentor_id = @me and m.until_at is null`,
		order: "v.published_at, p.id",
	},
	{
		kind:    models.CertificationExpiring,
		columns: "c.id, c.person_id, c.name as title, c.expires_on as due_on, c.recorded_at as since",
		rest: `from certifications c where c.person_id = @me and c.withdrawn_at is null and c.expires_on >= @today and c.expires_on <= @expiring
			and (c.score is null or c.score >= c.pass_mark)
			and not exists (select 1 from certifications n where n.person_id = c.person_id and n.withdrawn_at is null
				and lower(n.vendor) = lower(c.vendor) and lower(n.name) = lower(c.name)
				and (n.expires_on is null or n.expires_on > c.expires_on) and (n.score is null or n.score >= n.pass_mark))`,
		order: "c.expires_on, c.id",
	},
	{
		kind:    models.BarOffered,
		columns: "c.id, b.id as within, c.person_id, c.service_id, b.number, b.published_at as since",
		rest: `from candidacies c join bars b on b.service_id = c.service_id
				and b.number = (select max(n.number) from bars n where n.service_id = c.service_id)
			where c.person_id = @me and c.ended_at is null and c.state in ('building', 'ready') and b.id <> c.bar_id`,
		order: "b.published_at, c.id",
	},
	{
		kind:    models.CandidacyToArrange,
		asks:    coordinates,
		columns: "c.id, c.person_id, c.service_id, c.number, c.state_since as since",
		rest: `from candidacies c where c.state in ('ready', 'scheduling') and c.person_id <> @me
			and not exists (select 1 from interviews i where i.candidacy_id = c.id and i.state in ('proposed', 'confirmed'))`,
		order: "c.state_since, c.id",
	},
	{
		kind:    models.AppointmentToSign,
		columns: "a.id, a.person_id, a.service_id, a.reason as text, a.created_at as since",
		rest: `from appointments a where a.declined_at is null and (a.administrator_at is null or a.developer_at is null) and a.person_id <> @me
			and (@administers and a.administrator_at is null and a.developer_id <> @me
				or a.developer_at is null and a.administrator_id <> @me and a.service_id in (select d.service_id from service_developers d
					where d.person_id = @me and (d.from_on is null or d.from_on <= @today) and (d.until_on is null or d.until_on >= @today)))`,
		order: "a.created_at, a.id",
	},
	{
		kind:    models.RenewalDue,
		columns: "s.id, s.person_id, s.service_id, s.expires_on as due_on, s.state_since as since",
		rest: `from standings s where s.person_id = @me and s.state in ('provisional', 'active')
			and s.granted_on <= @today and s.expires_on >= @today and s.expires_on <= @renew`,
		order: "s.expires_on, s.id",
	},
}
