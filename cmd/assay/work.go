package main

import (
	"context"
	"log/slog"
	"time"

	"assay/api/feeds"
	"assay/api/fetch"
	"assay/models"
	"assay/models/store"
	"assay/review/calendars"
	"assay/review/jobs"
)

// handlers are what does each kind of job, a line for each.
func handlers(guard fetch.Guard) map[string]jobs.Handler {
	return map[string]jobs.Handler{
		calendars.Kind: feeds.Handler(guard),
	}
}

// keepWorking does jobs until ctx ends; what runs then may take the grace to finish.
// What does not is done by another node, or after the next start.
func keepWorking(ctx context.Context, db *store.DB, node models.Node, guard fetch.Guard, grace time.Duration, log *slog.Logger) {
	jobs.Runner{DB: db, Node: node, Handlers: handlers(guard), Log: log, Grace: grace}.Run(ctx)
}
