package interview

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/policy"
)

// View is an interview as one reader may see it. Times are everyone's local times,
// the reader's own first. Declined and replaced seats, reasons and problems are for
// those who arrange it.
type View struct {
	ID          models.InterviewID    `json:"id"`
	CandidacyID models.CandidacyID    `json:"candidacyId"`
	ServiceID   models.ServiceID      `json:"serviceId"`
	Service     string                `json:"service"`
	Candidate   Named                 `json:"candidate"`
	State       models.InterviewState `json:"state"`
	StartsAt    time.Time             `json:"startsAt"`
	EndsAt      time.Time             `json:"endsAt"`
	Buffer      int                   `json:"bufferMinutes"`
	Agreed      Agreed                `json:"agreed"`
	Language    string                `json:"language"`
	Sequence    int                   `json:"sequence"`
	Reason      string                `json:"reason"` // of the last move, or of the cancelling
	Times       []Time                `json:"times"`
	Seats       []SeatView            `json:"seats"`
	Attendance  Told                  `json:"attendance"`
	Notes       []Note                `json:"notes"` // what speaks against it now; only when one is read by who arranges
	BallotID    *models.BallotID      `json:"ballotId"`
	ConfirmedAt *time.Time            `json:"confirmedAt"`
	HeldAt      *time.Time            `json:"heldAt"`
	CancelledAt *time.Time            `json:"cancelledAt"`
	Revision    int64                 `json:"revision"`
	Actions     []review.Action       `json:"actions"`
}

// Named is a person by name.
type Named struct {
	ID   models.PersonID `json:"id"`
	Name string          `json:"name"`
}

// Agreed is the local time that was agreed, in the zone that defined it.
type Agreed struct {
	Wall      string `json:"wall"`
	Zone      string `json:"zone"`
	Fold      int    `json:"fold"`
	TZVersion string `json:"tzVersion"`
}

// Time is the start as one person sees it.
type Time struct {
	PersonID models.PersonID `json:"personId"`
	Name     string          `json:"name"`
	Role     string          `json:"role"` // candidate, sme, developer, shadow, or viewer
	clock.LocalTime
	Night bool `json:"night"`
}

// SeatView is one seat.
type SeatView struct {
	ID         models.SeatID     `json:"id"`
	PersonID   models.PersonID   `json:"personId"`
	Name       string            `json:"name"`
	Kind       models.SeatKind   `json:"kind"`
	Chair      bool              `json:"chair"`
	State      models.SeatState  `json:"state"`
	Attendance models.Attendance `json:"attendance"`
	AnsweredAt *time.Time        `json:"answeredAt"`
	Reason     string            `json:"reason"`
	Actions    []review.Action   `json:"actions"`
}

// Told is who was there, by whose word.
type Told struct {
	Candidate   models.Attendance `json:"candidate"`
	MarkedBy    *models.PersonID  `json:"markedBy"`
	ConfirmedBy *models.PersonID  `json:"confirmedBy"`
}

// Find reads one interview. For who arranges it, its notes say what speaks against
// its people now, and what hurts.
func Find(tx *store.Tx, id models.InterviewID) (View, error) {
	i, err := tx.Interview(id)
	if err != nil {
		return View{}, err
	}
	all, err := scenes(tx, []models.Interview{i})
	if err != nil {
		return View{}, err
	}
	if err := all[0].see(); err != nil {
		return View{}, err
	}
	views, err := show(tx, all)
	if err != nil {
		return View{}, err
	}
	views[0].Notes, err = all[0].notes(tx)
	return views[0], err
}

// notes are for who arranges, while there is something to arrange.
func (s scene) notes(tx *store.Tx) ([]Note, error) {
	if !policy.Allowed(policy.InterviewArrange, s.holds) || s.open() != nil {
		return []Note{}, nil
	}
	m, err := s.meeting(tx, s.panel()...)
	if err != nil {
		return nil, err
	}
	notes := m.againstAnyone(m.Candidate)
	for _, p := range m.Seats {
		notes = append(notes, m.AgainstSeat(p)...)
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
		views[n].Service = named[s.candidacy.ServiceID].Name
		if b, ok := ballots[s.ID]; ok {
			views[n].BallotID = &b.ID
		}
	}
	return views, nil
}

func (s scene) view(people map[models.PersonID]models.Person) (View, error) {
	times, err := s.times(people)
	v := View{
		ID: s.ID, CandidacyID: s.CandidacyID, ServiceID: s.candidacy.ServiceID,
		Candidate: Named{s.candidacy.PersonID, people[s.candidacy.PersonID].Name},
		State:     s.State, StartsAt: s.StartsAt.UTC(), EndsAt: s.EndsAt.UTC(), Buffer: s.Buffer,
		Agreed: Agreed{s.Wall, s.Zone, s.Fold, s.TZVersion}, Language: s.Language, Sequence: s.Sequence, Reason: s.Reason,
		Times: times, Seats: []SeatView{}, Notes: []Note{}, Attendance: Told{s.CandidateAttendance, s.AttendanceBy, s.AttendanceConfirmedBy},
		ConfirmedAt: s.ConfirmedAt, HeldAt: s.HeldAt, CancelledAt: s.CancelledAt, Revision: s.Revision,
		Actions: s.actions(),
	}
	arranges := policy.Allowed(policy.InterviewArrange, s.holds)
	for _, seat := range s.seats {
		own := seat.PersonID == s.actor
		if !live(seat) && !arranges && !own {
			continue
		}
		shown := SeatView{
			ID: seat.ID, PersonID: seat.PersonID, Name: people[seat.PersonID].Name, Kind: seat.Kind, Chair: seat.Chair,
			State: seat.State, Attendance: seat.Attendance, AnsweredAt: seat.AnsweredAt, Actions: s.seatActions(seat),
		}
		if arranges || own {
			shown.Reason = seat.Reason
		}
		v.Seats = append(v.Seats, shown)
	}
	return v, err
}

const (
	roleCandidate = "candidate"
	roleViewer    = "viewer"
)

// times are everyone's local starts, the reader's own first.
func (s scene) times(people map[models.PersonID]models.Person) ([]Time, error) {
	roles := []Time{{PersonID: s.candidacy.PersonID, Role: roleCandidate}}
	for _, seat := range s.panel() {
		roles = append(roles, Time{PersonID: seat.PersonID, Role: string(seat.Kind)})
	}
	at := slices.IndexFunc(roles, func(t Time) bool { return t.PersonID == s.actor })
	own := Time{PersonID: s.actor, Role: roleViewer}
	if at >= 0 {
		own = roles[at]
		roles = slices.Delete(roles, at, at+1)
	}
	if s.actor != 0 {
		roles = append([]Time{own}, roles...)
	}
	for n, t := range roles {
		p := people[t.PersonID]
		zone, _, err := clock.Zone(p.Zone)
		if err != nil {
			return nil, err
		}
		roles[n].Name = p.Name
		roles[n].LocalTime = clock.Local(s.StartsAt, zone)
		roles[n].Night = night(p, zone, s.StartsAt, s.EndsAt)
	}
	return roles, nil
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
func already(done bool, text string) error {
	if !done {
		return nil
	}
	return review.No("already", text).Err()
}
