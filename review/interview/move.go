package interview

import (
	"strings"
	"time"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/clock"
	"assay/review/notify"
	"assay/review/policy"
)

// MoveInterview gives an interview that was not held a new start, with the same
// checks as a proposal; its seats are asked again, its sequence rises. Where a panel is
// named, as of an option, who is not on it is relieved and who is new is asked; shadows
// stay. Moving it to where it is changes nothing. Faults as of [Propose]. Emits
// interview.moved.
func MoveInterview(tx *store.Tx, id models.InterviewID, to When, reason string, panel ...Ask) (models.Interview, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return s.Interview, err
	}
	if err := s.canMove(); err != nil {
		return s.Interview, err
	}
	start, wrong := resolve(to, s.Zone, "/when")
	if wrong != nil {
		return s.Interview, fault.Wrong(wrong...)
	}
	if start.At.Equal(s.StartsAt) {
		return s.Interview, nil
	}
	if err := checkReason(reason); err != nil {
		return s.Interview, err
	}
	p := newPlan(s.candidacy, s.bar, s.rules)
	p.starts, p.except, p.asks = start.At, s.ID, s.asksAfter(panel)
	if err := p.lock(tx); err != nil {
		return s.Interview, err
	}
	m, err := p.meeting(tx)
	if err != nil {
		return s.Interview, err
	}
	against := m.againstMove()
	if len(panel) > 0 {
		against = m.Against()
	}
	if err := fields(against); err != nil {
		return s.Interview, err
	}
	return s.move(tx, p, m, start, reason)
}

// againstMove is what forbids a new start for the same people. Whether they are
// enough is asked when the interview is confirmed.
func (m Meeting) againstMove() []Note {
	notes := m.againstTime()
	for _, p := range m.Seats {
		notes = append(notes, m.AgainstAsking(p)...)
	}
	return append(notes, m.againstAnyone(m.Candidate)...)
}

func (s scene) move(tx *store.Tx, p plan, m Meeting, start moment, reason string) (models.Interview, error) {
	i := s.Interview
	if err := tx.Unbook(i.ID); err != nil {
		return i, err
	}
	if err := p.book(tx, m, i.ID, p.people()); err != nil {
		return i, err
	}
	s, news, err := s.repanel(tx, p.asks, m.Starts)
	if err != nil {
		return i, err
	}
	if err := s.reinvite(tx, m.Starts); err != nil {
		return i, err
	}
	i.State = models.InterviewProposed
	i.StartsAt, i.EndsAt, i.Buffer = m.Starts, m.Ends, int(m.Buffer/time.Minute)
	i.Zone, i.Wall, i.Fold, i.TZVersion = start.Zone, start.Wall, start.Fold, clock.ZoneData().Version
	i.Sequence++
	i.Reason = reason
	i.ConfirmedAt, i.OverdueToldAt = nil, nil
	forgetAttendance(&i)
	if err := tx.SaveInterview(&i); err != nil {
		return i, err
	}
	if s.State == models.InterviewConfirmed {
		if _, err := candidacy.Stage(tx, i.CandidacyID, candidacy.EventMove); err != nil {
			return i, err
		}
	}
	if err := announce(tx, i.ID); err != nil {
		return i, err
	}
	return i, notify.Emit(tx, notify.Event{
		Subject: subject(i.ID), Name: "interview.moved",
		Facts: map[string]any{"from": s.StartsAt, "startsAt": i.StartsAt, "zone": i.Zone, "wall": i.Wall, "fold": i.Fold, "sequence": i.Sequence},
		To:    append(tell(s.told(), "interview-moved", when(i)), news...),
	})
}

// reinvite asks every live seat again, for a new start.
func (s scene) reinvite(tx *store.Tx, starts time.Time) error {
	seats := s.panel()
	if err := timed(tx, starts, seats); err != nil {
		return err
	}
	for _, seat := range seats {
		to, _, err := seatStep(seat.State, OnReinvite)
		if err != nil {
			return err
		}
		seat.State, seat.InvitedAt, seat.AnsweredAt, seat.Attendance = to, tx.Now, nil, models.AttendanceUnknown
		if err := tx.SaveSeat(&seat); err != nil {
			return err
		}
	}
	return nil
}

// CancelInterview ends an interview that was not held, with a reason that everybody
// in it reads; the candidacy is ready again, as far as its facts still say so.
// Emits interview.cancelled.
func CancelInterview(tx *store.Tx, id models.InterviewID, reason string) (models.Interview, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return s.Interview, err
	}
	if s.State == models.InterviewCancelled {
		return s.Interview, s.may(policy.InterviewArrange)
	}
	if err := s.canCancel(); err != nil {
		return s.Interview, err
	}
	if err := checkReason(reason); err != nil {
		return s.Interview, err
	}
	return s.cancel(tx, reason)
}

func (s scene) cancel(tx *store.Tx, reason string) (models.Interview, error) {
	i := s.Interview
	to, _, err := step(i.State, OnCancel)
	if err != nil {
		return i, err
	}
	i.State, i.CancelledAt, i.Reason = to, &tx.Now, reason
	i.Sequence++
	if err := tx.Unbook(i.ID); err != nil {
		return i, err
	}
	if err := tx.SaveInterview(&i); err != nil {
		return i, err
	}
	if s.candidacy.EndedAt == nil {
		if _, err := candidacy.Stage(tx, i.CandidacyID, candidacy.EventCancel); err != nil {
			return i, err
		}
	}
	if err := announce(tx, i.ID); err != nil {
		return i, err
	}
	return i, notify.Emit(tx, notify.Event{
		Subject: subject(i.ID), Name: "interview.cancelled", Facts: map[string]any{"startsAt": i.StartsAt, "sequence": i.Sequence},
		To: tell(s.told(), "interview-cancelled", when(i)),
	})
}

const reasonLimit = 2000

func checkReason(reason string) error {
	if strings.TrimSpace(reason) == "" {
		return fault.At("/reason", "required", "Please give a reason.")
	}
	if utf8.RuneCountInString(reason) > reasonLimit {
		return fault.At("/reason", "too-long", "A reason has at most 2,000 characters.")
	}
	return nil
}
