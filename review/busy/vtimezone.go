package busy

import (
	"slices"
	"strconv"
	"time"

	"github.com/emersion/go-ical"

	"assay/review/clock"
)

// change is when an offset begins, in Unix seconds, and both offsets in minutes.
type change struct {
	at       int64
	from, to int
}

const mostChanges = 400

// brought makes a zone of the rules in a VTIMEZONE, from two years before what is
// asked for. It is nil where they cannot be read.
func (r *reading) brought(e entry) *time.Location {
	if p := e.props.Props.Get("X-LIC-LOCATION"); p != nil {
		if loc := known(p.Value); loc != nil {
			return loc
		}
	}
	var all []change
	for _, part := range e.props.Children {
		r.safely(func() error {
			some, err := r.changes(part)
			all = append(all, some...)
			return err
		})
	}
	if len(all) == 0 || len(all) > mostChanges {
		return nil
	}
	slices.SortStableFunc(all, func(a, b change) int { return int(a.at - b.at) })
	periods := make([]clock.Period, len(all))
	for i, c := range all {
		periods[i] = clock.Period{From: time.Unix(c.at, 0).UTC(), Minutes: c.to}
	}
	loc, err := clock.Made("Calendar/Own", all[0].from, periods)
	if err != nil {
		return nil
	}
	return loc
}

// changes are the beginnings of standard time, or of daylight saving time.
func (r *reading) changes(part *ical.Component) ([]change, error) {
	from, err := offset(part.Props.Get("TZOFFSETFROM"))
	if err != nil {
		return nil, err
	}
	to, err := offset(part.Props.Get("TZOFFSETTO"))
	if err != nil {
		return nil, err
	}
	p := part.Props.Get("DTSTART")
	if p == nil {
		return nil, errUnreadable
	}
	first, err := time.Parse(wallLayout, p.Value)
	if err != nil {
		return nil, errUnreadable
	}
	start := stamp{zone: time.UTC}.on(recent(first))
	walls := []time.Time{start.pretended()}
	for _, rule := range part.Props["RRULE"] {
		some, err := r.expand(rule.Value, start, r.From.AddDate(-2, 0, 0), r.To.AddDate(1, 0, 0))
		if err != nil {
			return nil, err
		}
		walls = append(walls, some...)
	}
	more, err := r.stamps(part.Props["RDATE"])
	if err != nil {
		return nil, err
	}
	for _, s := range more {
		walls = append(walls, s.pretended())
	}
	var all []change
	for _, w := range walls {
		all = append(all, change{w.Unix() - int64(from)*60, from, to})
	}
	return all, nil
}

// recent brings the year 1601, in which Windows lets its rules begin, to where the
// calendar is the same.
func recent(t time.Time) time.Time {
	if t.Year() < 1900 {
		return t.AddDate(calendar, 0, 0)
	}
	return t
}

// offset reads +0530 as minutes east of UTC; seconds are dropped.
func offset(p *ical.Prop) (int, error) {
	if p == nil || len(p.Value) < 5 || len(p.Value) > 7 {
		return 0, errUnreadable
	}
	hours, err := strconv.Atoi(p.Value[1:3])
	if err != nil || hours > 18 {
		return 0, errUnreadable
	}
	minutes, err := strconv.Atoi(p.Value[3:5])
	if err != nil || minutes > 59 {
		return 0, errUnreadable
	}
	switch p.Value[0] {
	case '+':
		return hours*60 + minutes, nil
	case '-':
		return -hours*60 - minutes, nil
	}
	return 0, errUnreadable
}
