package main

import (
	"context"
	"log/slog"
	"time"

	"assay/models/store"
	"assay/review/sweep"
)

const sweepEvery = time.Minute

// keepSweeping sweeps every room each minute until ctx ends.
func keepSweeping(ctx context.Context, db *store.DB, log *slog.Logger) {
	ticker := time.NewTicker(sweepEvery)
	defer ticker.Stop()
	for {
		if _, err := sweep.All(ctx, db); err != nil && ctx.Err() == nil {
			log.Error("sweep failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}
