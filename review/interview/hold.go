package interview

import (
	"assay/models"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// HoldInterview says that the interview took place: after its end, two people told
// who was there, and the candidate, the chair and the panel of I1 were, by people
// who may still judge. Nothing of it changes afterwards. Emits interview.held.
func HoldInterview(tx *store.Tx, id models.InterviewID) (models.Interview, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return s.Interview, err
	}
	if err := s.may(policy.InterviewHold); err != nil || s.State == models.InterviewHeld {
		return s.Interview, err
	}
	if err := s.canHold(); err != nil {
		return s.Interview, err
	}
	roll, notes, err := s.qualified(tx)
	if err != nil {
		return s.Interview, err
	}
	var have Quorum
	for _, seat := range roll {
		have.Add(seat.Kind)
	}
	if short := short(have, QuorumOf(RuleOf(s.bar))); len(short) > 0 {
		return s.Interview, clash("quorum-missing", "Too few of those who were there may judge. Move the interview, or cancel it.", append(short, notes...))
	}
	i := s.Interview
	i.State, i.HeldAt = models.InterviewHeld, &tx.Now
	if err := tx.SaveInterview(&i); err != nil {
		return i, err
	}
	return i, notify.Emit(tx, notify.Event{
		Subject: subject(i.ID), Name: "interview.held", Facts: map[string]any{"candidacy": i.CandidacyID, "attended": people(roll)},
	})
}

func people(seats []models.Seat) []models.PersonID {
	ids := make([]models.PersonID, len(seats))
	for i, s := range seats {
		ids[i] = s.PersonID
	}
	return ids
}

// qualified are the voting seats that attended and whose people may judge: with
// standing or development that holds at the interview's date, and no unwaived
// conflict. The notes say what speaks against the others.
func (s scene) qualified(tx *store.Tx) ([]models.Seat, []Note, error) {
	var present []models.Seat
	for _, seat := range s.panel() {
		if voting(seat.Kind) && seat.Attendance == models.Attended {
			present = append(present, seat)
		}
	}
	m, err := s.meeting(tx, present...)
	if err != nil {
		return nil, nil, err
	}
	var roll []models.Seat
	var notes []Note
	for n, p := range m.Seats {
		against := m.againstQualification(p)
		for _, why := range p.Conflicts {
			against = append(against, p.note(m, "conflict", "%s has a conflict with the candidate: %s", p.Person.Name, why))
		}
		if len(against) == 0 {
			roll = append(roll, present[n])
		}
		notes = append(notes, against...)
	}
	return roll, notes, nil
}

// Held is an interview that took place, as the ballot about it finds it.
type Held struct {
	Interview models.Interview
	Candidacy models.Candidacy
	Bar       models.Bar
	Roll      []models.Seat // voting seats that attended and may judge
	Holds     policy.Holds  // how the actor stands to the interview
}

// LockHeld takes an interview and its candidacy for the rest of the act and reads
// who may vote on it. It judges nothing: the interview may be in any state.
func LockHeld(tx *store.Tx, id models.InterviewID) (Held, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return Held{}, err
	}
	bar, err := tx.Bar(s.candidacy.BarID)
	if err != nil {
		return Held{}, err
	}
	roll, _, err := s.qualified(tx)
	return Held{s.Interview, s.candidacy, bar, roll, s.holds}, err
}
