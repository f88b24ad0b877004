package store

import (
	"strings"

	"assay/models"
)

// Work is what an SME gave in the term of a standing. A review counts from its
// release, because before that nobody may learn of it.
type Work struct {
	Reviews       int
	Interviews    int
	Contributions int
}

// WorkIn counts the work in the present terms of standings, by standing.
func (tx *Tx) WorkIn(ids []models.StandingID) (map[models.StandingID]Work, error) {
	work := map[models.StandingID]Work{}
	for _, c := range []struct {
		sql string
		set func(*Work, int)
	}{
		{reviewsGiven, func(w *Work, n int) { w.Reviews = n }},
		{interviewsSat, func(w *Work, n int) { w.Interviews = n }},
		{contributionsMade, func(w *Work, n int) { w.Contributions = n }},
	} {
		var rows []struct {
			ID models.StandingID
			N  int
		}
		sql := strings.ReplaceAll(c.sql, "{{term}}", tx.termStart()) + " where s.id in " + tx.idSet() + " group by s.id"
		if err := tx.q.Raw(sql, idList(tx, ids)).Scan(&rows).Error; err != nil {
			return nil, err
		}
		for _, r := range rows {
			w := work[r.ID]
			c.set(&w, r.N)
			work[r.ID] = w
		}
	}
	return work, nil
}

// A term begins at midnight UTC of its first day.
const (
	reviewsGiven = `select s.id, count(*) as n from standings s
		join reviews r on r.reviewer_id = s.person_id and r.submitted_at is not null and not r.late and r.released_at >= {{term}}
		join show_cases c on c.id = r.show_case_id and c.service_id = s.service_id`
	interviewsSat = `select s.id, count(*) as n from standings s
		join seats t on t.person_id = s.person_id and t.kind <> 'shadow' and t.attendance = 'attended'
		join interviews i on i.id = t.interview_id and i.state = 'held' and i.held_at >= {{term}}
		join candidacies c on c.id = i.candidacy_id and c.service_id = s.service_id`
	contributionsMade = `select s.id, count(*) as n from standings s
		join contributions c on c.person_id = s.person_id and c.service_id = s.service_id
			and c.withdrawn_at is null and c.on_date >= s.term_starts_on`
)

// termStart is the first instant of a term; an instant that SQLite holds begins
// with its date.
func (tx *Tx) termStart() string {
	if tx.pg {
		return "(s.term_starts_on::timestamp at time zone 'UTC')"
	}
	return "s.term_starts_on"
}
