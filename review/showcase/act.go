package showcase

import (
	"time"

	"assay/models"
	"assay/review"
	"assay/review/assign"
	"assay/review/conflict"
)

// ActOf tells what comes of an action on an assignment in a state.
func ActOf(a review.Action, state models.AssignmentState) review.Act {
	act := review.Act{Action: a}
	switch {
	case a.Name == "accept":
		act.Consequence, act.Choices = &accepting[0].Consequence, accepting
	case a.Name == "decline" && state == models.AssignmentAccepted:
		act.Consequence, act.Choices = &unseen, declining
	case a.Name == "decline":
		act.Choices = declining
	case a.Name == "submit":
		act.Consequence, act.Choices = &final, submitting
	}
	return act
}

var (
	unseen = review.Why("writing-stays-yours", "Nobody sees what you have written so far.")
	final  = review.Why("review-final", "It cannot be changed or taken back afterwards.")
)

// accepting are the answers to whether there is a conflict with the author (P3).
var accepting = []review.Choice{
	{Value: string(conflict.None), Consequence: review.Why("review-yours",
		"The review is yours, and you have %d of your working days for it.", daysToReview)},
	{Value: string(conflict.Declared), Consequence: review.Why("conflict-declared",
		"You decline for this conflict: it goes to the next person, and you are not asked to judge this author any more.")},
}

// declining are the reasons to decline for, with what follows (S9).
var declining = []review.Choice{
	{Value: string(models.DeclineBusy), Consequence: review.Why("decline-busy",
		"It goes to the next person, and for %d days you are not asked to review.", int(assign.CoolDown/(24*time.Hour)))},
	{Value: string(models.DeclineConflict), Consequence: review.Why("decline-conflict",
		"It goes to the next person, and you are not asked to judge this author any more.")},
	{Value: string(models.DeclineNotMyArea), Consequence: review.Why("decline-not-my-area",
		"It goes to the next person, and a coordinator looks at whether this service is your area.")},
}

// submitting are the verdicts, with what follows once all reviews are in (S3, S6, S7).
var submitting = []review.Choice{
	{Value: string(models.VerdictApprove), Consequence: review.Why("approve-sealed",
		"It stays sealed until all reviews are in. If the others approve too, the case counts for its author and joins the library.")},
	{Value: string(models.VerdictChanges), Consequence: review.Why("changes-sealed",
		"It stays sealed until all reviews are in. Then it is the turn of the author, who answers every blocking finding.")},
	{Value: string(models.VerdictNotAccept), Consequence: review.Why("not-accept-sealed",
		"It stays sealed until all reviews are in. If another reviewer approves, a third is brought in and the majority decides.")},
}

// submitLate is the act of handing in what comes after the decision (S13).
func submitLate(a review.Action) review.Act {
	act := review.Act{Action: a}
	late := review.Why("review-late", "It is kept as a late note for those who see the case, and changes nothing about its outcome.")
	for _, v := range submitting {
		act.Choices = append(act.Choices, review.Choice{Value: v.Value, Consequence: late})
	}
	act.Consequence = &final
	return act
}
