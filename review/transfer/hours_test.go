package transfer

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"assay/models"
)

func TestHoursAreReadAndWritten(t *testing.T) {
	for _, c := range []struct{ given, canonical string }{
		{"mon-fri 09:00-18:00", "mon-fri 09:00-18:00"},
		{"mon-fri 09:00-18:00; sat 10:00-14:00", "mon-fri 09:00-18:00; sat 10:00-14:00"},
		{"sun-thu 8:00-17:00", "sun-thu 08:00-17:00"},
		{"Monday–Friday 9:00–12:30 13:15–18:00", "mon-fri 09:00-12:30 13:15-18:00"},
		{"mon,tue,wed,thu,fri 09:00-18:00", "mon-fri 09:00-18:00"},
		{"fri 09:00-13:00 ; mon,wed 09:00-18:00", "mon,wed 09:00-18:00; fri 09:00-13:00"},
		{"mon-sun 00:00-24:00", "mon-sun 00:00-24:00"},
		{"fri-sun 22:00-06:00", "fri-sun 22:00-06:00"},
		{"mon 13:00-18:00 09:00-12:00", "mon 09:00-12:00 13:00-18:00"},
		{"", ""},
	} {
		h, err := parseHours(c.given)
		if err != nil {
			t.Errorf("%q: %v", c.given, err)
		}
		if got := printHours(h); got != c.canonical {
			t.Errorf("%q became %q, want %q", c.given, got, c.canonical)
		}
	}
}

func TestHoursThatAreNoneAreRefused(t *testing.T) {
	for _, text := range []string{"9-5", "mon", "mon 9", "mon 09:00-25:00", "mon 24:00-25:00", "mon 09:60-10:00", "mox 09:00-18:00",
		"mon- 09:00-18:00", "mon-fri 09:00", "mon-tue-wed 09:00-18:00", "montag 09:00-18:00", ",mon 09:00-18:00", "mon-fri 0900-1800"} {
		if h, err := parseHours(text); err == nil {
			t.Errorf("%q was read as %v", text, h)
		}
	}
}

func TestAnyHoursComeBackAsTheyWere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		windows := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) models.Window {
			return models.Window{Weekday: time.Weekday(rapid.IntRange(0, 6).Draw(t, "day")),
				From: rapid.IntRange(0, 1439).Draw(t, "from"), To: rapid.IntRange(0, 1439).Draw(t, "to")}
		}), 0, 28, func(w models.Window) [2]int { return [2]int{int(w.Weekday), w.From} }).Draw(t, "hours")
		text := printHours(windows)
		back, err := parseHours(text)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if again := printHours(back); again != text {
			t.Fatalf("%q became %q", text, again)
		}
		order := func(a, b models.Window) int {
			return int(a.Weekday)*minutesADay + a.From - int(b.Weekday)*minutesADay - b.From
		}
		slices.SortFunc(windows, order)
		slices.SortFunc(back, order)
		if !slices.Equal(windows, back) {
			t.Fatalf("%v became %v through %q", windows, back, text)
		}
	})
}

func TestListsKeepWhatBelongsToAnItem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOf(rapid.StringMatching(`[a-z;\\,]([a-z;\\, ]*[a-z;\\,])?`)).Draw(t, "list")
		if got := items(joined(list)); !slices.Equal(got, list) {
			t.Fatalf("%q became %q through %q", list, got, joined(list))
		}
	})
}

func TestNoCellIsAFormulaAndAllComeBack(t *testing.T) {
	for given, want := range map[string]string{
		"=1+1": "'=1+1", "+49": "'+49", "-": "'-", "@x": "'@x", "'=1": "''=1", "''@": "'''@", "O'Hara": "O'Hara", "'quoted'": "'quoted'",
		"": "", "'": "'", "＝1": "'＝1", "a=b": "a=b",
	} {
		if got := Guarded(given); got != want {
			t.Errorf("%q became %q, want %q", given, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringOf(rapid.SampledFrom([]rune("'=+-@a＝ 林"))).Draw(t, "cell")
		safe := Guarded(cell)
		if unguarded(safe) != cell {
			t.Fatalf("%q became %q through %q", cell, unguarded(safe), safe)
		}
		if safe != "" && strings.ContainsRune(formulas, []rune(safe)[0]) {
			t.Fatalf("%q is a formula", safe)
		}
	})
}
