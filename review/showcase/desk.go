package showcase

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Desk is an author's draft with all that stands between it and submission.
type Desk struct {
	Case       models.ShowCase
	Draft      models.ShowCaseDraft
	Colleagues []models.PersonID
	Hits       []Hit
	Unanswered []models.Finding // blocking findings that the next version has to answer
	Lacks      []fault.Field    // what Submit would refuse for now
	Actions    []review.Action
}

// AtDesk reads the author's draft; the guard's hits are found anew each time.
func AtDesk(tx *store.Tx, id models.ShowCaseID) (Desk, error) {
	c, err := tx.ShowCase(id)
	if err != nil {
		return Desk{}, err
	}
	f, err := read(tx, c)
	if err != nil {
		return Desk{}, err
	}
	if err := f.may(tx, policy.ShowCaseWrite); err != nil {
		return Desk{}, err
	}
	w, err := f.weigh(tx)
	if err != nil {
		return Desk{}, err
	}
	colleagues, err := tx.Colleagues(id)
	if err != nil {
		return Desk{}, err
	}
	d := Desk{Case: unclocked(c), Draft: w.draft, Colleagues: colleagues, Hits: w.hits, Unanswered: unanswered(w.findings)}
	d.Lacks = checkSubmission(c, w.draft, d.Unanswered, w.hits)
	d.Actions = []review.Action{
		review.Can("write", writable(c).Err()),
		review.Can("submit", submittable(c).Err(), w.refusal(c)),
		review.Can("withdraw", f.withdrawable()),
	}
	return d, nil
}

func (f *file) withdrawable() error {
	if f.c.State == models.CaseWithdrawn {
		return review.No("withdrawn", "This show case is withdrawn.").Err()
	}
	_, _, no := CaseMachine.Next(f.c.State, CaseWithdraw)
	return no.Err()
}
