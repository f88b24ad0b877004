package showcase

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Withdraw takes a case back, by its author, before a decision. Offers and reviews
// in work are released; reviews that are in stay sealed for good, because not all
// required ones ever came in (S4). Withdrawing again changes nothing. Faults: a
// decided case. Emits show_case.withdrawn.
func Withdraw(tx *store.Tx, id models.ShowCaseID) (models.ShowCase, error) {
	f, err := open(tx, id)
	if err != nil {
		return models.ShowCase{}, err
	}
	if err := f.may(tx, policy.ShowCaseWithdraw); err != nil {
		return f.c, err
	}
	_, changed, no := CaseMachine.Next(f.c.State, CaseWithdraw)
	if no != nil || !changed {
		return f.c, no.Err()
	}
	var to []notify.Message
	for _, a := range f.current() {
		if !Live(a.State) {
			continue
		}
		to = append(to, f.message(a.ReviewerID, "show-case-withdrawn", time.Time{}))
		if a.State == models.AssignmentSubmitted {
			continue
		}
		if err := f.end(tx, a, AssignmentRelease); err != nil {
			return f.c, err
		}
	}
	if err := f.move(tx, CaseWithdraw); err != nil {
		return f.c, err
	}
	if err := f.keep(tx); err != nil {
		return f.c, err
	}
	return f.c, notify.Emit(tx, notify.Event{Subject: subject(f.c.ID), Name: "show_case.withdrawn",
		Facts: map[string]any{"version": f.c.CurrentVersion}, To: to})
}
