package interview

import (
	"assay/models"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/notify"
	"assay/review/policy"
)

// ConfirmInterview confirms a panel whose voting seats have all accepted; those
// that declined are left empty when the rest make a panel (I1). It happens by
// itself when the last one accepts and none declined. Faults: an unanswered seat, a
// panel too small, somebody who may no longer sit. Emits interview.confirmed.
func ConfirmInterview(tx *store.Tx, id models.InterviewID) (models.Interview, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return s.Interview, err
	}
	if err := s.may(policy.InterviewConfirm); err != nil || s.State == models.InterviewConfirmed {
		return s.Interview, err
	}
	if err := s.canConfirm(); err != nil {
		return s.Interview, err
	}
	notes, err := s.against(tx)
	if err != nil {
		return s.Interview, err
	}
	if err := clash("panel-not-possible", "Somebody on the panel can no longer sit.", notes); err != nil {
		return s.Interview, err
	}
	return s.confirm(tx)
}

// against lists what speaks against the people of a live interview now.
func (s scene) against(tx *store.Tx) ([]Note, error) {
	m, err := s.meeting(tx, s.panel()...)
	if err != nil {
		return nil, err
	}
	notes := m.againstAnyone(m.Candidate)
	for _, p := range m.Seats {
		notes = append(notes, m.AgainstSeat(p)...)
	}
	return notes, nil
}

// confirmIfComplete confirms when the last voting seat was accepted. What stands in
// the way is no fault of whoever accepted: the coordinator is told instead.
func confirmIfComplete(tx *store.Tx, id models.InterviewID) error {
	s, err := lockScene(tx, id)
	if err != nil || s.State != models.InterviewProposed || s.vacant() || s.unready() != nil {
		return err
	}
	notes, err := s.against(tx)
	if err != nil {
		return err
	}
	if len(notes) > 0 {
		to, err := s.arrangers(tx)
		if err != nil {
			return err
		}
		return notify.Tell(tx, subject(id), tell(to, "panel-needs-attention", when(s.Interview))...)
	}
	_, err = s.confirm(tx)
	return err
}

func (s scene) confirm(tx *store.Tx) (models.Interview, error) {
	i := s.Interview
	i.State, i.ConfirmedAt = models.InterviewConfirmed, &tx.Now
	i.Sequence++
	if err := tx.SaveInterview(&i); err != nil {
		return i, err
	}
	if _, err := candidacy.Stage(tx, i.CandidacyID, candidacy.EventSchedule); err != nil {
		return i, err
	}
	if err := announce(tx, i.ID); err != nil {
		return i, err
	}
	return i, notify.Emit(tx, notify.Event{
		Subject: subject(i.ID), Name: "interview.confirmed",
		Facts: map[string]any{"startsAt": i.StartsAt, "sequence": i.Sequence},
		To:    tell(s.told(), "interview-confirmed", when(i)),
	})
}

// unseat makes a confirmed interview proposed again, because a voting seat of it
// is empty or not yet answered.
func (s scene) unseat(tx *store.Tx) error {
	if s.State != models.InterviewConfirmed {
		return nil
	}
	to, _, err := step(s.State, OnUnseat)
	if err != nil {
		return err
	}
	i := s.Interview
	i.State, i.ConfirmedAt = to, nil
	i.Sequence++
	if err := tx.SaveInterview(&i); err != nil {
		return err
	}
	if _, err := candidacy.Stage(tx, i.CandidacyID, candidacy.EventMove); err != nil {
		return err
	}
	arrangers, err := s.arrangers(tx)
	if err != nil {
		return err
	}
	return notify.Emit(tx, notify.Event{
		Subject: subject(i.ID), Name: "interview.unconfirmed",
		Facts: map[string]any{"sequence": i.Sequence},
		To:    tell(append(arrangers, s.candidacy.PersonID), "interview-unconfirmed", when(i)),
	})
}

// tell sends the same words to each person once.
func tell(people []models.PersonID, kind notify.Kind, params map[string]string) []notify.Message {
	var to []notify.Message
	seen := map[models.PersonID]bool{}
	for _, p := range people {
		if !seen[p] {
			seen[p] = true
			to = append(to, notify.Message{Person: p, Kind: kind, Params: params})
		}
	}
	return to
}
