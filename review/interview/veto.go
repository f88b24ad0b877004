package interview

import (
	"time"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// AddVeto keeps an hour that the candidate cannot take out of the options: every
// option that would overlap it. The same hour again changes nothing. Faults: not the
// candidate, no interview to arrange, in the past, too many at a time. Emits
// candidacy.hour_vetoed.
func AddVeto(tx *store.Tx, id models.CandidacyID, starts time.Time, reason string) (models.Veto, error) {
	c, p, err := lockToVeto(tx, id)
	if err != nil {
		return models.Veto{}, err
	}
	if utf8.RuneCountInString(reason) > reasonLimit {
		return models.Veto{}, fault.At("/reason", "too-long", "A reason has at most 2,000 characters.")
	}
	if starts = starts.UTC(); !starts.Equal(starts.Truncate(Quarter)) {
		return models.Veto{}, fault.At("/startsAt", "off-the-quarter", "Interviews start on a quarter hour: :00, :15, :30 or :45.")
	}
	if !starts.After(tx.Now) {
		return models.Veto{}, fault.At("/startsAt", "in-the-past", "This time has passed.")
	}
	if starts.Sub(tx.Now) > farthest {
		return models.Veto{}, fault.At("/startsAt", "too-far", "An interview can be at most a year ahead.")
	}
	all, err := tx.Vetoes(id)
	if err != nil {
		return models.Veto{}, err
	}
	ahead := 0
	for _, v := range all {
		if v.StartsAt.Equal(starts) {
			return v, nil
		}
		if v.EndsAt.After(tx.Now) {
			ahead++
		}
	}
	if ahead >= p.rules.Vetoes {
		return models.Veto{}, fault.Clash("too-many-vetoes", "You ruled out %d hours already. Take one of them back first.", ahead)
	}
	v := models.Veto{CandidacyID: c.ID, StartsAt: starts, EndsAt: starts.Add(p.length), Reason: reason, CreatedAt: tx.Now}
	if err := tx.AddVeto(&v); err != nil {
		return v, err
	}
	return v, notify.Emit(tx, vetoed(c, v, "candidacy.hour_vetoed"))
}

// WithdrawVeto makes an hour possible again; repeating changes nothing. Faults: not
// the candidate. Emits candidacy.veto_withdrawn.
func WithdrawVeto(tx *store.Tx, id models.CandidacyID, veto models.VetoID) error {
	c, _, err := lockToVeto(tx, id)
	if err != nil {
		return err
	}
	all, err := tx.Vetoes(id)
	if err != nil {
		return err
	}
	for _, v := range all {
		if v.ID == veto {
			v.WithdrawnAt = &tx.Now
			if err := tx.SaveVeto(&v); err != nil {
				return err
			}
			return notify.Emit(tx, vetoed(c, v, "candidacy.veto_withdrawn"))
		}
	}
	return nil
}

func lockToVeto(tx *store.Tx, id models.CandidacyID) (models.Candidacy, plan, error) {
	c, err := tx.LockCandidacy(id)
	if err != nil {
		return c, plan{}, err
	}
	p, h, err := planToChoose(tx, c)
	if err != nil {
		return c, p, err
	}
	if err := policy.Check(policy.InterviewVeto, h); err != nil {
		return c, p, err
	}
	if no := unproposable(c); no != nil {
		return c, p, no.Err()
	}
	return c, p, nil
}

func vetoed(c models.Candidacy, v models.Veto, name string) notify.Event {
	return notify.Event{Subject: models.Subject{Kind: "candidacy", ID: int64(c.ID)}, Name: name,
		Facts: map[string]any{"veto": v.ID, "startsAt": v.StartsAt}}
}
