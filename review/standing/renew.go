package standing

import (
	"fmt"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
)

// Renew begins a new term from the old expiry, for the newest bar's valid months,
// when the renewal window is open and the term holds enough work (V8). What is given
// from the next UTC day on counts for the new term. By the holder or an
// administrator. Repeating on the same day changes nothing. Emits standing.renewed.
func Renew(tx *store.Tx, id models.StandingID) (models.Standing, error) {
	s, err := tx.LockStanding(id)
	if err != nil {
		return s, err
	}
	h, err := roster.HoldsOf(tx, s.PersonID)
	if err != nil {
		return s, err
	}
	if err := policy.See(policy.StandingSee, h, "standing"); err != nil {
		return s, err
	}
	if err := policy.Check(policy.StandingRenew, h); err != nil {
		return s, err
	}
	today := models.DateOf(tx.Now)
	if live(s.State) && s.Renewals > 0 && s.TermStartsOn.After(today) {
		return s, nil
	}
	progress, err := ProgressOf(tx, []models.Standing{s})
	if err != nil {
		return s, err
	}
	if err := renewable(s, progress[s.ID].Missing, today).Err(); err != nil {
		return s, err
	}
	return renew(tx, s, progress[s.ID])
}

func renew(tx *store.Tx, s models.Standing, p Progress) (models.Standing, error) {
	bar, err := newestBar(tx, s.ServiceID)
	if err != nil {
		return s, err
	}
	lastDay := models.DateOf(tx.Now)
	if s.ExpiresOn.Before(lastDay) {
		lastDay = s.ExpiresOn
	}
	s.TermStartsOn = lastDay.AddDays(1)
	s.ExpiresOn = s.ExpiresOn.AddMonths(bar.Rules.ValidMonths)
	s.Renewals++
	if bar.ID != 0 {
		s.BarID = &bar.ID
	}
	w := p.Work
	reason := phrase.Of("The term held %d reviews, %d interviews and %d contributions.", w.Reviews, w.Interviews, w.Contributions)
	_, err = apply(tx, &s, move{event: EventRenew, reason: reason, kind: "standing-renewed", name: "renewed"})
	return s, err
}

// Sweep does what time causes, for up to limit standings: one whose term is over
// renews when the term holds enough, and lapses otherwise; reminders go out 90, 30
// and 7 days before. Days are UTC. Emits standing.renewed and standing.lapsed.
// Returns how many it dealt with.
func Sweep(tx *store.Tx, limit int) (int, error) {
	today := models.DateOf(tx.Now)
	ended, err := tx.StandingsEnded(today, limit)
	if err != nil {
		return 0, err
	}
	if err := endTerms(tx, ended); err != nil {
		return 0, err
	}
	if len(ended) == limit {
		return len(ended), nil
	}
	due, err := tx.StandingsToRemind(today, limit-len(ended))
	if err != nil {
		return 0, err
	}
	return len(ended) + len(due), remind(tx, due, today)
}

func endTerms(tx *store.Tx, ended []models.Standing) error {
	progress, err := ProgressOf(tx, ended)
	if err != nil {
		return err
	}
	for _, s := range ended {
		p := progress[s.ID]
		no := enough(s, p.Missing)
		if no == nil {
			if _, err := renew(tx, s, p); err != nil {
				return err
			}
			continue
		}
		last := s.ExpiresOn
		m := move{event: EventLapse, reason: phrase.Of("The term ended on %s. %s", last, no.Text), kind: "standing-lapsed", name: "lapsed"}
		if _, err := apply(tx, &s, m); err != nil {
			return err
		}
	}
	return nil
}

func remind(tx *store.Tx, due []models.Standing, today models.Date) error {
	progress, err := ProgressOf(tx, due)
	if err != nil {
		return err
	}
	for _, s := range due {
		if err := remindOne(tx, s, progress[s.ID], today); err != nil {
			return err
		}
	}
	return nil
}

// remindOne tells a holder how the term stands, and from 30 days on their line
// manager too.
func remindOne(tx *store.Tx, s models.Standing, p Progress, today models.Date) error {
	kind := notify.Kind("standing-expiring")
	params := map[string]string{"daysLeft": fmt.Sprint(today.DaysUntil(s.ExpiresOn))}
	if no := enough(s, p.Missing); no == nil {
		kind = "standing-renewable"
	} else {
		params["missing"] = phrase.Keep(no.Text)
	}
	to, err := holderAndManager(tx, s, kind, params)
	if err != nil {
		return err
	}
	if today.DaysUntil(s.ExpiresOn) > reminders[1] {
		to = to[:1]
	}
	if err := notify.Tell(tx, models.Subject{Kind: "standing", ID: int64(s.ID)}, to...); err != nil {
		return err
	}
	s.RemindOn = nextReminder(s.ExpiresOn, today.AddDays(1))
	return tx.SaveStandingReminder(&s)
}
