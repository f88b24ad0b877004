package main

import (
	"context"
	"log/slog"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/access"
	"assay/review/candidacy"
	"assay/review/interview"
	"assay/review/notary"
	"assay/review/panel"
	"assay/review/showcase"
	"assay/review/standing"
	"assay/review/training"
)

// sweep is what time causes in one room: expiry, reminders, lapse. It returns how
// much it did and is called again while there is more.
type sweep struct {
	name string
	run  func(*store.Tx, int) (int, error)
}

const (
	sweepEvery = time.Minute
	sweepLimit = 200
	sweepTurns = 50
)

var sweeps = []sweep{
	{"access", func(tx *store.Tx, _ int) (int, error) { return 0, access.Sweep(tx) }},
	{"training", training.Sweep},
	{"candidacy", candidacy.Sweep},
	{"showcase", showcase.Sweep},
	{"standing", standing.Sweep},
	{"interview", interview.Sweep},
	{"panel", panel.Sweep},
	{"ledger", notary.Seal},
}

// keepSweeping sweeps every room each minute until ctx ends. Several nodes may do
// so at once: each sweep is an act, and repeating one changes nothing.
func keepSweeping(ctx context.Context, db *store.DB, log *slog.Logger) {
	ticker := time.NewTicker(sweepEvery)
	defer ticker.Stop()
	for {
		sweepAll(ctx, db, log)
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

func sweepAll(ctx context.Context, db *store.DB, log *slog.Logger) {
	for _, s := range sweeps {
		for range sweepTurns {
			done := 0
			err := db.Do(ctx, models.System(s.name, models.ViaJob), func(tx *store.Tx) (err error) {
				done, err = s.run(tx, sweepLimit)
				return err
			})
			if err != nil && ctx.Err() == nil {
				log.Error("sweep failed", "room", s.name, "error", err)
			}
			if err != nil || done < sweepLimit {
				break
			}
		}
	}
}
