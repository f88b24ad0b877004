package interview

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/notify"
)

// overdueAfter is how long an interview may be over before who arranges it is told
// that it was neither held nor moved.
const overdueAfter = 24 * time.Hour

// Sweep cancels interviews whose candidacy has ended, and says once of each that
// is over, and not held, that somebody has to look at it. It returns how many.
func Sweep(tx *store.Tx, limit int) (int, error) {
	stranded, err := tx.StrandedInterviews(limit)
	if err != nil {
		return 0, err
	}
	for _, id := range stranded {
		if err := abandon(tx, id); err != nil {
			return 0, err
		}
	}
	overdue, err := tx.OverdueInterviews(tx.Now.Add(-overdueAfter), limit-len(stranded))
	if err != nil {
		return 0, err
	}
	for _, id := range overdue {
		if err := tellOverdue(tx, id); err != nil {
			return 0, err
		}
	}
	return len(stranded) + len(overdue), nil
}

// Abandon cancels the live interview of a candidacy that has just ended, in the act
// that ended it and by its right. Emits interview.cancelled.
func Abandon(tx *store.Tx, id models.CandidacyID) error {
	live, found, err := tx.LiveInterview(id)
	if err != nil || !found {
		return err
	}
	return abandon(tx, live.ID)
}

func abandon(tx *store.Tx, id models.InterviewID) error {
	s, err := lockScene(tx, id)
	if err != nil || s.candidacy.EndedAt == nil {
		return err
	}
	_, err = s.cancel(tx, "The candidacy has ended.")
	return err
}

func tellOverdue(tx *store.Tx, id models.InterviewID) error {
	s, err := lockScene(tx, id)
	if err != nil {
		return err
	}
	i := s.Interview
	i.OverdueToldAt = &tx.Now
	if err := tx.SaveInterview(&i); err != nil {
		return err
	}
	to := []models.PersonID{i.ProposedBy}
	for _, seat := range s.panel() {
		if seat.Chair {
			to = append(to, seat.PersonID)
		}
	}
	return notify.Tell(tx, subject(id), tell(to, "interview-overdue", when(i))...)
}
