package store

import (
	"encoding/base64"
	"fmt"
	"testing"
	"time"

	"assay/models"
)

func TestACursorOfOtherKindsIsStale(t *testing.T) {
	keys := []any{models.Date{}, int64(0), "", time.Time{}, new(time.Time)}
	good := []any{models.Date{Year: 2026, Month: 1, Day: 1}, int64(3), "a", time.Now(), time.Now()}
	if !sameKinds(good, keys) {
		t.Error("the list's own cursor is refused")
	}
	for i := range good {
		bad := append([]any{}, good...)
		bad[i] = struct{}{}
		if sameKinds(bad, keys) {
			t.Errorf("key %d may be anything", i)
		}
	}
	if sameKinds(good[:2], keys) {
		t.Error("a cursor may be too short")
	}
}

// TestACursorThatNobodyWasGivenIsStale: PostgreSQL would not read such values.
func TestACursorThatNobodyWasGivenIsStale(t *testing.T) {
	day := models.Date{Year: 2026, Month: 11, Day: 16}
	standings := func(tx *Tx, p models.Page) error { return second(tx.Standings(StandingFilter{}, p)) }
	expiring := func(tx *Tx, p models.Page) error {
		return second(tx.ExpiringCertifications(CertificationScope{Everyone: true}, day, day, p))
	}
	due := func(tx *Tx, p models.Page) error { return second(tx.Plans(PlanFilter{Order: ByDue}, p)) }
	rubrics := func(tx *Tx, p models.Page) error { return second(tx.RubricsOf(nil, p)) }
	history := func(tx *Tx, p models.Page) error { return second(tx.VersionHistory(1, p)) }
	chain := func(tx *Tx, p models.Page) error {
		return second(tx.Ledger(LedgerFilter{Subject: models.Subject{Kind: "plan", ID: 1}}, p))
	}
	engines := planned(t)
	const farTooMany = `[{"i":9000000000000000000}]`
	for _, c := range []struct {
		list string
		keys string
		read func(*Tx, models.Page) error
	}{
		{"standings", `[{"i":5},{"i":5}]`, standings},
		{"standings", `[{"d":null},{"i":5}]`, standings},
		{"standings", `[{"d":"2026-13-01"},{"i":5}]`, standings},
		{fmt.Sprintf("expiring %+v %s %s", CertificationScope{Everyone: true}, day, day), `[{"s":"soon"},{"i":5}]`, expiring},
		{fmt.Sprintf("plans %+v", PlanFilter{Order: ByDue}), `[{"s":"soon"},{"i":5}]`, due},
		{"rubrics", farTooMany, rubrics},
		{"versions of 1", farTooMany, history},
		{fmt.Sprint("ledger", LedgerFilter{Subject: models.Subject{Kind: "plan", ID: 1}}), farTooMany, chain},
	} {
		for engine, db := range engines {
			page := models.Page{Cursor: base64.RawURLEncoding.EncodeToString([]byte(fmt.Sprintf(`{"l":%q,"k":%s}`, c.list, c.keys)))}
			err := db.View(t.Context(), models.System("test", models.ViaJob), func(tx *Tx) error { return c.read(tx, page) })
			if err == nil || err.Error() != "invalid: Some of what you sent is not right yet." {
				t.Errorf("%s: %s %s: %v", engine, c.list, c.keys, err)
			}
		}
	}
}
