package interview

import (
	"time"

	"assay/models/phrase"
	"assay/review/clock"
)

// parts are who somebody is in an interview, by the role of their [Time].
var parts = map[string]phrase.Format{
	roleCandidate: "candidate", "sme": "SME", "developer": "developer", "shadow": "shadow",
}

// Clock is a meeting by one person's clock, with who they are in it: Ana Souza (SME):
// Thu 2026-11-26 06:00–07:00 in America/Sao_Paulo (UTC-03:00).
func Clock(t Time, starts, ends time.Time) phrase.Text {
	part, known := parts[t.Role]
	if !known {
		return phrase.Of("%s: %s", t.Person.Name, hours(t, starts, ends))
	}
	return phrase.Of("%s (%s): %s", t.Person.Name, phrase.Of(part), hours(t, starts, ends))
}

func hours(t Time, starts, ends time.Time) phrase.Text {
	zone, _, err := clock.Zone(t.Person.Zone)
	if err != nil {
		zone = time.UTC
	}
	from, to := clock.Local(starts, zone), clock.Local(ends, zone)
	return phrase.Of("%s %s %s in %s (UTC%s)", phrase.ShortWeekday(from.Weekday), clock.DateIn(starts, zone),
		from.Local[11:16]+"–"+to.Local[11:16], from.Zone, from.Offset)
}
