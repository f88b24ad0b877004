package interview

import (
	"fmt"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
)

// Attendance says who was there: attended or no_show, for the candidate and for
// every live seat.
type Attendance struct {
	Candidate models.Attendance `json:"candidate" validate:"required,oneof=attended no_show"`
	Seats     []Presence        `json:"seats" validate:"required,max=20,dive"`
}

// Presence is one seat's attendance.
type Presence struct {
	SeatID     models.SeatID     `json:"seatId" validate:"required"`
	Attendance models.Attendance `json:"attendance" validate:"required,oneof=attended no_show"`
}

// MarkAttendance tells who was there, from the start of a confirmed interview on;
// somebody else confirms it. Telling it otherwise drops the confirmation. Emits
// interview.attendance_marked.
func MarkAttendance(tx *store.Tx, id models.InterviewID, in Attendance) (models.Interview, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return s.Interview, err
	}
	if err := s.canAttend(); err != nil {
		return s.Interview, err
	}
	marks, err := s.marks(in)
	if err != nil {
		return s.Interview, err
	}
	i := s.Interview
	if s.marked(in.Candidate, marks) {
		return i, nil
	}
	for _, seat := range s.panel() {
		seat.Attendance = marks[seat.ID]
		if err := tx.SaveSeat(&seat); err != nil {
			return i, err
		}
	}
	forgetAttendance(&i)
	i.CandidateAttendance = in.Candidate
	i.AttendanceBy, i.AttendanceAt = person(tx), &tx.Now
	if err := tx.SaveInterview(&i); err != nil {
		return i, err
	}
	arrangers, err := s.arrangers(tx)
	if err != nil {
		return i, err
	}
	return i, notify.Emit(tx, notify.Event{
		Subject: subject(i.ID), Name: "interview.attendance_marked",
		Facts: map[string]any{"candidate": in.Candidate, "seats": marks},
		To:    tell(s.witnesses(arrangers, marks), "attendance-to-confirm", when(i)),
	})
}

// marks reads an attendance that names every live seat once.
func (s scene) marks(in Attendance) (map[models.SeatID]models.Attendance, error) {
	wanted := map[models.SeatID]bool{}
	for _, seat := range s.panel() {
		wanted[seat.ID] = true
	}
	marks := map[models.SeatID]models.Attendance{}
	var wrong []fault.Field
	if !told(in.Candidate) {
		wrong = append(wrong, fault.Field{Pointer: "/candidate", Code: "attendance", Text: phrase.Of("Say attended or no_show.")})
	}
	for n, p := range in.Seats {
		at := fmt.Sprintf("/seats/%d", n)
		if !wanted[p.SeatID] {
			wrong = append(wrong, fault.Field{Pointer: at + "/seatId", Code: "unknown-seat", Text: phrase.Of("This is no seat of the panel, or it was named before.")})
		}
		if !told(p.Attendance) {
			wrong = append(wrong, fault.Field{Pointer: at + "/attendance", Code: "attendance", Text: phrase.Of("Say attended or no_show.")})
		}
		delete(wanted, p.SeatID)
		marks[p.SeatID] = p.Attendance
	}
	if len(wanted) > 0 {
		wrong = append(wrong, fault.Field{Pointer: "/seats", Code: "seats-missing", Text: phrase.Of("Say for every seat whether the person was there.")})
	}
	if len(wrong) > 0 {
		return nil, fault.Wrong(wrong...)
	}
	return marks, nil
}

func told(a models.Attendance) bool { return a == models.Attended || a == models.NoShow }

func (s scene) marked(candidate models.Attendance, marks map[models.SeatID]models.Attendance) bool {
	if s.AttendanceBy == nil || s.CandidateAttendance != candidate {
		return false
	}
	for _, seat := range s.panel() {
		if seat.Attendance != marks[seat.ID] {
			return false
		}
	}
	return true
}

// witnesses are the voting panellists who were there, and who arranged it.
func (s scene) witnesses(arrangers []models.PersonID, marks map[models.SeatID]models.Attendance) []models.PersonID {
	people := slices.Clone(arrangers)
	for _, seat := range s.panel() {
		if voting(seat.Kind) && marks[seat.ID] == models.Attended {
			people = append(people, seat.PersonID)
		}
	}
	return people
}

func forgetAttendance(i *models.Interview) {
	i.CandidateAttendance = models.AttendanceUnknown
	i.AttendanceBy, i.AttendanceAt = nil, nil
	i.AttendanceConfirmedBy, i.AttendanceConfirmedAt = nil, nil
}

func person(tx *store.Tx) *models.PersonID {
	id := tx.Actor.Person
	return &id
}

// ConfirmAttendance is the second person's word on what the first one told; one of
// the two is a panellist who was there. Emits interview.attendance_confirmed.
func ConfirmAttendance(tx *store.Tx, id models.InterviewID) (models.Interview, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return s.Interview, err
	}
	if err := s.canConfirmAttendance(); err != nil || s.AttendanceConfirmedBy != nil {
		return s.Interview, err
	}
	i := s.Interview
	i.AttendanceConfirmedBy, i.AttendanceConfirmedAt = person(tx), &tx.Now
	if err := tx.SaveInterview(&i); err != nil {
		return i, err
	}
	return i, notify.Emit(tx, notify.Event{
		Subject: subject(i.ID), Name: "interview.attendance_confirmed", Facts: map[string]any{"toldBy": *i.AttendanceBy},
	})
}
