package panel

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/notify"
)

// After the deadline the roll is reminded; later the ballot escalates, again and
// again while it is open; a chair who owes the feedback is asked once more.
const (
	escalateAfter = 48 * time.Hour
	escalateAgain = 7 * 24 * time.Hour
	nudgeAfter    = 72 * time.Hour
)

// Sweep opens ballots of held interviews, reminds the rolls of overdue ones, and
// escalates to the chair and the administrators (V5). It never decides: a ballot
// stays open until everybody has voted. A reminder goes to the whole roll in the
// same words, so that nobody learns from it who has voted; an escalation says that
// the ballot is still open, and nothing else. It returns how much it did.
func Sweep(tx *store.Tx, limit int) (int, error) {
	done := 0
	for _, part := range []func(*store.Tx, int) (int, error){openHeld, remind, escalate, nudge} {
		n, err := part(tx, limit-done)
		if err != nil {
			return 0, err
		}
		done += n
	}
	return done, nil
}

func openHeld(tx *store.Tx, limit int) (int, error) {
	ids, err := tx.HeldWithoutBallot(limit)
	for _, id := range ids {
		if _, err := Open(tx, id); err != nil {
			return 0, err
		}
	}
	return len(ids), err
}

func remind(tx *store.Tx, limit int) (int, error) {
	ids, err := tx.BallotsOverdue(limit)
	if err != nil {
		return 0, err
	}
	return len(ids), each(tx, ids, func(s scene) error {
		s.RemindedAt = &tx.Now
		if err := tx.SaveBallot(&s.Ballot); err != nil {
			return err
		}
		return notify.Tell(tx, subject(s.ID), tell(s.voters(), "ballot-overdue", nil)...)
	})
}

func escalate(tx *store.Tx, limit int) (int, error) {
	ids, err := tx.BallotsToEscalate(tx.Now.Add(-escalateAfter), tx.Now.Add(-escalateAgain), limit)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	administrators, err := tx.PeopleWithRole(models.RoleAdministrator)
	if err != nil {
		return 0, err
	}
	return len(ids), each(tx, ids, func(s scene) error {
		s.EscalatedAt = &tx.Now
		if err := tx.SaveBallot(&s.Ballot); err != nil {
			return err
		}
		people := []models.PersonID{s.chair()}
		for _, a := range administrators {
			if a != s.candidacy.PersonID {
				people = append(people, a)
			}
		}
		return notify.Tell(tx, subject(s.ID), tell(people, "ballot-still-open", nil)...)
	})
}

func nudge(tx *store.Tx, limit int) (int, error) {
	ids, err := tx.BallotsWithoutFeedback(tx.Now.Add(-nudgeAfter), limit)
	if err != nil {
		return 0, err
	}
	return len(ids), each(tx, ids, func(s scene) error {
		s.NudgedAt = &tx.Now
		if err := tx.SaveBallot(&s.Ballot); err != nil {
			return err
		}
		return notify.Tell(tx, subject(s.ID), tell([]models.PersonID{s.writer()}, "feedback-to-write", nil)...)
	})
}

func each(tx *store.Tx, ids []models.BallotID, do func(scene) error) error {
	for _, id := range ids {
		s, err := lockScene(tx, id)
		if err != nil {
			return err
		}
		if err := do(s); err != nil {
			return err
		}
	}
	return nil
}
