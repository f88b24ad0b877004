package main

import (
	"context"
	"log/slog"
	"maps"
	"time"

	"assay/api/deliver"
	"assay/api/feeds"
	"assay/api/fetch"
	"assay/api/invite"
	"assay/models"
	"assay/models/store"
	"assay/review/calendars"
	"assay/review/jobs"
)

// handlers are what does each kind of job, a line for each; edge has those that tell
// people something.
func handlers(guard fetch.Guard, edge deliver.Edge, office invite.Office) map[string]jobs.Handler {
	all := map[string]jobs.Handler{
		calendars.Kind: feeds.Handler(guard),
	}
	maps.Copy(all, edge.Handlers())   // mail, digest, webhook
	maps.Copy(all, office.Handlers()) // invitation
	return all
}

// keepWorking does jobs until ctx ends; what runs then may take the grace to finish.
// What does not is done by another node, or after the next start.
func keepWorking(ctx context.Context, db *store.DB, node models.Node, handlers map[string]jobs.Handler, grace time.Duration, log *slog.Logger) {
	jobs.Runner{DB: db, Node: node, Handlers: handlers, Log: log, Grace: grace}.Run(ctx)
}
