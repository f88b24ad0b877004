package store

import (
	"regexp"
	"testing"
	"time"

	"assay/models"
)

// TestWhatWaitsIsReadByIndex explains every part of an inbox for somebody with every
// role, on both engines: each page that shows the badge asks for it.
func TestWhatWaitsIsReadByIndex(t *testing.T) {
	day := models.Date{Year: 2026, Month: 11, Day: 16}
	now := time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)
	asks := WaitingFor{Person: 1, Coordinates: true, Administers: true, Signs: []models.PlanID{1, 2}, Today: day, IdleSince: now, ComingUntil: now, ExpiringBy: day, RenewBy: day}
	reads := map[string]func(tx *Tx) error{
		"counts":   func(tx *Tx) error { return second(tx.CountWaiting(asks)) },
		"meetings": func(tx *Tx) error { return second(tx.MeetingsOf(1)) },
		"mentees":  func(tx *Tx) error { return second(tx.MenteesOf(1)) },
		"plans":    func(tx *Tx) error { return second(tx.ActivePlansOf(1)) },
	}
	for _, r := range waitingReads {
		reads[string(r.kind)] = func(tx *Tx) error { return second(tx.Waiting(r.kind, asks, 20)) }
	}
	for engine, db := range planned(t) {
		for name, read := range reads {
			t.Run(engine+"/"+name, func(t *testing.T) {
				for _, statement := range recorded(t, db, read) {
					if plan := explained(t, db, statement); waitingTable.MatchString(plan) {
						t.Errorf("reads a whole table:\n%s\n%s", statement, plan)
					}
				}
			})
		}
	}
}

// waitingTable is what either engine says when it reads every row of a table; its alias is one or two letters.
var waitingTable = regexp.MustCompile(`Seq Scan on \w+|(?m)SCAN [a-z]{1,2}$`)
