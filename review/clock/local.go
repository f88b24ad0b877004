package clock

import (
	"fmt"
	"time"
)

// LocalTime is an instant as a person sees it, made for the wire: the instant in
// UTC, the wall clock, the zone's canonical name, the offset from UTC, and the
// day of the week (0 Sunday … 6 Saturday).
type LocalTime struct {
	Instant time.Time    `json:"instant"`
	Local   string       `json:"local"`
	Zone    string       `json:"zone"`
	Offset  string       `json:"offset"`
	Weekday time.Weekday `json:"weekday"`
}

// Local shows t in loc, which [Zone] gave.
func Local(t time.Time, loc *time.Location) LocalTime {
	local := t.In(loc)
	_, offset := local.Zone()
	return LocalTime{
		Instant: t.UTC(),
		Local:   local.Format(wallSeconds),
		Zone:    loc.String(),
		Offset:  offsetText(offset),
		Weekday: local.Weekday(),
	}
}

// offsetText gives +05:30, with seconds only where history has them.
func offsetText(east int) string {
	sign := '+'
	if east < 0 {
		sign = '-'
		east = -east
	}
	text := fmt.Sprintf("%c%02d:%02d", sign, east/3600, east/60%60)
	if east%60 != 0 {
		text += fmt.Sprintf(":%02d", east%60)
	}
	return text
}

// Shown is t with the wall clock of loc, for who writes it in words.
func Shown(t time.Time, loc *time.Location) time.Time { return t.In(loc) }
