package clock

import (
	"slices"
	"strconv"
	"time"

	"assay/models"
)

// releases are the IANA releases by day, from the NEWS file of the database. The
// data itself says its version but not its day.
var releases = []struct {
	version string
	on      models.Date
}{
	{"2023a", models.Date{Year: 2023, Month: time.March, Day: 22}},
	{"2023b", models.Date{Year: 2023, Month: time.March, Day: 24}},
	{"2023c", models.Date{Year: 2023, Month: time.March, Day: 28}},
	{"2023d", models.Date{Year: 2023, Month: time.December, Day: 22}},
	{"2024a", models.Date{Year: 2024, Month: time.February, Day: 1}},
	{"2024b", models.Date{Year: 2024, Month: time.September, Day: 4}},
	{"2025a", models.Date{Year: 2025, Month: time.January, Day: 15}},
	{"2025b", models.Date{Year: 2025, Month: time.March, Day: 22}},
	{"2025c", models.Date{Year: 2025, Month: time.December, Day: 10}},
	{"2026a", models.Date{Year: 2026, Month: time.March, Day: 2}},
	{"2026b", models.Date{Year: 2026, Month: time.April, Day: 23}},
	{"2026c", models.Date{Year: 2026, Month: time.July, Day: 8}},
	{"2026d", models.Date{Year: 2026, Month: time.September, Day: 11}},
	{"2026e", models.Date{Year: 2026, Month: time.September, Day: 30}},
	{"2026f", models.Date{Year: 2026, Month: time.October, Day: 28}},
}

// older reports whether release a came before release b. Letters run a to z and
// then za, so text order is release order. An unknown version is older than any.
func older(a, b string) bool { return a < b }

// releaseDate is the UTC day of a release; for one that is not in the table, the
// earliest day it can have been: after every known earlier one, and in its year.
func releaseDate(version string) (on models.Date, exact bool) {
	if version == "" {
		return models.Date{}, false
	}
	year, _ := strconv.Atoi(version[:4])
	earliest := models.Date{Year: year, Month: time.January, Day: 1}
	for _, r := range slices.Backward(releases) {
		if r.version == version {
			return r.on, true
		}
		if older(r.version, version) && r.on.After(earliest) {
			return r.on, false
		}
	}
	return earliest, false
}

// validVersion keeps a version that looks like one, such as 2026f, else none.
// Distributors append to it ("2026f-rearguard"); the release is the part before.
func validVersion(s string) string {
	if len(s) < 5 {
		return ""
	}
	for i := range 4 {
		if s[i] < '0' || s[i] > '9' {
			return ""
		}
	}
	end := 4
	for end < len(s) && s[end] >= 'a' && s[end] <= 'z' {
		end++
	}
	if end == 4 {
		return ""
	}
	return s[:end]
}
