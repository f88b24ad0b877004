package interview

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/review/policy"
)

func (s scene) see() error { return policy.See(policy.InterviewSee, s.holds, "interview") }

// may is nil when the actor may ever do a here.
func (s scene) may(a policy.Action) error {
	if err := s.see(); err != nil {
		return err
	}
	return policy.Check(a, s.holds)
}

// first is the first refusal.
func first(guards ...error) error {
	for _, err := range guards {
		if err != nil {
			return err
		}
	}
	return nil
}

// can is nil when e would change something now.
func (s scene) can(e Event) error {
	to, changed, err := step(s.State, e)
	if err == nil && !changed && e != OnMove {
		return fault.Clash("already", "This interview is %s already.", phrase.Word(to))
	}
	return err
}

// open is nil while the panel can change.
func (s scene) open() error {
	if s.State == models.InterviewProposed || s.State == models.InterviewConfirmed {
		return nil
	}
	return fault.Clash("wrong-state", "This interview is %s, so nothing about its panel changes any more.", phrase.Word(s.State))
}

// confirmed is nil while attendance can be told.
func (s scene) confirmed() error {
	if s.State == models.InterviewProposed {
		return fault.Clash("not-confirmed", "This interview is not confirmed: not every voting seat has accepted.")
	}
	return s.open()
}

// ongoing is nil while the candidacy goes on.
func (s scene) ongoing() error {
	if s.candidacy.EndedAt != nil {
		return fault.Clash("candidacy-ended", "This candidacy has ended, so there is nothing left to arrange.")
	}
	return nil
}

func (s scene) canMove() error {
	return first(s.may(policy.InterviewArrange), s.can(OnMove), s.ongoing())
}

func (s scene) canCancel() error {
	return first(s.may(policy.InterviewArrange), s.can(OnCancel))
}

// canArrangeSeats holds for asking somebody, replacing, and giving the chair:
// until the start, and the chair until it is held.
func (s scene) canArrangeSeats() error {
	return first(s.may(policy.InterviewArrange), s.open(), s.ongoing(), s.before())
}

func (s scene) canGiveChair() error {
	return first(s.may(policy.InterviewArrange), s.open(), s.ongoing())
}

func (s scene) before() error {
	if !s.now.Before(s.StartsAt) {
		return fault.Clash("already-started", "This interview has started. Move it to change who sits on its panel.")
	}
	return nil
}

func (s scene) canConfirm() error {
	return first(s.may(policy.InterviewConfirm), s.can(OnConfirm), s.ongoing(), s.unready())
}

// unready is nil when every voting seat has accepted and they make a panel.
func (s scene) unready() error {
	var have Quorum
	waiting, chairs := 0, 0
	for _, seat := range s.panel() {
		if seat.State == models.SeatInvited && voting(seat.Kind) {
			waiting++
		}
		if seat.State == models.SeatAccepted {
			have.Add(seat.Kind)
		}
		if seat.Chair {
			chairs++
		}
	}
	if waiting > 0 {
		return fault.Clash("seats-unanswered", "%s still to be answered.", phrase.Count(waiting, "%d voting seat", "%d voting seats"))
	}
	if chairs == 0 {
		return fault.Clash("one-chair", "Choose one of the SMEs to chair the panel.")
	}
	return clash("panel-too-small", "The panel is too small.", short(have, QuorumOf(RuleOf(s.bar))))
}

// vacant reports whether a voting seat was declined and nobody else was asked.
func (s scene) vacant() bool {
	for _, seat := range s.seats {
		if seat.State == models.SeatDeclined && voting(seat.Kind) {
			return true
		}
	}
	return false
}

// needsHour reports whether somebody is missing whom nobody at this hour can replace.
func (s scene) needsHour() bool {
	return s.open() == nil && s.before() == nil && s.vacant()
}

// canAnswer holds for the person on a seat. What they may do to it is a question
// of the seat's own machine.
func (s scene) canAnswer(seat models.Seat, e SeatEvent) error {
	own := s.holds.With(policy.Panellist, s.actor != 0 && seat.PersonID == s.actor)
	if err := policy.See(policy.InterviewSee, own, "seat"); err != nil {
		return err
	}
	if seat.PersonID != s.actor || s.actor == 0 {
		return fault.Refused("not-allowed", "Only the person asked can answer for this seat.")
	}
	_, changed, err := seatStep(seat.State, e)
	if err != nil || !changed {
		return err
	}
	if err := first(policy.Check(policy.SeatAnswer, own), s.open(), s.ongoing()); err != nil || e == OnAccept {
		return err
	}
	return s.before()
}

func (s scene) canAttend() error {
	return first(s.may(policy.InterviewAttendance), s.confirmed(), s.started())
}

func (s scene) started() error {
	if s.now.Before(s.StartsAt) {
		return fault.Clash("not-started", "Attendance is told once the interview has started.")
	}
	return nil
}

// canConfirmAttendance asks for a second person, and for a panellist who was there
// among the two.
func (s scene) canConfirmAttendance() error {
	if err := first(s.may(policy.InterviewAttendance), s.confirmed(), s.started()); err != nil {
		return err
	}
	if s.AttendanceBy == nil {
		return fault.Clash("attendance-untold", "Nobody has told yet who attended.")
	}
	if *s.AttendanceBy == s.actor {
		return fault.Clash("second-person", "You told who attended. Somebody else confirms it.")
	}
	if !s.wasThere(s.actor) && !s.wasThere(*s.AttendanceBy) {
		return fault.Clash("witness-missing", "One of the two who tell the attendance must be a panellist who was there.")
	}
	return nil
}

func (s scene) wasThere(p models.PersonID) bool {
	for _, seat := range s.panel() {
		if seat.PersonID == p && voting(seat.Kind) && seat.Attendance == models.Attended {
			return true
		}
	}
	return false
}

func (s scene) canHold() error {
	if err := first(s.may(policy.InterviewHold), s.can(OnHold), s.ongoing()); err != nil {
		return err
	}
	return s.unheld()
}

// unheld is nil when the interview took place: it is over, two people told who
// was there, and the candidate, the chair and enough of the panel were (V1, I7).
func (s scene) unheld() error {
	if s.now.Before(s.EndsAt) {
		return fault.Clash("not-over", "This interview is not over yet.")
	}
	if s.AttendanceConfirmedBy == nil {
		return fault.Clash("attendance-unconfirmed", "Two people tell who attended: one marks it, another confirms.")
	}
	if s.CandidateAttendance != models.Attended {
		return fault.Clash("candidate-missing", "The candidate was not there. Move the interview to a new time, or cancel it.")
	}
	var have Quorum
	chaired := false
	for _, seat := range s.panel() {
		if seat.Attendance != models.Attended {
			continue
		}
		have.Add(seat.Kind)
		chaired = chaired || seat.Chair
	}
	notes := short(have, QuorumOf(RuleOf(s.bar)))
	if err := clash("quorum-missing", "Too few of the panel were there. Move the interview to a new time, or cancel it.", notes); err != nil {
		return err
	}
	if !chaired {
		return fault.Clash("chair-missing", "The chair was not there. Give the chair to one of the SMEs who was.")
	}
	return nil
}
