package clock

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestI2_AZoneIsAFullNameOrUTC(t *testing.T) {
	for name, canonical := range map[string]string{
		"UTC":                              "UTC",
		"Etc/UTC":                          "UTC",
		"Etc/Zulu":                         "UTC",
		"Asia/Kolkata":                     "Asia/Kolkata",
		"Asia/Calcutta":                    "Asia/Kolkata",
		"Asia/Katmandu":                    "Asia/Kathmandu",
		"Europe/Kiev":                      "Europe/Kyiv",
		"US/Pacific":                       "America/Los_Angeles",
		"America/Buenos_Aires":             "America/Argentina/Buenos_Aires",
		"America/Argentina/ComodRivadavia": "America/Argentina/Catamarca",
		"America/Yellowknife":              "America/Edmonton",
		"Europe/Amsterdam":                 "Europe/Amsterdam",
		"Europe/Bratislava":                "Europe/Bratislava",
		"America/Coyhaique":                "America/Coyhaique",
		"Etc/GMT+5":                        "Etc/GMT+5",
	} {
		loc, got, err := Zone(name)
		if err != nil || got != canonical || loc.String() != canonical {
			t.Errorf("Zone(%q) = %v, %q, %v; want %q", name, loc, got, err, canonical)
		}
	}
}

func TestI2_WhatIsNotAZoneIsRefusedWithASuggestion(t *testing.T) {
	for _, c := range []struct {
		name        string
		code        string
		suggestions []string
	}{
		{"", "zone-missing", nil},
		{"  ", "zone-missing", nil},
		{"Local", "zone-local", nil},
		{"local", "zone-local", nil},
		{"IST", "zone-abbreviation", []string{"Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"}},
		{"cst", "zone-abbreviation", []string{"America/Chicago", "Asia/Shanghai", "Asia/Taipei"}},
		{"EST", "zone-abbreviation", []string{"America/New_York", "America/Toronto", "America/Panama"}},
		{"EST5EDT", "zone-abbreviation", []string{"America/New_York"}},
		{"GMT", "zone-abbreviation", []string{"UTC", "Europe/London", "Africa/Accra"}},
		{"+05:30", "zone-offset", nil},
		{"UTC+8", "zone-offset", nil},
		{"gmt-03:00", "zone-offset", nil},
		{"utc", "zone-unknown", []string{"UTC"}},
		{"Zulu", "zone-unknown", []string{"UTC"}},
		{" Asia/Tokyo", "zone-unknown", []string{"Asia/Tokyo"}},
		{"asia/kolkata", "zone-unknown", []string{"Asia/Kolkata"}},
		{"Asia/Kolkatta", "zone-unknown", []string{"Asia/Kolkata"}},
		{"asia/calcuta", "zone-unknown", []string{"Asia/Kolkata"}},
		{"Europe/Dubiln", "zone-unknown", []string{"Europe/Dublin"}},
		{"Taipei", "zone-unknown", []string{"Asia/Taipei"}},
		{"new york", "zone-unknown", []string{"America/New_York"}},
		{"Asia/Beijing", "zone-unknown", []string{"Asia/Shanghai"}},
		{"Japan", "zone-unknown", []string{"Asia/Tokyo"}},
		{"GB", "zone-unknown", []string{"Europe/London"}},
		{"Mars/Olympus_Mons", "zone-unknown", nil},
		{"posix/Europe/Paris", "zone-unknown", nil},
		{"../../etc/localtime", "zone-unknown", nil},
		{"/etc/localtime", "zone-unknown", nil},
		{"Asia/", "zone-unknown", nil},
		{"Asia/\xff\xfe", "zone-unknown", nil},
		{strings.Repeat("Asia/", 1<<16), "zone-unknown", nil},
	} {
		loc, canonical, err := Zone(c.name)
		var refusal *ZoneError
		if !errors.As(err, &refusal) || loc != nil || canonical != "" {
			t.Errorf("Zone(%.40q) = %v, %q, %v; want a refusal", c.name, loc, canonical, err)
			continue
		}
		missing := slices.DeleteFunc(slices.Clone(c.suggestions), func(s string) bool {
			return slices.Contains(refusal.Suggestions, s) && strings.Contains(refusal.Error(), s)
		})
		if refusal.Code != c.code || len(missing) > 0 || c.suggestions == nil && len(refusal.Suggestions) > 0 {
			t.Errorf("Zone(%.40q): %s %q, suggests %v; want %s suggesting %v", c.name, refusal.Code, refusal.Text, refusal.Suggestions, c.code, c.suggestions)
		}
		if c.suggestions != nil && refusal.Suggestions[0] != c.suggestions[0] {
			t.Errorf("Zone(%.40q) suggests %v first; want %s", c.name, refusal.Suggestions, c.suggestions[0])
		}
	}
}

func TestI2_EverySuggestionAndEveryLinkLeadsToACanonicalZone(t *testing.T) {
	var targets []string
	for _, list := range abbreviations {
		targets = append(targets, list...)
	}
	for _, target := range cities {
		targets = append(targets, target)
	}
	for alias, target := range links() {
		targets = append(targets, target)
		if strings.Contains(alias, "/") {
			if _, got, err := Zone(alias); err != nil || got != target {
				t.Errorf("Zone(%q) = %q, %v; want %q", alias, got, err, target)
			}
		}
	}
	for _, name := range append(targets, ZoneNames()...) {
		if _, canonical, err := Zone(name); err != nil || canonical != name {
			t.Errorf("Zone(%q) = %q, %v", name, canonical, err)
		}
	}
}

func TestTheSameZoneIsTheSameLocation(t *testing.T) {
	a, _, _ := Zone("Asia/Calcutta")
	b, _, _ := Zone("Asia/Kolkata")
	if a != b {
		t.Error("two names of one zone gave two locations")
	}
}

// The offsets are facts of 2026 releases; they show that the data in use has them.
func TestTheBuiltInDataKnowsTheLawsOf2026(t *testing.T) {
	for name, offset := range map[string]string{
		"America/Vancouver": "-07:00",
		"America/Edmonton":  "-06:00",
		"America/Winnipeg":  "-05:00",
		"America/Inuvik":    "-06:00",
		"Africa/Casablanca": "+00:00",
		"America/Havana":    "-04:00",
	} {
		if got := Local(at(t, "2026-12-15T12:00:00Z"), zone(t, name)).Offset; got != offset {
			t.Errorf("%s in December 2026 is %s; want %s", name, got, offset)
		}
	}
}

// All offsets now in force are multiples of 15 minutes, so a UTC grid of quarters
// is a local grid everywhere.
func TestAQuarterHourGridIsLocalEverywhere(t *testing.T) {
	from := at(t, "2026-01-01T00:00:00Z").Unix()
	to := at(t, "2036-01-01T00:00:00Z").Unix()
	for _, name := range ZoneNames() {
		for _, s := range spans(zone(t, name), from, to) {
			if s.offset%(15*secondsPerMinute) != 0 || s.from%(15*secondsPerMinute) != 0 {
				t.Errorf("%s: offset %d from %s", name, s.offset, time.Unix(s.from, 0).UTC())
			}
		}
	}
}
