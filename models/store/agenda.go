package store

import (
	"time"

	"assay/models"
)

// deadlineReads are what is due of a person (@me) from @from to @to, or on a day from
// @first to @last. Whether somebody has voted or handed in a review changes nothing
// here: those stay until everybody's are open (S4, V3).
var deadlineReads = []struct {
	kind models.DeadlineKind
	sql  string
}{
	{models.DueTask, `select t.id, t.spec ->> 'title' as title, t.due_on as day, p.created_at as since
		from plans p join plan_tasks t on t.plan_id = p.id
		where p.person_id = @me and p.state = 'active' and t.state in ('todo', 'doing') and t.dropped_at is null and t.due_on between @first and @last
		order by t.due_on, t.id limit 100`},
	{models.DueReview, `select a.id, v.title, a.due_at as at, a.offered_at as since
		from assignments a join show_case_versions v on v.show_case_id = a.show_case_id and v.number = a.version_number
		where a.reviewer_id = @me and a.state in ('accepted', 'submitted') and v.released_at is null and a.due_at between @from and @to
		order by a.due_at, a.id limit 100`},
	{models.DueSeatAnswer, `select i.id, e.name as title, s.due_at as at, s.invited_at as since
		from seats s join interviews i on i.id = s.interview_id and i.state in ('proposed', 'confirmed')
		join candidacies c on c.id = i.candidacy_id join services e on e.id = c.service_id
		where s.person_id = @me and s.state = 'invited' and s.due_at between @from and @to
		order by s.due_at, s.id limit 100`},
	{models.DueVote, `select b.id, e.name as title, b.deadline_at as at, b.opened_at as since
		from ballot_seats r join ballots b on b.id = r.ballot_id and b.state = 'open'
		join candidacies c on c.id = b.candidacy_id join services e on e.id = c.service_id
		where r.person_id = @me and b.deadline_at between @from and @to
		order by b.deadline_at, b.id limit 100`},
	{models.EndsStanding, `select s.id, e.name as title, s.expires_on as day, s.updated_at as since
		from standings s join services e on e.id = s.service_id
		where s.person_id = @me and s.state in ('provisional', 'active') and s.expires_on between @first and @last
		order by s.expires_on, s.id limit 100`},
	{models.EndsCertificate, `select c.id, c.name as title, c.expires_on as day, c.recorded_at as since
		from certifications c
		where c.person_id = @me and c.withdrawn_at is null and c.expires_on between @first and @last
		order by c.expires_on, c.id limit 100`},
}

// Deadlines returns what is due of a person between two instants, kind by kind, the
// soonest first; at most 100 of a kind.
func (tx *Tx) Deadlines(person models.PersonID, from, to time.Time) ([]models.Deadline, error) {
	in := map[string]any{"me": person, "from": from, "to": to, "first": models.DateOf(from), "last": models.DateOf(to)}
	var all []models.Deadline
	for _, r := range deadlineReads {
		var rows []models.Deadline
		if err := tx.q.Raw(r.sql, in).Scan(&rows).Error; err != nil {
			return nil, err
		}
		for i := range rows {
			rows[i].Kind = r.kind
		}
		all = append(all, rows...)
	}
	return all, nil
}
