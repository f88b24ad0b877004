package interview

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/policy"
)

// View is an interview as one reader may see it. Times are everyone's local times,
// the reader's own first. Seats that nobody sits on any more, their reasons, and
// what speaks against the panel are for those who arrange it.
type View struct {
	models.Interview
	Candidate models.Person
	Service   models.Service
	Times     []Time
	Seats     []SeatView
	Notes     []Note // only where a single one is read
	NeedsHour bool   // a voting seat was given back and nobody else can take it then
	Moved     []Moved
	BallotID  *models.BallotID
	Actions   []review.Action
	Wishes    []ShadowWish // for a shadow seat, for who arranges; only where a single one is read
	// Calendar is what the candidate's calendar answered, for themself and who arranges.
	Calendar *CalendarAnswer
}

// CalendarAnswer is what somebody's calendar last answered to what was last asked.
type CalendarAnswer struct {
	Answer models.Participation
	At     time.Time
}

// Way is how a seat was answered: by the person's calendar, or here by the link that
// the invitation has.
type Way string

const (
	ByCalendar Way = "calendar"
	ByLink     Way = "link"
)

// Time is the start as one person sees it. Role is candidate, viewer, or the kind
// of their seat.
type Time struct {
	Person models.Person
	Role   string
	clock.LocalTime
	Night bool
}

// SeatView is one seat.
type SeatView struct {
	models.Seat
	Person  models.Person
	Actions []review.Action
	// Calendar is for themself and who arranges; nil where it did not answer.
	Calendar *CalendarAnswer
	Answered Way // how it was answered, likewise
}

// Find reads one interview. For who arranges it, its notes say what speaks against
// its people now, and what hurts.
func Find(tx *store.Tx, id models.InterviewID) (View, error) {
	s, err := sceneOf(tx, id)
	if err != nil {
		return View{}, err
	}
	if err := s.see(); err != nil {
		return View{}, err
	}
	views, err := show(tx, []scene{s})
	if err != nil {
		return View{}, err
	}
	if views[0].Wishes, err = s.wishes(tx); err != nil {
		return View{}, err
	}
	views[0].Notes, err = s.notes(tx)
	return views[0], err
}

// notes are for who arranges, while there is something to arrange.
func (s scene) notes(tx *store.Tx) ([]Note, error) {
	if !policy.Allowed(policy.InterviewArrange, s.holds) || s.open() != nil {
		return nil, nil
	}
	m, err := s.meeting(tx, s.panel()...)
	if err != nil {
		return nil, err
	}
	notes := m.againstAnyone(m.Candidate)
	for _, p := range m.Seats {
		notes = append(notes, m.AgainstAsking(p)...)
	}
	return append(notes, m.Warnings()...), nil
}

// show makes views of scenes in a constant number of queries.
func show(tx *store.Tx, all []scene) ([]View, error) {
	ids := []models.PersonID{tx.Actor.Person}
	interviews := make([]models.InterviewID, len(all))
	services := make([]models.ServiceID, len(all))
	for n, s := range all {
		interviews[n] = s.ID
		services[n] = s.candidacy.ServiceID
		ids = append(ids, s.candidacy.PersonID)
		for _, seat := range s.seats {
			ids = append(ids, seat.PersonID)
		}
	}
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return nil, err
	}
	named, err := tx.ServicesByID(services)
	if err != nil {
		return nil, err
	}
	ballots, err := tx.BallotsOfInterviews(interviews)
	if err != nil {
		return nil, err
	}
	views := make([]View, len(all))
	for n, s := range all {
		if views[n], err = s.view(people); err != nil {
			return nil, err
		}
		views[n].Service = named[s.candidacy.ServiceID]
		if b, ok := ballots[s.ID]; ok {
			views[n].BallotID = &b.ID
		}
	}
	if err := addCalendars(tx, all, views); err != nil {
		return nil, err
	}
	return views, addMoved(tx, all, views)
}

// addCalendars puts what calendars answered into views: each person's own, and all for
// who arranges.
func addCalendars(tx *store.Tx, all []scene, views []View) error {
	ids := make([]models.InterviewID, len(all))
	for n, s := range all {
		ids[n] = s.ID
	}
	by, err := tx.CalendarAnswers(ids)
	for n, s := range all {
		arranges := policy.Allowed(policy.InterviewArrange, s.holds)
		answers := by[s.ID]
		if a, has := answers[s.candidacy.PersonID]; has && (arranges || s.actor == s.candidacy.PersonID) {
			views[n].Calendar = &CalendarAnswer{a.Answer, *a.AnswerReceivedAt}
		}
		for i, seat := range views[n].Seats {
			if !arranges && seat.PersonID != s.actor {
				continue
			}
			a, has := answers[seat.PersonID]
			if has && !a.AnswerReceivedAt.Before(seat.InvitedAt) {
				views[n].Seats[i].Calendar = &CalendarAnswer{a.Answer, *a.AnswerReceivedAt}
			}
			views[n].Seats[i].Answered = wayOf(seat.Seat, a)
		}
	}
	return err
}

// wayOf is empty where nobody answered: not yet, not in time, or by leaving.
func wayOf(seat models.Seat, g models.CalendarGuest) Way {
	switch {
	case seat.AnsweredAt == nil, seat.GivenBack == models.Overdue, seat.GivenBack == models.Left:
		return ""
	case g.AnswerReceivedAt != nil && g.AnswerReceivedAt.Equal(*seat.AnsweredAt):
		return ByCalendar
	}
	return ByLink
}

func (s scene) view(people map[models.PersonID]models.Person) (View, error) {
	v := View{Interview: s.Interview, Candidate: people[s.candidacy.PersonID], NeedsHour: s.needsHour(), Actions: s.actions()}
	arranges := policy.Allowed(policy.InterviewArrange, s.holds)
	for _, seat := range s.seats {
		own := seat.PersonID == s.actor
		if !live(seat) && !arranges && !own {
			continue
		}
		if !arranges && !own {
			seat.Reason = ""
		}
		v.Seats = append(v.Seats, SeatView{Seat: seat, Person: people[seat.PersonID], Actions: s.seatActions(seat)})
	}
	var err error
	v.Times, err = times(s.plan(s.panel()...), s.actor, people)
	return v, err
}

const (
	roleCandidate = "candidate"
	roleViewer    = "viewer"
)

// times are everyone's local starts, the reader's own first.
func times(p plan, reader models.PersonID, people map[models.PersonID]models.Person) ([]Time, error) {
	all := []Time{{Person: people[p.candidacy.PersonID], Role: roleCandidate}}
	for _, a := range p.asks {
		all = append(all, Time{Person: people[a.PersonID], Role: string(a.Kind)})
	}
	at := slices.IndexFunc(all, func(t Time) bool { return t.Person.ID == reader })
	own := Time{Person: people[reader], Role: roleViewer}
	if at >= 0 {
		own = all[at]
		all = slices.Delete(all, at, at+1)
	}
	if reader != 0 {
		all = append([]Time{own}, all...)
	}
	for n, t := range all {
		zone, _, err := clock.Zone(t.Person.Zone)
		if err != nil {
			return nil, err
		}
		all[n].LocalTime = clock.Local(p.starts, zone)
		all[n].Night = night(t.Person, zone, p.starts, p.starts.Add(p.length))
	}
	return all, nil
}

func (s scene) actions() []review.Action {
	return []review.Action{
		review.Can("confirm", s.canConfirm()),
		review.Can("move", s.canMove()),
		review.Can("cancel", s.canCancel()),
		review.Can("invite", s.canArrangeSeats()),
		review.Can("mark-attendance", s.canAttend()),
		review.Can("confirm-attendance", s.canConfirmAttendance(), already(s.AttendanceConfirmedBy != nil, "The attendance is confirmed already.")),
		review.Can("hold", s.canHold()),
	}
}

func (s scene) seatActions(seat models.Seat) []review.Action {
	replaced := already(seat.State == models.SeatReplaced, answered[models.SeatReplaced])
	return []review.Action{
		review.Can("accept", s.canAnswer(seat, OnAccept), already(seat.State == models.SeatAccepted, answered[models.SeatAccepted])),
		review.Can("decline", s.canAnswer(seat, OnDecline), already(seat.State == models.SeatDeclined, "This seat is declined already.")),
		review.Can("replace", s.canArrangeSeats(), replaced),
		review.Can("give-chair", s.canGiveChair(), canChair(seat), already(seat.Chair, "They have the chair already.")),
	}
}

// already is the refusal of what is done, for the button that would do it again.
func already(done bool, text phrase.Format) error {
	if !done {
		return nil
	}
	return review.No("already", text).Err()
}
