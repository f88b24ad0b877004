package inbox

import (
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/candidacy"
	"assay/review/interview"
	"assay/review/panel"
	"assay/review/showcase"
	"assay/review/standing"
	"assay/review/training"
)

// fill adds to items what their rooms say: actions by the guards, and what belongs
// to them. Each kind that is there takes a constant number of queries.
func fill(tx *store.Tx, f *found, items []Item) error {
	parts := []func(*store.Tx, *found, []*Item) error{
		fillTasks, fillCases, fillSubmissions, fillMentoring, fillMeetings, fillBallots, fillCandidacies, fillStandings,
	}
	all := make([]*Item, len(items))
	for i := range items {
		all[i] = &items[i]
	}
	for _, part := range parts {
		if err := part(tx, f, all); err != nil {
			return err
		}
	}
	return nil
}

// of keeps the items of these kinds.
func of(items []*Item, kinds ...models.WaitingKind) []*Item {
	return slices.DeleteFunc(slices.Clone(items), func(i *Item) bool { return !slices.Contains(kinds, i.Kind) })
}

// idsOf are the ids of items as a noun's own.
func idsOf[ID ~int64](items []*Item) []ID {
	ids := make([]ID, len(items))
	for n, i := range items {
		ids[n] = ID(i.ID)
	}
	return ids
}

func (i *Item) may(actions ...review.Action) { i.Actions = withConsequences(i.Kind, actions) }

// named keeps the actions with these names.
func named(actions []review.Action, names ...string) []review.Action {
	return slices.DeleteFunc(slices.Clone(actions), func(a review.Action) bool { return !slices.Contains(names, a.Name) })
}

func fillTasks(_ *store.Tx, f *found, items []*Item) error {
	byTask := map[int64]training.OpenStep{}
	for _, s := range f.steps {
		byTask[int64(s.Task.ID)] = s
	}
	for _, i := range of(items, models.TaskToDo, models.TaskReturned) {
		s := byTask[i.ID]
		i.Why, i.Revision = &s.Why, s.Task.Revision
		i.may(s.Actions...)
	}
	return nil
}

func fillCases(tx *store.Tx, _ *found, items []*Item) error {
	offered := of(items, models.ReviewOffered)
	rest := of(items, models.ReviewToWrite, models.ChangesRequested, models.DraftIdle, models.CaseShort, models.SkillFixToResolve)
	for _, i := range append(rest, offered...) {
		i.may(showcase.WaitingActions(tx, i.Waiting)...)
	}
	if len(offered) == 0 {
		return nil
	}
	due, err := showcase.DueIfAccepted(tx)
	for _, i := range offered {
		for n := range i.Actions {
			if i.Actions[n].Name == "accept" {
				i.Actions[n].Until = &due
			}
		}
	}
	return err
}

func fillSubmissions(tx *store.Tx, f *found, items []*Item) error {
	asked := of(items, models.SignOffAsked)
	if len(asked) == 0 {
		return nil
	}
	submissions, err := training.Submissions(tx, idsOf[models.TaskID](asked), f.asks.Signs)
	for _, i := range asked {
		s := submissions[models.TaskID(i.ID)]
		i.Title, i.Text, i.Revision = s.Task.Spec.Title, s.Task.Evidence, s.Task.Revision
		if s.StandsIn {
			i.As = AsStandIn
		}
		i.may(s.Actions...)
	}
	return err
}

func fillMentoring(tx *store.Tx, _ *found, items []*Item) error {
	for _, i := range of(items, models.PlanUpdateOffered, models.AwayFromMentees) {
		i.may(training.MentorsActions(tx, i.Kind == models.PlanUpdateOffered)...)
	}
	return nil
}

// meetingActions are the actions of an interview that answer an item of a kind.
var meetingActions = map[models.WaitingKind][]string{
	models.AttendanceToMark:    {"mark-attendance"},
	models.AttendanceToConfirm: {"confirm-attendance"},
	models.InterviewToHold:     {"hold"},
	models.PanelIncomplete:     {"confirm", "move", "cancel", "invite"},
}

func fillMeetings(tx *store.Tx, f *found, items []*Item) error {
	about := of(items, models.SeatOffered, models.InterviewComing, models.ClockMoved, models.AttendanceToMark, models.AttendanceToConfirm,
		models.InterviewToHold, models.PanelIncomplete, models.AwayFromMeeting)
	if len(about) == 0 {
		return nil
	}
	ids := make([]models.InterviewID, len(about))
	for n, i := range about {
		ids[n] = i.interview()
	}
	views, err := interview.ByID(tx, ids)
	for _, i := range about {
		view := views[i.interview()]
		seat, seated := seatOf(view, f.ID)
		switch {
		case meetingActions[i.Kind] != nil:
			i.may(named(view.Actions, meetingActions[i.Kind]...)...)
			if !seated && i.Kind != models.PanelIncomplete {
				i.As = AsCoordinator
			}
		case i.Kind == models.ClockMoved:
			i.may(append(named(view.Actions, "reconfirm"), named(seat.Actions, "decline")...)...)
			if !seated {
				i.As = AsCandidate
			}
		case i.Kind == models.SeatOffered:
			i.may(named(seat.Actions, "accept", "decline")...)
		case seated:
			i.may(named(seat.Actions, "decline")...)
		default:
			i.As = AsCandidate
		}
	}
	return err
}

func (i *Item) interview() models.InterviewID {
	if i.Kind == models.SeatOffered {
		return models.InterviewID(i.Within)
	}
	return models.InterviewID(i.ID)
}

// seatOf is a person's live seat.
func seatOf(v interview.View, p models.PersonID) (interview.SeatView, bool) {
	for _, s := range v.Seats {
		if s.PersonID == p && (s.State == models.SeatInvited || s.State == models.SeatAccepted) {
			return s, true
		}
	}
	return interview.SeatView{}, false
}

func fillBallots(tx *store.Tx, _ *found, items []*Item) error {
	due := of(items, models.VoteDue, models.FeedbackDue)
	if len(due) == 0 {
		return nil
	}
	actions, err := panel.Waits(tx, idsOf[models.BallotID](due))
	for _, i := range due {
		i.may(actions[models.BallotID(i.ID)]...)
	}
	return err
}

func fillCandidacies(tx *store.Tx, _ *found, items []*Item) error {
	for _, i := range of(items, models.CandidacyToArrange) {
		i.may(candidacy.ArrangeAction(tx))
	}
	offered := of(items, models.BarOffered)
	if len(offered) == 0 {
		return nil
	}
	actions, err := candidacy.Offers(tx, idsOf[models.CandidacyID](offered))
	for _, i := range offered {
		i.may(actions[models.CandidacyID(i.ID)])
	}
	return err
}

func fillStandings(tx *store.Tx, _ *found, items []*Item) error {
	if due := of(items, models.RenewalDue); len(due) > 0 {
		renewals, err := standing.Renewals(tx, idsOf[models.StandingID](due))
		if err != nil {
			return err
		}
		for _, i := range due {
			i.may(renewals[models.StandingID(i.ID)])
		}
	}
	unsigned := of(items, models.AppointmentToSign)
	if len(unsigned) == 0 {
		return nil
	}
	appointments, err := standing.Unsigned(tx, idsOf[models.AppointmentID](unsigned))
	for _, i := range unsigned {
		i.may(appointments[models.AppointmentID(i.ID)].Actions...)
	}
	return err
}
