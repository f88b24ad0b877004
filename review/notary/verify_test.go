package notary_test

import (
	"strings"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/ledger"
	"assay/review/notary"
	"assay/review/notify"
)

// write makes a ledger of three subjects with four entries each, sealed in two
// steps with two entries left over.
func write(t *testing.T, db *store.DB) {
	t.Helper()
	emit := func(id int64, n int) {
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return notify.Emit(tx, notify.Event{Subject: models.Subject{Kind: "plan", ID: id}, Name: "plan.stepped", Facts: map[string]int{"step": n}})
		})
	}
	for n := 1; n <= 4; n++ {
		for id := int64(1); id <= 3; id++ {
			if n == 4 && id == 2 {
				seal(t, db)
			}
			emit(id, n)
		}
		if n == 2 {
			seal(t, db)
		}
	}
}

func seal(t *testing.T, db *store.DB) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		_, err := notary.Seal(tx, 100)
		return err
	})
}

func verify(t *testing.T, db *store.DB, expect *notary.Expect) (notary.Summary, []string) {
	t.Helper()
	var found []string
	var s notary.Summary
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) (err error) {
		s, err = notary.Verify(tx, expect, func(f ledger.Finding) { found = append(found, f.String()) }, func(int64) {})
		return err
	})
	return s, found
}

func TestV9_ALedgerLeftAloneVerifies(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		write(t, db)
		s, found := verify(t, db, nil)
		if len(found) > 0 || s.Entries != 12 || s.Subjects != 3 || s.Unsealed != 2 || s.Size != 10 {
			t.Errorf("%+v %v", s, found)
		}
		seal(t, db)
		seal(t, db)
		if s, found = verify(t, db, &notary.Expect{Size: s.Size, Root: s.Root}); len(found) > 0 || s.Size != 12 {
			t.Errorf("%+v %v", s, found)
		}
	})
}

func TestV9_AnyRowAlteredRemovedOrReorderedIsNamed(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		for _, c := range []struct{ name, statement, undo, named string }{
			{"a payload", `update ledger_entries set payload = '{"step":9}' where id = 5`, `update ledger_entries set payload = '{"step":2}' where id = 5`, "plan 2, entry 2 (id 5)"},
			{"an event", `update ledger_entries set event = 'plan.x' where id = 12`, `update ledger_entries set event = 'plan.stepped' where id = 12`, "plan 3, entry 4 (id 12)"},
			{"an actor", `update ledger_entries set actor_system = 'me' where id = 1`, `update ledger_entries set actor_system = 'builder' where id = 1`, "plan 1, entry 1 (id 1)"},
			{"two positions swapped", `update ledger_entries set position = 3 - position + 100 where subject_id = 1 and position in (1, 2)`,
				`update ledger_entries set position = 103 - position where subject_id = 1 and position > 100`, "plan 1, entry 3"},
			{"a leaf number", `update ledger_entries set seq = 99 where id = 4`, `update ledger_entries set seq = 3 where id = 4`, "leaves 3 to 3"},
			{"a head", `update ledger_heads set length = 5 where subject_id = 3`, `update ledger_heads set length = 4 where subject_id = 3`, "plan 3, entry 5"},
			{"a checkpoint", `update ledger_checkpoints set at = at, root = 'x' where size = 6`, `delete from ledger_checkpoints where size = 6`, "ledger 0, entry 6"},
		} {
			t.Run(c.name, func(t *testing.T) {
				if c.name == "a payload" {
					write(t, db)
				}
				storetest.Tamper(t, db, c.statement)
				expectNamed(t, db, c.named)
				storetest.Tamper(t, db, c.undo)
				if _, found := verify(t, db, nil); len(found) > 0 {
					t.Fatalf("not as before: %v", found)
				}
			})
		}
	})
}

func TestV9_AnEntryRemovedIsNamedWhereverItStood(t *testing.T) {
	for _, c := range []struct{ name, statement, named string }{
		{"the first", `delete from ledger_entries where id = 1`, "plan 1, entry 2 (id 4)"},
		{"one between", `delete from ledger_entries where id = 6`, "plan 3, entry 3 (id 9)"},
		{"the last, unsealed", `delete from ledger_entries where id = 12`, "the last 1 of 4 entries are missing"},
		{"a whole chain", `delete from ledger_entries where subject_id = 2`, "the last 4 of 4 entries are missing"},
		{"a chain with its head", `delete from ledger_entries where subject_id = 2; delete from ledger_heads where subject_id = 2`, "leaves 1 to 1 of the tree are missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			storetest.Run(t, func(t *testing.T, db *store.DB) {
				write(t, db)
				for statement := range strings.SplitSeq(c.statement, "; ") {
					storetest.Tamper(t, db, statement)
				}
				expectNamed(t, db, c.named)
			})
		})
	}
}

// Whoever rewrites an entry and its whole chain after it still meets the tree;
// whoever rewrites that too meets the root that was kept elsewhere.
func TestV9_ARewrittenChainMeetsTheTreeAndTheRootKeptElsewhere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		write(t, db)
		kept, _ := verify(t, db, nil)
		e := models.LedgerEntry{}
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			all, err := tx.LedgerBySubject(models.LedgerEntry{SubjectKind: "plan", SubjectID: 1, Position: 3}, 1)
			e = all[0]
			return err
		})
		e.Payload = `{"step":7}`
		hash := ledger.Hash(e)
		storetest.Tamper(t, db, `update ledger_entries set payload = '{"step":7}', hash = '`+hash+`' where id = 10`)
		storetest.Tamper(t, db, `update ledger_heads set hash = '`+hash+`' where subject_id = 1`)
		expectNamed(t, db, "ledger 0, entry 10")
		storetest.Tamper(t, db, `delete from ledger_checkpoints where size = 10`)
		if _, found := verify(t, db, nil); len(found) != 0 {
			t.Fatalf("the forger left a trace after all: %v", found)
		}
		if _, found := verify(t, db, &notary.Expect{Size: kept.Size, Root: kept.Root}); len(found) == 0 {
			t.Error("the root kept elsewhere did not give the forger away")
		}
	})
}

func expectNamed(t *testing.T, db *store.DB, named string) {
	t.Helper()
	_, found := verify(t, db, nil)
	if !strings.Contains(strings.Join(found, "\n"), named) {
		t.Errorf("want %q among %q", named, found)
	}
}
