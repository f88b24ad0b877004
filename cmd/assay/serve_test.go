package main

import (
	"testing"
	"time"

	"assay/models/store"
	"assay/models/store/storetest"
)

func TestTheClockGoesAheadInADemoAlone(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := shellOf(t, db)
		s.mustNot("demo organisation alone", "", "serve", "--ahead", "1h")
		s.mustNot("does not go back", "", "serve", "--ahead=-1h")
	})
	at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	moved := serveCommand{Ahead: 36 * time.Hour}.ahead(&app{now: func() time.Time { return at }})
	if got := moved.now(); !got.Equal(at.Add(36 * time.Hour)) {
		t.Errorf("36 hours after %s it is %s", at, got)
	}
}
