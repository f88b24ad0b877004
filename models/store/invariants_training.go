package store

import "assay/models/phrase"

// trainingInvariants hold over every plan, whatever its state.
var trainingInvariants = []Invariant{
	{"T1", phrase.Of("Every plan is pinned to a version that its curriculum has published."), `
		select p.id from plans p join curricula c on c.id = p.curriculum_id where p.version_number > c.latest`},
	{"T1", phrase.Of("A curriculum's newest version is its highest number."), `
		select c.id from curricula c
		where c.latest <> coalesce((select max(v.number) from curriculum_versions v where v.curriculum_id = c.id), 0)`},
	{"T1", phrase.Of("A completed plan holds nothing that is still to be done."), `
		select p.id from plans p join plan_tasks t on t.plan_id = p.id and t.dropped_at is null
		where p.state = 'completed' and t.state not in ('done', 'waived', 'accredited')`},
	{"T1", phrase.Of("Nothing happened in a plan after it ended."), `
		select t.id from plan_tasks t join plans p on p.id = t.plan_id
		where p.ended_at is not null and (t.decided_at > p.ended_at or t.submitted_at > p.ended_at or t.dropped_at > p.ended_at
			or exists (select 1 from task_entries e where e.task_id = t.id and e.at > p.ended_at))`},
	{"T2", phrase.Of("An open task of an active plan that is not the learner's own has a due date on or after the start."), `
		select t.id from plan_tasks t join plans p on p.id = t.plan_id and p.state = 'active'
		where t.dropped_at is null and not t.personal and not t.due_moved and t.state in ('todo', 'doing', 'submitted') and (t.due_on is null or t.due_on < p.started_on)`},
	{"", phrase.Of("A plan bears the name of its learner."), `
		select p.id from plans p join people l on l.id = p.person_id where p.learner <> l.name`},
	{"", phrase.Of("A plan's earliest due date is that of its tasks still to be done by the learner."), `
		select p.id from plans p where p.state = 'active' and coalesce(p.next_due, '9999-12-31') <> coalesce((
			select min(t.due_on) from plan_tasks t
			where t.plan_id = p.id and t.dropped_at is null and t.state in ('todo', 'doing')), '9999-12-31')`},
	{"", phrase.Of("A plan waits since its oldest submission."), `
		select p.id from plans p left join (
			select plan_id, min(submitted_at) since from plan_tasks
			where state = 'submitted' and dropped_at is null group by plan_id) w on w.plan_id = p.id
		where p.state = 'active' and ((p.waiting_since is null) <> (w.since is null) or p.waiting_since <> w.since)`},
	{"T4", phrase.Of("Every active plan has exactly one current mentor, and no ended plan has one."), `
		select p.id from plans p left join mentorships m on m.plan_id = p.id and m.until_at is null
		group by p.id, p.state having count(m.id) <> case p.state when 'active' then 1 else 0 end`},
	{"T4", phrase.Of("Nobody is mentor or stand-in of their own plan."), `
		select p.id from plans p join mentorships m on m.plan_id = p.id where m.mentor_id = p.person_id or m.learner_id <> p.person_id
		union select p.id from plans p join stand_ins s on s.plan_id = p.id where s.person_id = p.person_id`},
	{"T4", phrase.Of("The learner never decided on a task that needs judgement."), `
		select t.id from plan_tasks t join plans p on p.id = t.plan_id
		where t.decided_by = p.person_id and t.state in ('waived', 'accredited')
		union select t.id from plan_tasks t join plans p on p.id = t.plan_id
		where t.decided_by = p.person_id and t.state = 'done' and t.submitted_at is not null`},
	{"T5", phrase.Of("What is done or accredited stands on a certification of the learner that reached its pass mark."), `
		select t.id from plan_tasks t join plans p on p.id = t.plan_id join certifications c on c.id = t.certification_id
		where t.state in ('done', 'accredited') and (c.person_id <> p.person_id or c.score < c.pass_mark)`},
	{"T5", phrase.Of("Nothing in an active plan stands on a certification that was withdrawn."), `
		select t.id from plan_tasks t join plans p on p.id = t.plan_id and p.state = 'active'
		join certifications c on c.id = t.certification_id where c.withdrawn_at is not null and t.state in ('done', 'accredited')`},
}
