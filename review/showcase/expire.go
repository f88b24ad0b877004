package showcase

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/roster"
)

// pending are the assignments that somebody has still to answer or to finish.
func (f *file) pending() []*models.Assignment {
	return slices.DeleteFunc(f.current(), func(a *models.Assignment) bool {
		return a.State != models.AssignmentOffered && a.State != models.AssignmentAccepted
	})
}

// dismiss releases whoever has lost the right to review, and fills their seats.
func (f *file) dismiss(tx *store.Tx) (int, error) {
	n := 0
	for _, a := range f.pending() {
		lost, err := f.lost(tx, a)
		if err != nil {
			return n, err
		}
		if len(lost) == 0 {
			continue
		}
		n++
		if err := f.end(tx, a, AssignmentRelease, f.message(a.ReviewerID, "review-not-needed", time.Time{})); err != nil {
			return n, err
		}
	}
	return n, f.fill(tx)
}

// retry looks again for somebody.
func (f *file) retry(tx *store.Tx) (int, error) { return 1, f.fill(tx) }

// expire passes the seats on whose time is over by the calendar as it is today: who
// was away since has the time added.
func (f *file) expire(tx *store.Tx) (int, error) {
	n := 0
	for _, a := range f.pending() {
		if a.ExpiresAt.After(tx.Now) {
			continue
		}
		n++
		later, err := f.postponed(tx, a)
		if err != nil {
			return n, err
		}
		if later {
			continue
		}
		kind := notify.Kind("review-passed-on")
		if a.State == models.AssignmentOffered {
			kind = "offer-passed-on"
		}
		if err := f.end(tx, a, AssignmentExpire, f.message(a.ReviewerID, kind, time.Time{})); err != nil {
			return n, err
		}
	}
	return n, f.fill(tx)
}

// postponed moves an assignment's clock when absences entered since give it more
// time, and says whether it did; then nothing else is due before the next sweep.
func (f *file) postponed(tx *store.Tx, a *models.Assignment) (bool, error) {
	cal, err := roster.CalendarOf(tx, a.ReviewerID)
	if err != nil {
		return false, err
	}
	before := *a
	if a.State == models.AssignmentOffered {
		timed(a, a.OfferedAt, daysToAccept, cal)
	} else {
		timed(a, *a.AcceptedAt, daysToReview, cal)
	}
	if !a.DueAt.After(before.DueAt) {
		*a = before
		return false, nil
	}
	a.OverdueAt = nil
	if a.RemindAt.After(tx.Now) {
		a.RemindedAt = nil
	}
	return true, tx.SaveAssignment(a)
}
