package store

import (
	"regexp"
	"testing"

	"assay/models"
)

// TestTheLedgerIsReadInTheOrderOfAnIndex explains its lists: each walks an index
// that has no hidden entries in it, and sorts nothing.
func TestTheLedgerIsReadInTheOrderOfAnIndex(t *testing.T) {
	lists := map[string]LedgerFilter{
		"ledger_entries_time":  {},
		"ledger_entries_kind":  {Subject: models.Subject{Kind: "review"}},
		"ledger_entries_actor": {Actor: 9, Event: "review.submitted", Subject: models.Subject{Kind: "review"}},
		"ledger_entries_event": {Event: "review.submitted", Subject: models.Subject{Kind: "review"}},
		"position|subject":     {Subject: models.Subject{Kind: "show_case", ID: 8}},
	}
	sorted := regexp.MustCompile(`(?i)sort|temp b-tree`)
	for engine, db := range planned(t) {
		for index, f := range lists {
			t.Run(engine+"/"+index, func(t *testing.T) {
				run := recorded(t, db, func(tx *Tx) error { return second(tx.Ledger(f, models.Page{})) })
				plan := explained(t, db, run[0])
				if !regexp.MustCompile(index).MatchString(plan) || sorted.MatchString(plan) {
					t.Errorf("does not walk %s:\n%s\n%s", index, run[0], plan)
				}
			})
		}
	}
}
