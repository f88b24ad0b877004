package inbox_test

import (
	"context"
	"os"
	"strconv"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/inbox"
)

// BenchmarkLargeInbox reads the inboxes of an engineer, of an SME who does more than a
// person can, of a coordinator and an administrator of a large organisation, and the badge of each.
// ASSAY_BENCH_CASES makes it smaller.
func BenchmarkLargeInbox(b *testing.B) {
	size := storetest.Large
	if cases, err := strconv.Atoi(os.Getenv("ASSAY_BENCH_CASES")); err == nil {
		size = storetest.Small(cases)
	}
	readers := map[string]models.Actor{
		"engineer":      {Person: 8, Via: models.ViaSession},
		"busiest":       {Person: 9, Via: models.ViaSession},
		"coordinator":   {Person: 2, Via: models.ViaSession, Roles: []models.Role{models.RoleCoordinator}},
		"administrator": {Person: 1, Via: models.ViaSession, Roles: []models.Role{models.RoleAdministrator}},
	}
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		b.Run(name, func(b *testing.B) {
			db := open(b)
			storetest.Bulk(b, db, size)
			for who, actor := range readers {
				var box inbox.Inbox
				read := func(tx *store.Tx) (err error) {
					box, err = inbox.Of(tx, inbox.Query{})
					return err
				}
				badge := func(tx *store.Tx) error {
					_, err := inbox.Count(tx)
					return err
				}
				measure(b, db, who+"'s inbox", actor, read)
				b.Logf("%s: %d shown of %d, more %v", who, len(box.Items), box.Waiting, box.More)
				measure(b, db, who+"'s badge", actor, badge)
			}
		})
	}
}

func measure(b *testing.B, db *store.DB, name string, actor models.Actor, read func(*store.Tx) error) {
	b.Helper()
	b.Run(name, func(b *testing.B) {
		for b.Loop() {
			if err := db.View(context.Background(), actor, read); err != nil {
				b.Fatal(err)
			}
		}
	})
}
