package clock

import (
	"time"

	"assay/models/phrase"
)

// InWords is an instant with the name of its zone, for who reads it away from the
// app: Thu 2026-11-26 06:00 in America/Sao_Paulo (UTC-03:00).
func InWords(t time.Time, loc *time.Location) phrase.Text { return inWords(t, loc, "") }

// StretchInWords is InWords of a stretch of time, up to its end: 06:00–07:00.
func StretchInWords(from, to time.Time, loc *time.Location) phrase.Text {
	return inWords(from, loc, "–"+Local(to, loc).Local[11:16])
}

func inWords(t time.Time, loc *time.Location, until string) phrase.Text {
	l := Local(t, loc)
	return phrase.Of("%s %s %s in %s (UTC%s)", phrase.ShortWeekday(l.Weekday), DateIn(t, loc), l.Local[11:16]+until, l.Zone, l.Offset)
}
