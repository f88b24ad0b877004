package busy

import (
	"strings"
	"time"

	"github.com/teambition/rrule-go"

	"assay/review/clock"
)

// What a rule may say. A calendar that repeats something every minute is no
// calendar of a person, and lists of this length are not written by hand.
const (
	longestRule  = 1_500
	mostInterval = 10_000
	mostADay     = 96 // times of one day
	// calendar is after how many years the Gregorian calendar repeats, weekdays too.
	calendar = 400
	// fruitless is about what it costs to find out that a rule never comes true: that
	// many days.
	fruitless = 400 * 366
)

// expand gives the wall times of a rule between two wall times, both as if the zone
// were UTC, the first of them included, in order.
//
// The library goes on to the year 9999 where a rule never comes true, such as 30
// February. As the calendar repeats, the rule is worked out as late in it as can be,
// which bounds that to some 400 years; what it costs comes out of the budget of the
// whole file.
func (r *reading) expand(rule string, start stamp, from, to time.Time) ([]time.Time, error) {
	option, err := r.option(rule, start)
	if err != nil {
		return nil, err
	}
	if option.Until.IsZero() || option.Until.After(to) {
		option.Until = to
	}
	option.Dtstart = start.pretended()
	if option.Until.Before(option.Dtstart) {
		return nil, nil
	}
	if option.Count == 0 {
		option.Dtstart = forward(option, from)
	}
	later := (rrule.MAXYEAR - to.Year()) / calendar * calendar
	last := option.Until
	option.Dtstart = option.Dtstart.AddDate(later, 0, 0)
	option.Until = time.Time{} // so that ending there and never coming true differ
	made, err := rrule.NewRRule(*option)
	if err != nil {
		return nil, errUnreadable
	}
	return r.take(made.Iterator(), option.Count, later, from, last)
}

// take collects what comes from a rule that is put so many years later.
func (r *reading) take(next rrule.Next, count, later int, from, last time.Time) ([]time.Time, error) {
	var walls []time.Time
	for n := 0; ; n++ {
		at, more := next()
		if !more {
			if count == 0 || n < count {
				r.work -= fruitless
			}
			break
		}
		if r.work--; r.work < 0 {
			return nil, TooComplex
		}
		if at = at.AddDate(-later, 0, 0); at.After(last) {
			break
		}
		if !at.Before(from) {
			walls = append(walls, at)
		}
	}
	if r.work < 0 {
		return nil, TooComplex
	}
	return walls, nil
}

// option reads a rule and refuses what would take too long.
func (r *reading) option(rule string, start stamp) (*rrule.ROption, error) {
	rule = strings.ToUpper(strings.TrimSpace(rule))
	if len(rule) > longestRule {
		return nil, errUnreadable
	}
	o, err := rrule.StrToROption(strings.Trim(rule, ";"))
	if err != nil {
		return nil, errUnreadable
	}
	if o.Freq == rrule.HOURLY && o.Interval <= 1 && len(o.Byhour) > 0 {
		o.Freq = rrule.DAILY // the same, and it ends
	}
	switch {
	case o.Freq > rrule.HOURLY, o.Interval < 0, o.Interval > mostInterval, o.Count < 0,
		len(o.Byeaster) > 0, len(o.Bysecond) > 1, max(1, len(o.Byhour))*max(1, len(o.Byminute)) > mostADay,
		o.Freq == rrule.HOURLY && (len(o.Byhour) > 0 || len(o.Bysetpos) > 0):
		return nil, errUnreadable
	}
	if !o.Until.IsZero() {
		o.Until = until(rule, o.Until, start)
	}
	return o, nil
}

// until is the last wall time of a rule. Given in UTC it is brought to the zone of
// the start; given as a date it is the whole of that day.
func until(rule string, read time.Time, start stamp) time.Time {
	_, value, _ := strings.Cut(rule, "UNTIL=")
	value, _, _ = strings.Cut(value, ";")
	switch {
	case len(value) == len(dayLayout):
		return read.AddDate(0, 0, 1).Add(-time.Second)
	case strings.HasSuffix(value, "Z") && start.day:
		return read.AddDate(0, 0, 1)
	case strings.HasSuffix(value, "Z"):
		w, _ := clock.WallOf(read, start.zone)
		return clock.Point(time.UTC, w)
	}
	return read
}

// forward brings the start of a rule that has no count close to where it is asked
// for, by whole steps.
func forward(o *rrule.ROption, from time.Time) time.Time {
	step := time.Duration(max(1, o.Interval))
	switch o.Freq {
	case rrule.HOURLY:
		step *= time.Hour
	case rrule.DAILY:
		step *= 24 * time.Hour
	case rrule.WEEKLY:
		step *= 7 * 24 * time.Hour
	default:
		return o.Dtstart
	}
	if steps := from.Sub(o.Dtstart)/step - 1; steps > 0 {
		return o.Dtstart.Add(steps * step)
	}
	return o.Dtstart
}
