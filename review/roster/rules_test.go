package roster

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/review/clock"
)

func TestWorkingHoursDoNotOverlapAlsoAcrossTheWeeksEnd(t *testing.T) {
	w := func(day time.Weekday, from, to int) models.Window {
		return models.Window{Weekday: day, From: from * 60, To: to * 60}
	}
	for _, c := range []struct {
		name string
		in   models.Hours
		at   string
		code string
	}{
		{"one", models.Hours{w(1, 9, 18)}, "", ""},
		{"none", nil, "/hours", "required"},
		{"touching", models.Hours{w(1, 9, 12), w(1, 12, 18)}, "", ""},
		{"inside", models.Hours{w(1, 9, 18), w(1, 12, 13)}, "/hours/1", "hours-overlap"},
		{"around", models.Hours{w(1, 12, 13), w(1, 9, 18)}, "/hours/1", "hours-overlap"},
		{"the same", models.Hours{w(2, 9, 18), w(2, 9, 18)}, "/hours/1", "hours-overlap"},
		{"past midnight into the next day", models.Hours{w(1, 22, 6), w(2, 5, 9)}, "/hours/1", "hours-overlap"},
		{"past midnight up to the next", models.Hours{w(1, 22, 6), w(2, 6, 9)}, "", ""},
		{"past the week's end", models.Hours{w(1, 5, 9), w(0, 22, 6)}, "/hours/1", "hours-overlap"},
		{"a whole day", models.Hours{w(6, 9, 9), w(0, 8, 10)}, "/hours/1", "hours-overlap"},
		{"no such day", models.Hours{w(7, 9, 18)}, "/hours/0/weekday", "not-a-weekday"},
		{"no such minute", models.Hours{w(1, 9, 24)}, "/hours/0/to", "not-a-minute"},
		{"before midnight", models.Hours{{Weekday: 1, From: -1, To: 10}}, "/hours/0/from", "not-a-minute"},
	} {
		var f form
		f.hours("/hours", c.in)
		expect(t, c.name, f, c.at, c.code)
	}
}

func expect(t *testing.T, name string, f form, at, code string) {
	t.Helper()
	if code == "" {
		if len(f.wrong) > 0 {
			t.Errorf("%s: refused %v", name, f.wrong)
		}
		return
	}
	if len(f.wrong) == 0 || f.wrong[0].Pointer != at || f.wrong[0].Code != code {
		t.Errorf("%s: %v, want %s at %s", name, f.wrong, code, at)
	}
}

func TestHoursAreKeptInTheOrderOfTheWeek(t *testing.T) {
	var f form
	got := f.hours("/hours", models.Hours{{Weekday: 0, From: 1, To: 2}, {Weekday: 1, From: 60, To: 90}, {Weekday: 1, From: 0, To: 30}})
	if got[0].Weekday != 1 || got[0].From != 0 || got[2].Weekday != 0 {
		t.Errorf("got %v", got)
	}
}

func TestAddressesAreAddressesAloneInLowerCase(t *testing.T) {
	for in, want := range map[string]string{
		" Lin.Mei@Example.COM ": "lin.mei@example.com", "o'neill+x@example.com": "o'neill+x@example.com",
		"jürgen@example.com": "jürgen@example.com",
		"":                   "required", "lin mei@example.com": "not-an-email", "Lin <lin@example.com>": "not-an-email",
		"lin@": "not-an-email", "@example.com": "not-an-email", "a@b@c": "not-an-email", `"a b"@example.com`: "not-an-email",
	} {
		var f form
		got := f.email("/email", in)
		if len(f.wrong) > 0 {
			got = f.wrong[0].Code
		}
		if got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

func TestLanguagesAreBCP47(t *testing.T) {
	for in, want := range map[string]string{"en": "en", "ZH-tw": "zh-TW", "zh-hant-tw": "zh-Hant-TW", "ko": "ko", "english": "", "": "", "x y": ""} {
		var f form
		got := f.tag("/languages/0", in)
		if len(f.wrong) > 0 {
			got = ""
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestAZoneIsAFullNameAndOthersComeWithASuggestion(t *testing.T) {
	var f form
	if got := f.zone("/zone", "Asia/Calcutta"); got != "Asia/Kolkata" || len(f.wrong) > 0 {
		t.Errorf("a link became %s, %v", got, f.wrong)
	}
	for _, name := range []string{"", "Local", "IST", "CST", "Asia/Kolkatta", "+05:30"} {
		var f form
		f.zone("/zone", name)
		expect(t, name, f, "/zone", "zone-unknown")
	}
}

func TestNamesAreOneLine(t *testing.T) {
	for in, code := range map[string]string{" Lin Mei ": "", "": "required", "  ": "required", "a\nb": "not-one-line", "a\x00b": "not-one-line", "\xff": "not-one-line"} {
		var f form
		got := f.neededLine("/name", in, 200)
		expect(t, in, f, "/name", code)
		if code == "" && got != "Lin Mei" {
			t.Errorf("kept %q", got)
		}
	}
}

func TestAbsencesOfOneKindDoNotOverlap(t *testing.T) {
	day := func(d int) models.Date { return models.Date{Year: 2026, Month: 12, Day: d} }
	list := []models.Absence{{ID: 1, Kind: models.Away, FromDate: day(3), ToDate: day(9)}}
	for _, c := range []struct {
		name     string
		kind     models.AbsenceKind
		from, to int
		except   models.AbsenceID
		refused  bool
	}{
		{"before", models.Away, 1, 2, 0, false},
		{"after", models.Away, 10, 12, 0, false},
		{"touching its first day", models.Away, 1, 3, 0, true},
		{"touching its last day", models.Away, 9, 12, 0, true},
		{"inside", models.Away, 5, 6, 0, true},
		{"around", models.Away, 1, 20, 0, true},
		{"another kind", models.FinishOnly, 1, 20, 0, false},
		{"itself", models.Away, 4, 6, 1, false},
	} {
		err := apart(list, NewAbsence{Kind: c.kind, From: day(c.from), To: day(c.to)}, c.except)
		if fault.Is(err, fault.Invalid) != c.refused {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestADayHasWorkNightAndWhatIsBetween(t *testing.T) {
	kolkata, _, err := clock.Zone("Asia/Kolkata")
	if err != nil {
		t.Fatal(err)
	}
	p := models.Person{Hours: usualHours(), NightFrom: models.DefaultNightFrom, NightTo: models.DefaultNightTo}
	onCall := p
	onCall.Hours = models.Hours{{Weekday: time.Monday, From: 21 * 60, To: 6 * 60}}
	for _, c := range []struct {
		who  models.Person
		hour int // UTC, on a Monday; Kolkata is 5:30 ahead
		want DayPart
	}{{p, 3, Shoulder}, {p, 4, Working}, {p, 12, Working}, {p, 13, Shoulder}, {p, 17, Night}, {onCall, 17, Working}} {
		now := time.Date(2026, 11, 16, c.hour, 0, 0, 0, time.UTC)
		if got := dayPart(c.who, kolkata, now); got != c.want {
			t.Errorf("at %d UTC: %s, want %s", c.hour, got, c.want)
		}
	}
}
