package interview

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
)

// ReplaceSeat asks somebody else to take a seat, declined or not, of the same kind
// and with the same chair, after the same checks (I1, I3). Asking who declined
// again is a replacement too. A confirmed interview that loses a voting seat is
// proposed again. Until the start. Emits seat.replaced.
func ReplaceSeat(tx *store.Tx, id models.SeatID, person models.PersonID) (models.Seat, error) {
	s, seat, err := lockSeat(tx, id)
	if err != nil {
		return seat, err
	}
	if err := s.canArrangeSeats(); err != nil {
		return seat, err
	}
	if seat.State == models.SeatReplaced {
		return s.replacedBy(seat, person)
	}
	if seat.PersonID == person && live(seat) {
		return seat, nil
	}
	was := seat
	if seat.State, _, err = seatStep(seat.State, OnReplace); err != nil {
		return seat, err
	}
	if err := tx.SaveSeat(&seat); err != nil {
		return seat, err
	}
	if live(was) {
		if err := tx.Unbook(s.ID, was.PersonID); err != nil {
			return seat, err
		}
	}
	s.seats = slices.DeleteFunc(s.seats, func(x models.Seat) bool { return x.ID == id })
	fresh, err := s.invite(tx, Ask{person, was.Kind, was.Chair})
	if err != nil {
		return fresh, err
	}
	return fresh, notify.Emit(tx, notify.Event{
		Subject: subject(s.ID), Name: "seat.replaced",
		Facts: map[string]any{"seat": was.ID, "person": was.PersonID, "by": fresh.ID, "newPerson": person},
		To:    relieved(s, was),
	})
}

// replacedBy gives back the seat of a replacement that was made already.
func (s scene) replacedBy(seat models.Seat, person models.PersonID) (models.Seat, error) {
	for _, x := range s.panel() {
		if x.PersonID == person && x.Kind == seat.Kind {
			return x, nil
		}
	}
	return seat, fault.Clash("wrong-state", answered[models.SeatReplaced])
}

// relieved tells whoever had the seat and had not declined it.
func relieved(s scene, was models.Seat) []notify.Message {
	if !live(was) {
		return nil
	}
	return []notify.Message{{Person: was.PersonID, Kind: "seat-replaced", Params: when(s.Interview)}}
}

// InviteSeat adds a seat to a live interview: one more panellist, or a shadow.
// Until the start. A confirmed interview that gets a voting seat is proposed until
// it is accepted. Emits seat.invited.
func InviteSeat(tx *store.Tx, id models.InterviewID, a Ask) (models.Seat, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return models.Seat{}, err
	}
	if err := s.canArrangeSeats(); err != nil {
		return models.Seat{}, err
	}
	for _, x := range s.panel() {
		if (Ask{x.PersonID, x.Kind, x.Chair}) == a {
			return x, nil
		}
	}
	if len(s.panel()) >= mostSeats {
		return models.Seat{}, fault.Clash("too-many", "A panel has at most 20 seats.")
	}
	if err := s.roomForShadow(a); err != nil {
		return models.Seat{}, err
	}
	if a.Chair {
		return models.Seat{}, fault.At("/chair", "one-chair", "Invite first; then give the chair to who accepted.")
	}
	seat, err := s.invite(tx, a)
	if err != nil {
		return seat, err
	}
	return seat, notify.Emit(tx, notify.Event{
		Subject: subject(id), Name: "seat.invited", Facts: map[string]any{"seat": seat.ID, "person": seat.PersonID, "kind": seat.Kind},
	})
}

// roomForShadow is nil for a voting seat, and while few enough watch (I7).
func (s scene) roomForShadow(a Ask) error {
	if a.Kind != models.SeatShadow {
		return nil
	}
	have := 0
	for _, x := range s.panel() {
		if x.Kind == models.SeatShadow {
			have++
		}
	}
	if have >= s.rules.Shadows {
		return fault.Clash("too-many-shadows", "%s", enoughShadows(s.rules))
	}
	return nil
}

func enoughShadows(r models.MeetingRules) phrase.Text {
	return phrase.Of("An interview has at most %s.", phrase.Count(r.Shadows, "%d shadow seat", "%d shadow seats"))
}

// invite checks, books and asks one person.
func (s scene) invite(tx *store.Tx, a Ask) (models.Seat, error) {
	seat, err := s.seat(tx, a)
	if err != nil {
		return seat, err
	}
	return seat, notify.Tell(tx, subject(s.ID), notify.Message{Person: a.PersonID, Kind: "seat-invited", Params: when(s.Interview)})
}

// seat checks and books one person, and sends the invitation.
func (s scene) seat(tx *store.Tx, a Ask) (models.Seat, error) {
	for _, x := range s.panel() {
		if x.PersonID == a.PersonID {
			return x, fault.At("/personId", "twice", "This person is on the panel already.")
		}
	}
	seat := models.Seat{InterviewID: s.ID, PersonID: a.PersonID, Kind: a.Kind, Chair: a.Chair, State: SeatMachine.Initial, InvitedAt: tx.Now}
	p := s.plan(seat)
	if err := oneSeat(p.lock(tx)); err != nil {
		return seat, err
	}
	m, err := p.meeting(tx)
	if err != nil {
		return seat, err
	}
	if err := oneSeat(fields(m.AgainstAsking(m.Seats[0]))); err != nil {
		return seat, err
	}
	if err := p.book(tx, m, s.ID, []models.PersonID{a.PersonID}); err != nil {
		return seat, err
	}
	rows := []models.Seat{seat}
	if err := timed(tx, s.StartsAt, rows); err != nil {
		return seat, err
	}
	if err := tx.AddSeats(rows); err != nil {
		return seat, err
	}
	if voting(a.Kind) {
		if err := s.unseat(tx); err != nil {
			return rows[0], err
		}
	}
	return rows[0], announce(tx, s.ID)
}

// oneSeat points at the body of a request that names one person.
func oneSeat(err error) error {
	f := fault.As(err)
	if f == nil || f.Kind != fault.Invalid {
		return err
	}
	for i := range f.Fields {
		f.Fields[i].Pointer = "/personId"
	}
	return f
}

// GiveChair gives the chair to another SME of the panel. Emits
// interview.chair_given.
func GiveChair(tx *store.Tx, id models.SeatID) (models.Seat, error) {
	s, seat, err := lockSeat(tx, id)
	if err != nil {
		return seat, err
	}
	if err := s.canGiveChair(); err != nil || seat.Chair && live(seat) {
		return seat, err
	}
	if err := canChair(seat); err != nil {
		return seat, err
	}
	for _, x := range s.seats {
		if !x.Chair {
			continue
		}
		x.Chair = false
		if err := tx.SaveSeat(&x); err != nil {
			return seat, err
		}
	}
	seat.Chair = true
	if err := tx.SaveSeat(&seat); err != nil {
		return seat, err
	}
	return seat, notify.Emit(tx, notify.Event{
		Subject: subject(s.ID), Name: "interview.chair_given", Facts: map[string]any{"seat": seat.ID, "person": seat.PersonID},
		To: []notify.Message{{Person: seat.PersonID, Kind: "chair-given", Params: when(s.Interview)}},
	})
}

func canChair(seat models.Seat) error {
	if !live(seat) {
		return fault.Clash("seat-empty", "Nobody sits there any more.")
	}
	if seat.Kind != models.SeatSME {
		return fault.Clash("chair-not-sme", "The chair is one of the SMEs.")
	}
	return nil
}
