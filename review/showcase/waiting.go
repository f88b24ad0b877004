package showcase

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/policy"
	"assay/review/roster"
)

// WaitingActions is what the actor may do with a case or a review that waits for
// them, by the guards of the verbs.
func WaitingActions(tx *store.Tx, w models.Waiting) []review.Action {
	me := tx.Actor.Person
	switch w.Kind {
	case models.ReviewOffered:
		return asked(tx, models.AssignmentOffered)
	case models.ReviewToWrite:
		return asked(tx, models.AssignmentAccepted)
	case models.CaseShort:
		f := &file{c: models.ShowCase{AuthorID: w.PersonID, State: models.CaseInReview, ShortSince: &w.Since}}
		return []review.Action{review.Can("offer", policy.Check(policy.AssignmentOffer, policy.Of(tx.Actor)), f.offerable(me))}
	case models.SkillFixToResolve:
		return []review.Action{review.Can("resolve", policy.Check(policy.SkillFixResolve, policy.Of(tx.Actor)))}
	}
	state := models.CaseChangesRequested
	if w.Kind == models.DraftIdle {
		state = models.CaseDraft
	}
	f := &file{c: models.ShowCase{AuthorID: me, State: state, Turn: models.TurnAuthor}}
	return []review.Action{review.Can("write", writable(f.c).Err()), review.Can("withdraw", f.withdrawable())}
}

// asked are the actions of whoever was asked to review the current version.
func asked(tx *store.Tx, state models.AssignmentState) []review.Action {
	a := models.Assignment{ReviewerID: tx.Actor.Person, State: state, VersionNumber: 1}
	f := &file{c: models.ShowCase{State: models.CaseInReview, CurrentVersion: 1}, assignments: []models.Assignment{a}}
	holds := f.assigned(tx.Actor.Person, policy.Of(tx.Actor))
	var list []review.Action
	f.answers(&a, func(action policy.Action, name string, guards ...error) {
		if can := review.Can(name, guards...); policy.Allowed(action, holds) && can.Allowed {
			list = append(list, can)
		}
	})
	return list
}

// DueIfAccepted is the instant until which the actor would have to review what they
// accept now. Three queries.
func DueIfAccepted(tx *store.Tx) (time.Time, error) {
	cal, err := roster.CalendarOf(tx, tx.Actor.Person)
	return clock.Due(tx.Now, daysToReview, cal), err
}
