package main

import (
	"strings"
	"testing"
	"time"

	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/jobs"
)

func TestTheDoctorTellsOfJobsThatAreStuckOrGivenUp(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := shellOf(t, db)
		if out := s.must("", "doctor"); !strings.Contains(out, "no job is stuck, and none was given up") {
			t.Error(out)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return jobs.Enqueue(tx, jobs.New{Kind: "mail", Key: "stuck", RunAt: time.Now().Add(-time.Hour)}, jobs.New{Kind: "digest", Key: "dead"},
				jobs.New{Kind: "webhook", Key: "soon", RunAt: time.Now().Add(time.Hour)})
		})
		storetest.Tamper(t, db, "update jobs set state = 'dead', ended_at = run_at where key = 'dead'")
		out := s.must("", "doctor")
		if !strings.Contains(out, "jobs of the kind mail should") || strings.Contains(out, "kind webhook") || !strings.Contains(out, "given up: 1;") {
			t.Error(out)
		}
	})
}
