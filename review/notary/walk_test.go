package notary_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/ledger"
	"assay/review/notary"
	"assay/review/notify"
)

// long writes two chains, of which the second begins and ends within later steps.
func long(t *testing.T, db *store.DB) {
	t.Helper()
	var events []notify.Event
	for n := range 5100 {
		id := int64(1 + n/2500)
		events = append(events, notify.Event{Subject: models.Subject{Kind: "plan", ID: id}, Name: "plan.stepped", Facts: map[string]int{"step": n}})
	}
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return notify.EmitAll(tx, events) })
	for range 3 {
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			_, err := notary.Seal(tx, 1500)
			return err
		})
	}
}

// walked verifies a step at a time, each on its own picture, and keeps the walk as
// JSON in between.
func walked(t *testing.T, db *store.DB) (w *notary.Walk, steps int, found []string) {
	t.Helper()
	w = notary.NewWalk()
	for ; w.Phase != notary.PhaseDone; steps++ {
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			return w.Step(tx, nil, func(f ledger.Finding) { found = append(found, f.String()) })
		})
		raw, err := json.Marshal(w)
		if err != nil {
			t.Fatal(err)
		}
		w = &notary.Walk{}
		if err := json.Unmarshal(raw, w); err != nil {
			t.Fatal(err)
		}
	}
	return w, steps, found
}

func TestV9_AVerificationGoesOnWhereItWasLeft(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		long(t, db)
		whole, _ := verify(t, db, nil)
		w, steps, found := walked(t, db)
		if len(found) > 0 || steps < 6 || w.Entries != 5100 || w.Subjects != 3 || w.Tree.Size != 4500 || w.Tree.Root().String() != whole.Root {
			t.Errorf("%d steps, %d entries, %d subjects, %d leaves: %v", steps, w.Entries, w.Subjects, w.Tree.Size, found)
		}
		for statement, named := range map[string]string{
			"update ledger_entries set payload = '{}' where subject_id = 1 and position = 2001": "plan 1, entry 2001",
			"update ledger_entries set payload = '{}' where subject_id = 2 and position = 1":    "plan 2, entry 1",
			"delete from ledger_entries where subject_id = 2 and position = 1500":               "plan 2, entry 1501",
			"update ledger_heads set length = 99 where subject_id = 3":                          "plan 3, entry 100",
			"update ledger_checkpoints set root = 'x' where size = 3000":                        "ledger 0, entry 3000",
		} {
			storetest.Tamper(t, db, statement)
			if _, _, found := walked(t, db); !strings.Contains(strings.Join(found, "\n"), named) {
				t.Errorf("after %q: %v", statement, found)
			}
		}
	})
}

func TestV9_TwoWhoGoOnAtOnceTakeEachStepOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		long(t, db)
		var v models.LedgerVerification
		storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) (err error) {
			total, err := notary.Total(tx)
			if err != nil {
				return err
			}
			v, err = notary.Begin(tx, total, nil)
			return err
		})
		read := func() (r notary.Reading) {
			storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) (err error) {
				r, err = notary.Read(tx, v.ID)
				return err
			})
			return r
		}
		first, second := read(), read()
		var told []string
		for _, r := range []notary.Reading{first, second} {
			storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error {
				kept, err := notary.Keep(tx, v.ID, r)
				told = append(told, fmt.Sprint(kept.Steps, kept.Percent, kept.Broken, kept.FinishedAt != nil))
				return err
			})
		}
		if told[0] != told[1] || told[0] != "1 100 0 true" {
			t.Errorf("kept %v", told)
		}
		err := storetest.Do(db, o.AsCoordinator(), func(tx *store.Tx) error {
			_, err := notary.Begin(tx, 0, nil)
			return err
		})
		if !fault.Is(err, fault.Denied) {
			t.Errorf("a coordinator: %v", err)
		}
	})
}
