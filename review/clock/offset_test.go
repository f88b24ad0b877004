package clock

import (
	"testing"
	"time"
)

func TestPeriodsBeginWhereTheOffsetChanges(t *testing.T) {
	from, to := at(t, "2026-01-01T00:00:00Z"), at(t, "2027-01-01T00:00:00Z")
	tests := []struct {
		zone string
		want []Period
	}{
		{"Asia/Taipei", []Period{{from, 480}}},
		{"Asia/Kolkata", []Period{{from, 330}}},
		{"Europe/Dublin", []Period{{from, 0}, {at(t, "2026-03-29T01:00:00Z"), 60}, {at(t, "2026-10-25T01:00:00Z"), 0}}},
		{"Australia/Lord_Howe", []Period{{from, 660}, {at(t, "2026-04-04T15:00:00Z"), 630}, {at(t, "2026-10-03T15:30:00Z"), 660}}},
	}
	for _, x := range tests {
		got := Periods(zone(t, x.zone), from, to)
		if len(got) != len(x.want) {
			t.Errorf("%s: %v", x.zone, got)
			continue
		}
		for i := range got {
			if !got[i].From.Equal(x.want[i].From) || got[i].Minutes != x.want[i].Minutes || got[i].From.Location() != time.UTC {
				t.Errorf("%s: period %d is %v, want %v", x.zone, i, got[i], x.want[i])
			}
		}
	}
}
