package showcase

import (
	"fmt"
	"strings"
	"testing"

	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/ledger"
)

func TestV9_AVersionOrReviewChangedBehindTheLedgersBackIsFound(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		s.judge(seats[1], yes, 3)
		_, open := s.taken()
		s.judge(open[0], yes, 2)
		verify := func() string {
			var texts []string
			storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
				texts = nil
				n, err := Verify(tx, func(f ledger.Finding) { texts = append(texts, f.String()) })
				if n != 2 {
					t.Errorf("read %d show cases", n)
				}
				return err
			})
			return strings.Join(texts, "; ")
		}
		if texts := verify(); texts != "" {
			t.Fatalf("untouched, but %s", texts)
		}
		for _, change := range []struct{ table, set, named string }{
			{"show_case_versions", "body = body || 'And more.'", fmt.Sprintf("show_case %d: version 1 was altered", c.ID)},
			{"show_case_versions", "claimed_level = 4", "version 1 was altered"},
			{"show_case_versions", "hash = 'x'", "version 1 was altered"},
			{"reviews", "summary = 'Something else.'", "was altered after it was handed in"},
			{"reviews", "verdict = 'not_accept'", "is not the one that was released"},
			{"reviews", "level = 4", "is not the one that was released"},
			{"reviews", fmt.Sprintf("reviewer_id = %d", s.Dev.ID), "is not the one that was released"},
			{"reviews", "salt = 'another'", "was altered after it was handed in"},
		} {
			storetest.Tamper(t, db, "create table kept as select * from "+change.table)
			storetest.Tamper(t, db, fmt.Sprintf("update %s set %s where show_case_id = %d", change.table, change.set, c.ID))
			if texts := verify(); !strings.Contains(texts, change.named) {
				t.Errorf("%s set %s: %q", change.table, change.set, texts)
			}
			storetest.Tamper(t, db, restored(change.table, change.set))
			storetest.Tamper(t, db, "drop table kept")
			if texts := verify(); texts != "" {
				t.Fatalf("put back after %s, but %s", change.set, texts)
			}
		}
	})
}

// restored puts the changed column back from the table that was kept.
func restored(table, set string) string {
	column, _, _ := strings.Cut(set, " ")
	key := "kept.id = reviews.id"
	if table == "show_case_versions" {
		key = "kept.show_case_id = show_case_versions.show_case_id and kept.number = show_case_versions.number"
	}
	return fmt.Sprintf("update %s set %s = (select %s from kept where %s)", table, column, column, key)
}
