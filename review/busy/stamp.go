package busy

import (
	"errors"
	"strings"
	"time"

	"github.com/emersion/go-ical"

	"assay/models"
	"assay/review/clock"
)

var errUnreadable = errors.New("busy: this cannot be read")

// stamp is a date, or a time on the wall clock of a zone.
type stamp struct {
	wall clock.Wall
	day  bool
	zone *time.Location
}

// at is the instant; of a date, when that day begins.
func (s stamp) at() time.Time {
	if s.day {
		return clock.StartOfDay(s.wall.Date, s.zone)
	}
	return clock.Point(s.zone, s.wall)
}

// on is the stamp at another wall time of the same kind.
func (s stamp) on(w time.Time) stamp {
	s.wall, _ = clock.WallOf(w, time.UTC)
	return s
}

// pretended is the wall time as if its zone were UTC, to count with.
func (s stamp) pretended() time.Time { return clock.Point(time.UTC, s.wall) }

// in is the stamp on the wall clock of another zone; a date stays.
func (s stamp) in(zone *time.Location) stamp {
	if !s.day && s.zone != zone {
		s.wall, _ = clock.WallOf(s.at(), zone)
	}
	s.zone = zone
	return s
}

const (
	dayLayout  = "20060102"
	wallLayout = "20060102T150405"
)

// stamp reads one value of a property.
func (r *reading) stamp(value string, params ical.Params) (stamp, error) {
	value = strings.ToUpper(strings.TrimSpace(value))
	if len(value) == len(dayLayout) {
		t, err := time.Parse(dayLayout, value)
		if err != nil || !plausible(t) {
			return stamp{}, errUnreadable
		}
		return stamp{wall: clock.Wall{Date: models.DateOf(t)}, day: true, zone: r.Zone}, nil
	}
	local, utc := strings.CutSuffix(value, "Z")
	t, err := time.Parse(wallLayout, leapless(local))
	if err != nil || !plausible(t) {
		return stamp{}, errUnreadable
	}
	s := stamp{zone: time.UTC}.on(t)
	if !utc {
		s.zone = r.named(params.Get("TZID"))
	}
	return s, nil
}

// leapless reads the leap second as the one before it.
func leapless(value string) string {
	if before, leap := strings.CutSuffix(value, "60"); leap && len(value) == len(wallLayout) {
		return before + "59"
	}
	return value
}

func plausible(t time.Time) bool { return t.Year() >= 1900 && t.Year() < 2200 }

// stamps reads a list such as EXDATE.
func (r *reading) stamps(props []ical.Prop) ([]stamp, error) {
	var all []stamp
	for _, p := range props {
		for value := range strings.SplitSeq(p.Value, ",") {
			s, err := r.stamp(value, p.Params)
			if err != nil {
				return nil, err
			}
			all = append(all, s)
		}
	}
	return all, nil
}

// length is how long something takes: days by the calendar, then elapsed time.
type length struct {
	days  int
	exact time.Duration
}

// after is where something ends that begins at s.
func (l length) after(s stamp) time.Time {
	if s.day {
		return clock.StartOfDay(s.wall.Date.AddDays(l.days), s.zone)
	}
	return clock.AddDays(s.at(), s.zone, l.days).Add(l.exact)
}

// most is longer than the length can be on any calendar.
func (l length) most() time.Duration {
	return time.Duration(l.days)*24*time.Hour + l.exact + 27*time.Hour
}

// longest is how long one entry may be: three years.
const longest = 3 * 366

// lengthOf reads DURATION.
func lengthOf(p *ical.Prop) (length, error) {
	value := strings.ToUpper(strings.TrimSpace(p.Value))
	date, clocked, _ := strings.Cut(value, "T")
	if len(value) > 40 {
		return length{}, errUnreadable
	}
	whole, err := durationOf(date)
	if err != nil || whole < 0 {
		return length{}, errUnreadable
	}
	l := length{days: int(whole / (24 * time.Hour))}
	if clocked != "" {
		l.exact, err = durationOf("PT" + clocked)
	}
	if err != nil || l.exact < 0 || l.days > longest || l.exact > longest*24*time.Hour {
		return length{}, errUnreadable
	}
	return l, nil
}

func durationOf(value string) (time.Duration, error) {
	if strings.HasPrefix(value, "-") {
		return 0, errUnreadable
	}
	p := ical.Prop{Name: "DURATION", Value: value}
	return p.Duration()
}
