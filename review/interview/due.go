package interview

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/roster"
)

// Whoever is asked has two of their working days to answer, as for a review (S10);
// a day before that, and then, both sides hear of it. Close to the interview there
// is less time: a day before its start at the latest, or half of what is left.
const (
	daysToAnswer = 2
	beforeStart  = 24 * time.Hour
)

// timed gives seats their clocks, from now on.
func timed(tx *store.Tx, starts time.Time, seats []models.Seat) error {
	ids := make([]models.PersonID, len(seats))
	for n, s := range seats {
		ids[n] = s.PersonID
	}
	calendars, err := roster.Calendars(tx, ids)
	for n := range seats {
		cal := calendars[seats[n].PersonID]
		seats[n].RemindAt, seats[n].DueAt = answerBy(tx.Now, starts, cal)
		seats[n].RemindedAt, seats[n].OverdueAt = nil, nil
	}
	return err
}

// answerBy is when somebody asked now is reminded, and when the answer is due.
func answerBy(now, starts time.Time, cal clock.Calendar) (remind, due time.Time) {
	due = clock.Due(now, daysToAnswer, cal)
	if latest := starts.Add(-beforeStart); latest.Before(due) {
		due = latest
	}
	if !due.After(now) {
		due = now.Add(starts.Sub(now) / 2).Truncate(time.Microsecond)
	}
	if remind = clock.Due(now, daysToAnswer-1, cal); remind.After(due) {
		remind = due
	}
	return remind, due
}
