package showcase

import (
	"assay/models"
	"assay/review"
	"assay/review/policy"
)

// actions are what the reader may do with the case, each with the guard that would
// refuse it; what is never theirs to do is not listed.
func (f *file) actions(holds policy.Holds, me models.PersonID) []review.Action {
	list := []review.Action{}
	offer := func(a policy.Action, name string, guards ...error) {
		if policy.Allowed(a, holds) {
			list = append(list, review.Can(name, guards...))
		}
	}
	offer(policy.ShowCaseWrite, "write", writable(f.c).Err())
	offer(policy.ShowCaseSubmit, "submit", submittable(f.c).Err())
	offer(policy.ShowCaseWithdraw, "withdraw", f.withdrawable())
	offer(policy.AssignmentOffer, "offer", f.offerable(me))
	if a := f.mine(me); a != nil {
		f.answers(a, offer)
	}
	if f.finder(me) {
		offer(policy.FindingClear, "clear-finding", clearable(f.c).Err())
	}
	return list
}

// answers are the actions of whoever was asked.
func (f *file) answers(a *models.Assignment, offer func(policy.Action, string, ...error)) {
	if a.State == models.AssignmentOffered {
		offer(policy.AssignmentAnswer, "accept")
	}
	if answerable(a.State) {
		offer(policy.AssignmentAnswer, "decline")
	}
	offer(policy.ReviewWrite, "review", f.judging(a).Err())
}

// mine is the latest assignment of a person.
func (f *file) mine(me models.PersonID) *models.Assignment {
	var latest *models.Assignment
	for i := range f.assignments {
		if f.assignments[i].ReviewerID == me {
			latest = &f.assignments[i]
		}
	}
	return latest
}

func (f *file) finder(me models.PersonID) bool {
	for _, r := range f.reviews {
		if r.ReviewerID == me && r.ReleasedAt != nil && len(r.Points) > 0 {
			return true
		}
	}
	return false
}
