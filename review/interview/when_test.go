package interview

import (
	"strings"
	"testing"
	"time"
)

func fold(n int) *int { return &n }

func TestI2_AStartIsAnInstantWithTheZoneThatDefinedIt(t *testing.T) {
	instant := time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name string
		in   When
		want moment
	}{
		{"an instant shown in a half-hour zone", When{Instant: &instant, Zone: "Asia/Kolkata"}, moment{instant, "2026-11-26T14:30", "Asia/Kolkata", 0}},
		{"a link becomes canonical", When{Instant: &instant, Zone: "Asia/Calcutta"}, moment{instant, "2026-11-26T14:30", "Asia/Kolkata", 0}},
		{"a wall time", When{Wall: "2026-11-26T17:00", Zone: "Asia/Taipei"}, moment{instant, "2026-11-26T17:00", "Asia/Taipei", 0}},
		{"without a zone it is the actor's", When{Wall: "2026-11-26T09:00"}, moment{instant, "2026-11-26T09:00", "Europe/Dublin", 0}},
		{"across the date line", When{Wall: "2026-11-26T23:00", Zone: "Pacific/Kiritimati"}, moment{instant, "2026-11-26T23:00", "Pacific/Kiritimati", 0}},
		{"the first pass of a repeated hour", When{Wall: "2026-10-25T01:30", Zone: "Europe/Dublin", Fold: fold(0)},
			moment{time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC), "2026-10-25T01:30", "Europe/Dublin", 0}},
		{"the second pass", When{Wall: "2026-10-25T01:30", Zone: "Europe/Dublin", Fold: fold(1)},
			moment{time.Date(2026, 10, 25, 1, 30, 0, 0, time.UTC), "2026-10-25T01:30", "Europe/Dublin", 1}},
		{"a skipped hour, by the offset before", When{Wall: "2026-03-29T01:30", Zone: "Europe/Dublin", Fold: fold(0)},
			moment{time.Date(2026, 3, 29, 1, 30, 0, 0, time.UTC), "2026-03-29T02:30", "Europe/Dublin", 0}},
		{"a skipped hour, by the offset after", When{Wall: "2026-03-29T01:30", Zone: "Europe/Dublin", Fold: fold(1)},
			moment{time.Date(2026, 3, 29, 0, 30, 0, 0, time.UTC), "2026-03-29T00:30", "Europe/Dublin", 0}},
	} {
		got, wrong := resolve(c.in, "Europe/Dublin", "/when")
		if wrong != nil || !got.At.Equal(c.want.At) || got.Wall != c.want.Wall || got.Zone != c.want.Zone || got.Fold != c.want.Fold {
			t.Errorf("%s: got %+v, %v", c.name, got, wrong)
		}
	}
}

func TestI2_AnAmbiguousOrSkippedTimeIsAnsweredWithTheChoices(t *testing.T) {
	for _, c := range []struct {
		in    When
		codes string
		texts []string
	}{
		{When{Wall: "2026-10-25T01:30", Zone: "Europe/Dublin"}, "/when/wall time-overlap, /when/fold choose-0, /when/fold choose-1",
			[]string{"2026-10-25T01:30 (UTC+01:00), which is 2026-10-25 00:30 UTC", "2026-10-25T01:30 (UTC+00:00), which is 2026-10-25 01:30 UTC"}},
		{When{Wall: "2026-03-29T01:30", Zone: "Europe/Dublin"}, "/when/wall time-gap, /when/fold choose-0, /when/fold choose-1",
			[]string{"2026-03-29T02:30 (UTC+01:00)", "2026-03-29T00:30 (UTC+00:00)"}},
		{When{Wall: "2026-11-26T17:05", Zone: "Asia/Taipei"}, "/when off-the-quarter", nil},
		{When{Wall: "2026-11-26 17:00", Zone: "Asia/Taipei"}, "/when/wall unreadable-time", nil},
		{When{Wall: "2026-02-30T17:00", Zone: "Asia/Taipei"}, "/when/wall unreadable-time", nil},
		{When{Wall: "2026-11-26T17:00", Zone: "CST"}, "/when/zone unknown-zone", nil},
		{When{Wall: "2026-10-25T01:30", Zone: "Europe/Dublin", Fold: fold(2)}, "/when/fold unknown-fold", nil},
		{When{Zone: "Asia/Taipei"}, "/when one-start", nil},
		{When{Wall: "2026-11-26T17:00", Instant: &time.Time{}, Zone: "Asia/Taipei"}, "/when one-start", nil},
	} {
		_, wrong := resolve(c.in, "", "/when")
		var codes, texts []string
		for _, f := range wrong {
			codes = append(codes, f.Pointer+" "+f.Code)
			texts = append(texts, f.Text.String())
		}
		if got := strings.Join(codes, ", "); got != c.codes {
			t.Errorf("%+v: %s, want %s", c.in, got, c.codes)
		}
		for _, want := range c.texts {
			if !strings.Contains(strings.Join(texts, "\n"), want) {
				t.Errorf("%+v: no %q in %q", c.in, want, texts)
			}
		}
	}
}
