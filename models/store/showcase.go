package store

import (
	"time"

	"assay/models"
)

func (tx *Tx) ShowCase(id models.ShowCaseID) (models.ShowCase, error) {
	return one[models.ShowCase](tx.q.Where("id = ?", id), "show case")
}

// ShowCasesAfter returns up to limit ids larger than one, in order.
func (tx *Tx) ShowCasesAfter(id models.ShowCaseID, limit int) ([]models.ShowCaseID, error) {
	ids := []models.ShowCaseID{}
	return ids, tx.q.Model(&models.ShowCase{}).Where("id > ?", id).Order("id").Limit(limit).Pluck("id", &ids).Error
}

// LockShowCase takes the case for the rest of the act. Every act that concerns a
// case's versions, seats or reviews takes it first.
func (tx *Tx) LockShowCase(id models.ShowCaseID) (models.ShowCase, error) {
	return one[models.ShowCase](tx.lock().Where("id = ?", id), "show case")
}

// AddShowCase stores a new case and the words it is found by.
func (tx *Tx) AddShowCase(c *models.ShowCase) error {
	if err := tx.insert(c); err != nil {
		return err
	}
	return tx.renewCaseTerms(c)
}

// SaveShowCase stores what may change in a case.
func (tx *Tx) SaveShowCase(c *models.ShowCase) error {
	if err := tx.renewCaseTerms(c); err != nil {
		return err
	}
	return tx.update(c, "state", "turn", "title", "claimed_level", "granted_level", "current_version", "rubric_id",
		"reviews_needed", "bootstrap", "customer_case", "submitted_at", "decided_at", "reviews_due_at", "reminded_at",
		"overdue_at", "short_since", "retry_at", "revision", "updated_at")
}

// ShowCasesBy lists a person's cases, the newest first.
func (tx *Tx) ShowCasesBy(author models.PersonID, p models.Page) (models.List[models.ShowCase], error) {
	o := order{list: "show-cases-by", columns: []string{"id"}, desc: true}
	return paged(tx.q.Where("author_id = ?", author), o, p, showCaseKey)
}

// OpenShowCases lists a service's cases that are with reviewers or with their
// author after a review, the oldest first.
func (tx *Tx) OpenShowCases(service models.ServiceID, p models.Page) (models.List[models.ShowCase], error) {
	q := tx.q.Where("service_id = ? and state in ('in_review', 'changes_requested')", service)
	return paged(q, order{list: "show-cases-open", columns: []string{"id"}}, p, showCaseKey)
}

// ShortShowCases lists the cases with a seat that nobody holds, the longest first,
// without those that a person wrote or was asked to review.
func (tx *Tx) ShortShowCases(without models.PersonID, p models.Page) (models.List[models.ShowCase], error) {
	o := order{list: "show-cases-short", columns: []string{"short_since", "id"}}
	q := tx.q.Where("short_since is not null and author_id <> ?", without).
		Where("not exists (select 1 from assignments a where a.show_case_id = show_cases.id and a.version_number = show_cases.current_version and a.reviewer_id = ?)", without)
	return paged(q, o, p, func(c models.ShowCase) []any {
		return []any{c.ShortSince, int64(c.ID)}
	})
}

func showCaseKey(c models.ShowCase) []any { return []any{int64(c.ID)} }

// ShowCasesToRetry returns short cases whose next look for somebody has come.
func (tx *Tx) ShowCasesToRetry(now time.Time, limit int) ([]models.ShowCase, error) {
	return all[models.ShowCase](tx.q.Where("retry_at is not null and retry_at <= ?", now).Order("retry_at, id").Limit(limit))
}

// ShowCasesDue returns cases in review whose reviews are due by an instant and
// whose author has not heard so; soon asks for the earlier of the two reminders.
func (tx *Tx) ShowCasesDue(by time.Time, soon bool, limit int) ([]models.ShowCase, error) {
	q := tx.q.Where("state = 'in_review' and overdue_at is null and reviews_due_at <= ?", by)
	if soon {
		q = q.Where("reminded_at is null")
	}
	return all[models.ShowCase](q.Order("reviews_due_at, id").Limit(limit))
}

// Mentors reports whether a person is the current mentor of another.
func (tx *Tx) Mentors(mentor, learner models.PersonID) (bool, error) {
	return exists[models.Mentorship](tx.q.Where("learner_id = ? and mentor_id = ? and until_at is null", learner, mentor))
}

// JudgesCandidate reports whether a person holds a voting seat on the panel of
// another's candidacy for a service.
func (tx *Tx) JudgesCandidate(person, candidate models.PersonID, service models.ServiceID) (bool, error) {
	return exists[models.Seat](tx.q.
		Joins("join interviews i on i.id = seats.interview_id and i.state <> 'cancelled'").
		Joins("join candidacies c on c.id = i.candidacy_id and c.person_id = ? and c.service_id = ?", candidate, service).
		Where("seats.person_id = ? and seats.kind <> 'shadow' and seats.state in ('invited', 'accepted')", person))
}
