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
	hours := clock.StretchInWords(starts, ends, clock.Home(t.Person.Zone))
	part, known := parts[t.Role]
	if !known {
		return phrase.Of("%s: %s", t.Person.Name, hours)
	}
	return phrase.Of("%s (%s): %s", t.Person.Name, phrase.Of(part), hours)
}
