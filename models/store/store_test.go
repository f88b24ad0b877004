package store

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"assay/models"
)

func TestOpenMigrateDo(t *testing.T) {
	ctx := context.Background()
	db, err := Open(ctx, "sqlite:"+filepath.Join(t.TempDir(), "a b.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	err = db.Do(ctx, models.System("test", models.ViaJob), func(tx *Tx) error {
		r := models.Region{Slug: "emea", Name: "EMEA"}
		if err := tx.insert(&r); err != nil {
			return err
		}
		s := models.Site{Slug: "dublin", Name: "Dublin", RegionID: r.ID, Zone: "Europe/Dublin"}
		if err := tx.insert(&s); err != nil {
			return err
		}
		p := models.Person{Name: "A", SiteID: s.ID, Zone: "Europe/Dublin", Hours: models.Hours{{Weekday: 1, From: 540, To: 1020}}, StartedOn: models.Date{Year: 2026, Month: 1, Day: 5}, CreatedAt: tx.Now, UpdatedAt: tx.Now}
		if err := tx.insert(&p); err != nil {
			return err
		}
		p.Name = "B"
		if err := tx.update(&p, "name", "updated_at"); err != nil {
			return err
		}
		got, err := tx.Person(p.ID)
		if err != nil {
			return err
		}
		if got.Name != "B" || got.StartedOn != p.StartedOn || !got.CreatedAt.Equal(tx.Now) || len(got.Hours) != 1 {
			t.Errorf("got %+v", got)
		}
		return tx.AppendLedger(&models.LedgerEntry{SubjectKind: "person", SubjectID: 1, Position: 1, Event: "x", Via: "job", At: tx.Now, Hash: "h"})
	})
	if err != nil {
		t.Fatal(err)
	}
}
