package main

import (
	"context"
	"crypto/rand"
	"log/slog"
	"os"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/sweep"
)

const sweepEvery = time.Minute

// thisNode is how this server is called among others.
func thisNode(db *store.DB) models.Node {
	name, err := os.Hostname()
	if err != nil {
		name = "unnamed"
	}
	return models.Node{ID: rand.Text(), Name: name, Version: Version, StartedAt: db.Now()}
}

// keepSweeping sweeps every room each minute until ctx ends, and says then that this
// server is gone.
func keepSweeping(ctx context.Context, db *store.DB, node models.Node, log *slog.Logger) {
	defer func() {
		if err := sweep.Gone(context.WithoutCancel(ctx), db, node); err != nil {
			log.Error("leaving failed", "error", err)
		}
	}()
	ticker := time.NewTicker(sweepEvery)
	defer ticker.Stop()
	for {
		if _, err := sweep.Reported(ctx, db, node); err != nil && ctx.Err() == nil {
			log.Error("sweep failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}
