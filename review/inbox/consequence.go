package inbox

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/review"
	"assay/review/showcase"
)

// consequences say in a sentence what comes of an answer given in the list.
var consequences = map[models.WaitingKind]map[string]*review.Reason{
	models.SignOffAsked: {
		"sign_off": review.No("task-done", "The task is done, and the learner is told."),
		"return":   review.No("task-goes-back", "The task goes back to the learner with your note."),
	},
	models.ReviewOffered: {
		"accept": review.No("review-yours", "The review is yours, and you have %d of your working days for it.", showcase.DaysToReview),
	},
	models.SeatOffered: {
		"accept":  review.No("hour-booked", "The hour is booked for you. The interview is confirmed once every voting seat is accepted."),
		"decline": review.No("seat-free", "Somebody else is asked. Who arranges the interview sees your reason."),
	},
	models.InterviewComing: {
		"decline": review.No("seat-free-again", "The interview waits until somebody else takes your seat."),
	},
	models.AttendanceToConfirm: {
		"confirm-attendance": review.No("attendance-settled", "What was told about the attendance then counts."),
	},
	models.InterviewToHold: {
		"hold": review.No("ballot-opens", "The ballot opens for those on the panel who were there."),
	},
	models.BarOffered: {
		"take_bar": review.No("bar-changes", "Your candidacy is then measured against the newer bar. There is no way back to the old one."),
	},
	models.AppointmentToSign: {
		"sign":    review.No("appointment-effective", "The appointment takes effect at once."),
		"decline": review.No("appointment-ends", "The appointment ends, and whoever signed it is told."),
	},
	models.SkillFixToResolve: {
		"resolve": review.No("fix-closed", "This is closed, and the person is told."),
	},
	models.PlanUpdateOffered: {
		"update": review.No("plan-changes", "The plan takes the newer version; what is done or begun stays."),
	},
	models.RenewalDue: {
		"renew": review.No("term-goes-on", "A new term begins where this one ends."),
	},
}

// declining are the reasons to decline a review for, with what follows (S9).
var declining = []Choice{
	{string(models.DeclineBusy), review.Reason{Code: "decline-busy",
		Text: phrase.Of("It goes to the next person, and for %d days you are not asked to review.", int(showcase.CoolDown/(24*time.Hour)))}},
	{string(models.DeclineConflict), review.Reason{Code: "decline-conflict",
		Text: phrase.Of("It goes to the next person, and you are not asked to judge this author any more.")}},
	{string(models.DeclineNotMyArea), review.Reason{Code: "decline-not-my-area",
		Text: phrase.Of("It goes to the next person, and a coordinator looks at whether this service is your area.")}},
}

// withConsequences tells what comes of each action.
func withConsequences(k models.WaitingKind, actions []review.Action) []Action {
	out := make([]Action, len(actions))
	for i, a := range actions {
		out[i] = Action{Action: a, Consequence: consequences[k][a.Name]}
		if a.Name == "decline" && (k == models.ReviewOffered || k == models.ReviewToWrite) {
			out[i].Choices = declining
		}
	}
	return out
}
