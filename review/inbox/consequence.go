package inbox

import (
	"assay/models"
	"assay/review"
	"assay/review/showcase"
)

// consequences say in a sentence what comes of an answer given in the list.
var consequences = map[models.WaitingKind]map[string]review.Reason{
	models.SignOffAsked: {
		"sign_off": review.Why("task-done", "The task is done, and the learner is told."),
		"return":   review.Why("task-goes-back", "The task goes back to the learner with your note."),
	},
	models.SeatOffered: {
		"accept":  review.Why("hour-booked", "The hour is booked for you. The interview is confirmed once every voting seat is accepted."),
		"decline": review.Why("seat-free", "Somebody else is asked. Who arranges the interview sees your reason."),
	},
	models.InterviewComing: {
		"decline": review.Why("seat-free-again", "The interview waits until somebody else takes your seat."),
	},
	models.ClockMoved: {
		"reconfirm": review.Why("time-kept", "Who arranges the interview sees that the new local time suits you."),
		"decline":   review.Why("seat-free-again", "The interview waits until somebody else takes your seat."),
	},
	models.AttendanceToConfirm: {
		"confirm-attendance": review.Why("attendance-settled", "What was told about the attendance then counts."),
	},
	models.InterviewToHold: {
		"hold": review.Why("ballot-opens", "The ballot opens for those on the panel who were there."),
	},
	models.BarOffered: {
		"take_bar": review.Why("bar-changes", "Your candidacy is then measured against the newer bar. There is no way back to the old one."),
	},
	models.AppointmentToSign: {
		"sign":    review.Why("appointment-effective", "The appointment takes effect at once."),
		"decline": review.Why("appointment-ends", "The appointment ends, and whoever signed it is told."),
	},
	models.SkillFixToResolve: {
		"resolve": review.Why("fix-closed", "This is closed, and the person is told."),
	},
	models.PlanUpdateOffered: {
		"update": review.Why("plan-changes", "The plan takes the newer version; what is done or begun stays."),
	},
	models.RenewalDue: {
		"renew": review.Why("term-goes-on", "A new term begins where this one ends."),
	},
}

// withConsequences tells what comes of each action. Those of a review are told by
// its room.
func withConsequences(k models.WaitingKind, actions []review.Action) []review.Act {
	out := make([]review.Act, len(actions))
	for i, a := range actions {
		switch k {
		case models.ReviewOffered:
			out[i] = showcase.ActOf(a, models.AssignmentOffered)
		case models.ReviewToWrite:
			out[i] = showcase.ActOf(a, models.AssignmentAccepted)
		default:
			out[i] = review.Act{Action: a}
			if c, told := consequences[k][a.Name]; told {
				out[i].Consequence = &c
			}
		}
	}
	return out
}
