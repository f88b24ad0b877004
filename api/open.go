package api

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"

	"assay/models"
	"assay/models/fault"
	"assay/review/clock"
	"assay/review/policy"
)

// open adds what lives outside of the versioned API.
func (s *server) open(g *gin.Engine) {
	document := Document(s.Version)
	page := sync.OnceValue(func() []byte { return must(docs(document)) })
	g.Match(looking, "/healthz", func(c *gin.Context) {
		c.JSON(http.StatusOK, gin.H{"status": "ok", "version": s.Version, "zoneData": clock.ZoneData().Version, "zoneDataStale": clock.ZoneData().Stale(s.db.Now())})
	})
	g.Match(looking, "/readyz", s.ready)
	g.Match(looking, FeedPath+":file", s.calendar)
	g.Match(looking, "/metrics", s.mayMeasure, gin.WrapH(s.metrics.handler()))
	g.Match(looking, "/openapi.json", func(c *gin.Context) { c.Data(http.StatusOK, "application/json", document) })
	g.Match(looking, "/docs", func(c *gin.Context) {
		c.Header("Content-Security-Policy", docsPolicy)
		c.Data(http.StatusOK, "text/html; charset=utf-8", page())
	})
}

// ready says yes when the database answers and is at the newest version.
func (s *server) ready(c *gin.Context) {
	ctx, cancel := context.WithTimeout(c.Request.Context(), 2*time.Second)
	defer cancel()
	pending, version, err := s.db.Pending(ctx)
	switch {
	case err != nil:
		s.fail(c, fault.New(fault.Unavailable, "database-away", "The database does not answer.").Because(err))
	case pending:
		s.fail(c, fault.New(fault.Unavailable, "migrations-pending", "The database is not at the newest version."))
	default:
		c.JSON(http.StatusOK, gin.H{"status": "ready", "databaseVersion": version})
	}
}

// mayMeasure lets this machine and administrators' tokens read the metrics.
func (s *server) mayMeasure(c *gin.Context) {
	if remote(c.Request).IsLoopback() && c.GetHeader("X-Forwarded-For") == "" && c.GetHeader("Forwarded") == "" {
		return
	}
	actor, err := s.actor(c)
	if err == nil && actor.Via == models.ViaToken {
		err = policy.Check(policy.SystemSee, policy.Of(actor))
	} else if err == nil {
		err = fault.New(fault.Unauthenticated, "sign-in-needed", "Metrics need an administrator's access token.")
	}
	if err != nil {
		s.fail(c, err)
	}
}
