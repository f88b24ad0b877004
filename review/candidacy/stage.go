package candidacy

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
)

type reason = review.Reason

// Stage moves a candidacy as its interview and ballot go; it asks no permission,
// because the verb that calls it did. Only the events arrange, schedule, move,
// cancel, vote, void, certify and not_yet come from outside; any other is an
// internal fault, an impossible one the conflict wrong-state. not_yet starts the
// bar's cool-down from the UTC day of the decision (C4). After cancel the facts
// decide again. Emits candidacy.<state>; telling people is the caller's.
func Stage(tx *store.Tx, id models.CandidacyID, event Event) (models.Candidacy, error) {
	switch event {
	case EventMeet, EventFallBack, EventWithdraw:
		return models.Candidacy{}, fault.New(fault.Internal, "internal", "This move is not for another room to make.")
	}
	c, err := tx.LockCandidacy(id)
	if err != nil {
		return c, err
	}
	bar, err := tx.Bar(c.BarID)
	if err != nil {
		return c, err
	}
	moved, no := advance(&c, event, tx.Now, bar.Rules)
	if no != nil || !moved {
		return c, no.Err()
	}
	if err := tx.SaveCandidacy(&c); err != nil {
		return c, err
	}
	e := notify.Event{Subject: subject(c), Name: "candidacy." + string(c.State), Facts: factsOf(c)}
	if err := notify.Emit(tx, e); err != nil {
		return c, err
	}
	if event != EventCancel {
		return c, nil
	}
	if err := refresh(tx, []models.Candidacy{c}); err != nil {
		return c, err
	}
	return tx.Candidacy(id)
}

// advance moves c in memory and sets and clears what belongs to its states.
func advance(c *models.Candidacy, event Event, now time.Time, bar models.BarRules) (moved bool, no *review.Reason) {
	to, changed, no := Machine.Next(c.State, event)
	if no != nil || !changed {
		return false, no
	}
	c.State, c.StateSince = to, now
	switch to {
	case models.CandidacyBuilding:
		c.ReadyAt = nil
	case models.CandidacyReady:
		if c.ReadyAt == nil {
			c.ReadyAt = &now
		}
	case models.CandidacyNotYet:
		c.CoolDownUntil = models.DateOf(now).AddDays(bar.CoolDownDays)
	}
	if !to.Open() {
		c.EndedAt = &now
		c.CheckOn = models.Date{}
	}
	return true, nil
}

func subject(c models.Candidacy) models.Subject {
	return models.Subject{Kind: "candidacy", ID: int64(c.ID)}
}

// decided is what the ledger keeps of a candidacy's move.
type decided struct {
	Person        models.PersonID       `json:"person"`
	Service       models.ServiceID      `json:"service"`
	Attempt       int                   `json:"attempt"`
	Bar           models.BarID          `json:"bar"`
	State         models.CandidacyState `json:"state"`
	CoolDownUntil models.Date           `json:"coolDownUntil"`
}

func factsOf(c models.Candidacy) decided {
	return decided{c.PersonID, c.ServiceID, c.Number, c.BarID, c.State, c.CoolDownUntil}
}
