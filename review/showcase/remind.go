package showcase

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/notify"
)

// remind tells reviewers of what is due soon or due now, and the author of offers
// that everybody sees.
func (f *file) remind(tx *store.Tx) (int, error) {
	n := 0
	for _, a := range f.pending() {
		due := !a.DueAt.After(tx.Now) && a.OverdueAt == nil
		soon := !a.RemindAt.After(tx.Now) && a.RemindedAt == nil
		if !due && !soon {
			continue
		}
		n++
		if later, err := f.postponed(tx, a); err != nil || later {
			if err != nil {
				return n, err
			}
			continue
		}
		if err := f.tellBoth(tx, a, due); err != nil {
			return n, err
		}
	}
	return n, nil
}

func (f *file) tellBoth(tx *store.Tx, a *models.Assignment, due bool) error {
	kind := notify.Kind("offer-due")
	if a.State == models.AssignmentAccepted {
		kind = "review-due"
	}
	a.RemindedAt = &tx.Now
	if due {
		a.OverdueAt = &tx.Now
	} else {
		kind += "-soon"
	}
	if err := tx.SaveAssignment(a); err != nil {
		return err
	}
	if err := notify.Tell(tx, subjectOf(a), f.message(a.ReviewerID, kind, a.DueAt)); err != nil {
		return err
	}
	if a.State != models.AssignmentOffered || !f.public(a.Seat) {
		return nil
	}
	return notify.Tell(tx, subject(f.c.ID), f.message(f.c.AuthorID, "your-"+kind, a.DueAt))
}

// authorNotice is how long before the reviews are due their author hears so.
const authorNotice = 24 * time.Hour

// remindAuthor goes by the time that was known when the last seat was first
// accepted; what has come in since, or who sits there now, makes no difference.
func (f *file) remindAuthor(tx *store.Tx) (int, error) {
	if f.c.State != models.CaseInReview || f.c.ReviewsDueAt == nil || f.c.OverdueAt != nil {
		return 0, nil
	}
	kind := notify.Kind("your-reviews-due-soon")
	if !f.c.ReviewsDueAt.After(tx.Now) {
		kind = "your-reviews-due"
		f.c.OverdueAt = &tx.Now
	} else if f.c.RemindedAt != nil {
		return 0, nil
	}
	if f.c.RemindedAt == nil {
		f.c.RemindedAt = &tx.Now
	}
	f.changed = true
	return 1, notify.Tell(tx, subject(f.c.ID), f.message(f.c.AuthorID, kind, *f.c.ReviewsDueAt))
}
