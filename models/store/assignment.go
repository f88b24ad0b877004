package store

import (
	"time"

	"assay/models"
)

func (tx *Tx) Assignment(id models.AssignmentID) (models.Assignment, error) {
	return one[models.Assignment](tx.q.Where("id = ?", id), "assignment")
}

// Assignments returns every assignment of a case, in the order they were made.
func (tx *Tx) Assignments(id models.ShowCaseID) ([]models.Assignment, error) {
	return all[models.Assignment](tx.q.Where("show_case_id = ?", id).Order("id"))
}

func (tx *Tx) AddAssignment(a *models.Assignment) error { return tx.insert(a) }

func (tx *Tx) SaveAssignment(a *models.Assignment) error {
	return tx.update(a, "state", "remind_at", "due_at", "expires_at", "accepted_at", "ended_at", "decline_reason",
		"decline_note", "reminded_at", "overdue_at")
}

// QueueRow is an open assignment with its case.
type QueueRow struct {
	models.Assignment
	Title        string
	ServiceID    models.ServiceID
	AuthorID     models.PersonID
	ClaimedLevel int
}

// ReviewQueue lists what a person was offered or has accepted, the soonest due first.
func (tx *Tx) ReviewQueue(reviewer models.PersonID, p models.Page) (models.List[QueueRow], error) {
	q := tx.q.Table("assignments").
		Select("assignments.*, v.title, v.claimed_level, s.service_id, s.author_id").
		Joins("join show_cases s on s.id = assignments.show_case_id").
		Joins("join show_case_versions v on v.show_case_id = assignments.show_case_id and v.number = assignments.version_number").
		Where("assignments.reviewer_id = ? and assignments.state in ('offered', 'accepted')", reviewer)
	o := order{list: "review-queue", columns: []string{"assignments.due_at", "assignments.id"}}
	return paged(q, o, p, func(r QueueRow) []any { return []any{r.DueAt, int64(r.ID)} })
}

// OpenReviews counts what each person holds: offers, reviews in work, and reviews
// that are submitted but still sealed, which others cannot tell apart.
func (tx *Tx) OpenReviews(people []models.PersonID) (map[models.PersonID]int, error) {
	var rows []struct {
		Person models.PersonID
		N      int
	}
	err := tx.q.Raw(`select person, count(*) as n from (
		  select reviewer_id as person from assignments where state in ('offered', 'accepted') and reviewer_id in `+tx.idSet()+`
		  union all
		  select r.reviewer_id from reviews r join show_cases s on s.id = r.show_case_id and s.state = 'in_review'
		    where r.submitted_at is not null and r.released_at is null and r.reviewer_id in `+tx.idSet()+`
		) held group by person`, idList(tx, people), idList(tx, people)).Scan(&rows).Error
	by := map[models.PersonID]int{}
	for _, r := range rows {
		by[r.Person] = r.N
	}
	return by, err
}

// BusySince returns when each person last declined as busy, if after an instant.
func (tx *Tx) BusySince(people []models.PersonID, since time.Time) (map[models.PersonID]time.Time, error) {
	rows, err := all[models.Assignment](among(tx, "reviewer_id", people).
		Where("ended_at >= ? and state = 'declined' and decline_reason = 'busy'", since).Order("ended_at"))
	by := map[models.PersonID]time.Time{}
	for _, a := range rows {
		by[a.ReviewerID] = *a.EndedAt
	}
	return by, err
}

// inSight holds for an assignment a of a show case s that others may know of while
// its version is sealed: of a seat that the version was submitted with, and not
// after somebody had accepted it.
const inSight = `(a.seat <= s.reviews_needed and not exists (select 1 from assignments first
	where first.show_case_id = a.show_case_id and first.version_number = a.version_number and first.seat = a.seat
	  and first.accepted_at is not null and first.id < a.id))`

// AssignmentStep is a moment in an assignment's clock.
type AssignmentStep string

const (
	StepRemind AssignmentStep = "remind"
	StepDue    AssignmentStep = "due"
	StepExpire AssignmentStep = "expire"
)

var stepPredicates = map[AssignmentStep][2]string{
	StepRemind: {"remind_at", " and reminded_at is null"},
	StepDue:    {"due_at", " and overdue_at is null"},
	StepExpire: {"expires_at", ""},
}

// AssignmentsAt returns open assignments whose step has come and is not done.
func (tx *Tx) AssignmentsAt(step AssignmentStep, now time.Time, limit int) ([]models.Assignment, error) {
	p := stepPredicates[step]
	q := tx.q.Where("state in ('offered', 'accepted')"+p[1]+" and "+p[0]+" <= ?", now)
	return all[models.Assignment](q.Order(p[0] + ", id").Limit(limit))
}

// AssignmentsWithoutRight returns open assignments of people who have left, have
// lost the standing or role they were asked for, or have a declared conflict
// with the author that nobody waived. It reads all that are open.
func (tx *Tx) AssignmentsWithoutRight(today models.Date, limit int) ([]models.Assignment, error) {
	var rows []models.Assignment
	err := tx.q.Raw(`select a.* from assignments a
		join show_cases s on s.id = a.show_case_id
		join people r on r.id = a.reviewer_id
		where a.state in ('offered', 'accepted') and (
		  r.removed_at is not null or r.leaves_on < ?
		  or not exists (select 1 from standings
		      where standings.person_id = a.reviewer_id and standings.service_id = s.service_id and `+counting+`)
		    and not (a.as_developer and exists (select 1 from service_developers d
		      where d.person_id = a.reviewer_id and d.service_id = s.service_id
		        and (d.from_on is null or d.from_on <= ?) and (d.until_on is null or d.until_on >= ?)))
		  or exists (select 1 from declared_conflicts d
		      where d.ended_at is null and (d.ends_on is null or d.ends_on >= ?)
		        and (d.person_id = a.reviewer_id and d.other_id = s.author_id or d.person_id = s.author_id and d.other_id = a.reviewer_id)
		        and not exists (select 1 from conflict_waivers w where w.person_id = a.reviewer_id and w.other_id = s.author_id
		          and w.kind = 'declared' and w.revoked_at is null))
		) order by a.id limit ?`, today, today, today, today, today, today, today, limit).Scan(&rows).Error
	return rows, err
}
