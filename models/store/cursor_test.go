package store

import (
	"encoding/base64"
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
	for engine, db := range planned(t) {
		for _, cursor := range []string{`{"l":"standings","k":[{"i":5},{"i":5}]}`, `{"l":"standings","k":[{"d":null},{"i":5}]}`, `{"l":"standings","k":[{"d":"2026-13-01"},{"i":5}]}`} {
			err := db.View(t.Context(), models.System("test", models.ViaJob), func(tx *Tx) error {
				return second(tx.Standings(StandingFilter{}, models.Page{Cursor: base64.RawURLEncoding.EncodeToString([]byte(cursor))}))
			})
			if err == nil || err.Error() != "invalid: Some of what you sent is not right yet." {
				t.Errorf("%s: %s: %v", engine, cursor, err)
			}
		}
	}
}
