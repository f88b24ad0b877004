// Package sweep does what time causes in every room: expiry, reminders, lapse, and
// putting the ledger's entries into its tree. It decides nothing itself.
package sweep

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review/access"
	"assay/review/calendars"
	"assay/review/candidacy"
	"assay/review/interview"
	"assay/review/jobs"
	"assay/review/notary"
	"assay/review/panel"
	"assay/review/showcase"
	"assay/review/standing"
	"assay/review/training"
	"assay/review/weekly"
)

// chore is what time causes in one room, up to a limit. It returns how much it did
// and is called again while there is more.
type chore struct {
	name   string
	do     func(tx *store.Tx, limit int) (done int, err error)
	sealed bool // how much it does would count what is sealed
}

var chores = []chore{
	{"access", func(tx *store.Tx, _ int) (int, error) { return 0, access.Sweep(tx) }, false},
	{"training", training.Sweep, false},
	{"candidacy", candidacy.Sweep, false},
	{"showcase", showcase.Sweep, true},
	{"standing", standing.Sweep, false},
	{"interview", interview.Sweep, false},
	{"panel", panel.Sweep, true},
	{"ledger", notary.Seal, true},
	{"jobs", jobs.Sweep, false},
	{"calendars", calendars.Sweep, false},
	{"zones", interview.Recheck, false},
	{Letters, weekly.Sweep, false},
}

const (
	limit = 200
	turns = 50
)

// Letters are the weekly letters to managers, by the name of their room.
const Letters = "weekly"

// All sweeps every room but those named once, each turn an act of its own as a system
// actor, and returns how much was done. Several nodes may do so at once: repeating a sweep
// changes nothing. What fails in one room does not keep the others from being swept.
func All(ctx context.Context, db *store.DB, but ...string) (done int, err error) {
	for _, c := range chores {
		if slices.Contains(but, c.name) {
			continue
		}
		n, failed := c.run(ctx, db)
		done += n
		if failed != nil {
			err = errors.Join(err, fmt.Errorf("sweep of %s: %w", c.name, failed))
		}
	}
	return done, err
}

func (c chore) run(ctx context.Context, db *store.DB) (done int, err error) {
	for range turns {
		n := 0
		err := db.Do(ctx, models.System(c.name, models.ViaJob), func(tx *store.Tx) (err error) {
			n, err = c.do(tx, limit)
			return err
		})
		done += n
		if err != nil || n < limit {
			return done, err
		}
	}
	return done, nil
}
