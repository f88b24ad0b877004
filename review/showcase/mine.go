package showcase

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/policy"
	"assay/review/roster"
)

// Asked is an assignment as whoever was asked sees it.
type Asked struct {
	Assignment models.Assignment
	Case       models.ShowCase
	Version    models.ShowCaseVersion // that it is about
	WorkLeft   time.Duration          // of their working hours until it is due; 0 when it ended
	Sealed     *review.Reason         // what is hidden, while something is
	Late       bool                   // a review handed in now would be a late note
	Actions    []review.Act
}

// MyAssignment reads an assignment of the actor. It stays readable when it has
// ended. Faults: somebody else's.
func MyAssignment(tx *store.Tx, id models.AssignmentID) (Asked, error) {
	a, err := tx.Assignment(id)
	if err != nil {
		return Asked{}, err
	}
	if err := policy.Check(policy.ReviewQueue, policy.Of(tx.Actor)); err != nil {
		return Asked{}, err
	}
	if a.ReviewerID != tx.Actor.Person {
		return Asked{}, fault.Missing("assignment")
	}
	c, err := tx.ShowCase(a.ShowCaseID)
	if err != nil {
		return Asked{}, err
	}
	f, err := read(tx, c)
	if err != nil {
		return Asked{}, err
	}
	v, err := tx.ShowCaseVersion(a.ShowCaseID, a.VersionNumber)
	if err != nil {
		return Asked{}, err
	}
	left, err := workLeft(tx, a)
	if err != nil {
		return Asked{}, err
	}
	asked := Asked{Assignment: a, Case: unclocked(c), Version: v, WorkLeft: left, Sealed: f.sealedFrom(&a, v), Late: f.late(&a)}
	asked.Actions, err = f.acts(tx, &a)
	return asked, err
}

// workLeft is how much the actor still works before an open assignment is due.
func workLeft(tx *store.Tx, a models.Assignment) (time.Duration, error) {
	if !answerable(a.State) {
		return 0, nil
	}
	cal, err := roster.CalendarOf(tx, tx.Actor.Person)
	return clock.WorkedBetween(tx.Now, a.DueAt, cal), err
}

// answerable assignments wait for their reviewer.
func answerable(s models.AssignmentState) bool {
	return s == models.AssignmentOffered || s == models.AssignmentAccepted
}

// acts are what the actor may do with an assignment of theirs, and what comes of it.
func (f *file) acts(tx *store.Tx, a *models.Assignment) ([]review.Act, error) {
	acts := []review.Act{}
	holds, err := f.relations(tx)
	if err != nil {
		return nil, err
	}
	f.answers(a, func(action policy.Action, name string, guards ...error) {
		if policy.Allowed(action, holds) {
			acts = append(acts, ActOf(review.Can(name, guards...), a.State))
		}
	})
	if err := f.untilDue(tx, acts); err != nil || !policy.Allowed(policy.ReviewWrite, holds) || a.AcceptedAt == nil {
		return acts, err
	}
	submit := review.Can("submit", f.judging(a).Err())
	if f.late(a) {
		return append(acts, submitLate(submit)), nil
	}
	if submit.Allowed {
		able := f.able(tx, a)
		if able != nil && !fault.Is(able, fault.Denied) {
			return nil, able
		}
		submit = review.Can("submit", able)
	}
	return append(acts, ActOf(submit, a.State)), nil
}

// untilDue tells until when what would be accepted now would have to be reviewed.
func (f *file) untilDue(tx *store.Tx, acts []review.Act) error {
	for i := range acts {
		if acts[i].Name != "accept" {
			continue
		}
		due, err := DueIfAccepted(tx)
		if err != nil {
			return err
		}
		acts[i].Until = &due
	}
	return nil
}

// sealedFrom says what an assignment's reviewer does not see yet (S4).
func (f *file) sealedFrom(a *models.Assignment, v models.ShowCaseVersion) *review.Reason {
	if v.ReleasedAt != nil || !Live(a.State) {
		return nil
	}
	why := review.Why("sealed", "Other reviews stay sealed until all are in.")
	if f.late(a) {
		why = review.Why("sealed-for-good", "The case left review before all reviews were in, so those that are stay sealed.")
	}
	return &why
}
