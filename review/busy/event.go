package busy

import (
	"slices"
	"strconv"
	"strings"

	"github.com/emersion/go-ical"
)

const busyStatus = "X-MICROSOFT-CDO-BUSYSTATUS"

// event is one VEVENT: a single one, a series, or what differs in a series.
type event struct {
	uid      string
	sequence int
	start    stamp
	length   length
	free     bool
	rules    []string
	more     []turn  // RDATE
	except   []stamp // EXDATE
	instead  *stamp  // RECURRENCE-ID: of which occurrence this is the new form
	onwards  bool    // and of all after it
}

// turn is one time that something takes place.
type turn struct {
	start  stamp
	length length
}

func (r *reading) event(e entry, n int) (event, error) {
	if e.props == nil {
		return event{}, errUnreadable
	}
	p := e.props.Props
	v := event{uid: text(p, "UID"), free: r.free(p)}
	if v.uid == "" {
		v.uid = "\x00" + strconv.Itoa(n) // it belongs to no other
	}
	v.sequence, _ = strconv.Atoi(text(p, "SEQUENCE"))
	var err error
	if v.start, v.length, err = r.when(p); err != nil {
		return v, err
	}
	v.free = v.free || v.start.day && !opaque(p)
	for _, rule := range p["RRULE"] {
		v.rules = append(v.rules, rule.Value)
	}
	if v.except, err = r.stamps(p["EXDATE"]); err != nil {
		return v, err
	}
	if v.more, err = r.turns(p["RDATE"], v.length); err != nil {
		return v, err
	}
	if id := p.Get("RECURRENCE-ID"); id != nil {
		at, err := r.stamp(id.Value, id.Params)
		if err != nil {
			return v, err
		}
		v.instead, v.onwards = &at, strings.EqualFold(id.Params.Get("RANGE"), "THISANDFUTURE")
	}
	return v, nil
}

// when reads the start, and the length from the end or the duration. Without either
// a date lasts its day and a time no time at all.
func (r *reading) when(p ical.Props) (stamp, length, error) {
	first := p.Get("DTSTART")
	if first == nil {
		return stamp{}, length{}, errUnreadable
	}
	start, err := r.stamp(first.Value, first.Params)
	if err != nil {
		return start, length{}, err
	}
	if last := p.Get("DTEND"); last != nil {
		end, err := r.stamp(last.Value, last.Params)
		if err != nil {
			return start, length{}, err
		}
		l, err := between(start, end)
		return start, l, err
	}
	if d := p.Get("DURATION"); d != nil {
		l, err := lengthOf(d)
		return start, l, err
	}
	if start.day {
		return start, length{days: 1}, nil
	}
	return start, length{}, nil
}

func between(start, end stamp) (length, error) {
	var l length
	if start.day {
		l.days = start.wall.Date.DaysUntil(end.in(start.zone).wall.Date)
	} else {
		l.exact = end.at().Sub(start.at())
	}
	if l.days < 0 || l.exact < 0 || l.days > longest || l.exact.Hours() > longest*24 {
		return l, errUnreadable
	}
	return l, nil
}

// turns reads RDATE, whose values may be periods.
func (r *reading) turns(props []ical.Prop, usual length) ([]turn, error) {
	var all []turn
	for _, p := range props {
		for value := range strings.SplitSeq(p.Value, ",") {
			from, to, period := strings.Cut(value, "/")
			start, err := r.stamp(from, p.Params)
			if err != nil {
				return nil, err
			}
			t := turn{start, usual}
			if period {
				if t.length, err = r.until(start, to, p.Params); err != nil {
					return nil, err
				}
			}
			all = append(all, t)
		}
	}
	return all, nil
}

// until reads the second half of a period: an end, or a duration.
func (r *reading) until(start stamp, value string, params ical.Params) (length, error) {
	if strings.HasPrefix(strings.ToUpper(strings.TrimSpace(value)), "P") {
		return lengthOf(&ical.Prop{Name: "DURATION", Value: value})
	}
	end, err := r.stamp(value, params)
	if err != nil {
		return length{}, err
	}
	return between(start, end)
}

// free reports whether an event keeps nobody from an interview: it is cancelled,
// transparent, free by the more exact word of Exchange, or declined by the owner.
func (r *reading) free(p ical.Props) bool {
	if word(p, "STATUS") == "CANCELLED" || r.declined(p) {
		return true
	}
	switch word(p, busyStatus) {
	case "FREE", "WORKINGELSEWHERE":
		return true
	case "":
		return word(p, "TRANSP") == "TRANSPARENT"
	}
	return false
}

// opaque reports whether a whole day says itself that it is busy.
func opaque(p ical.Props) bool {
	if status := word(p, busyStatus); status != "" {
		return status != "FREE" && status != "WORKINGELSEWHERE"
	}
	return word(p, "TRANSP") == "OPAQUE"
}

func (r *reading) declined(p ical.Props) bool {
	return slices.ContainsFunc(p["ATTENDEE"], func(a ical.Prop) bool {
		address := strings.ToLower(strings.TrimSpace(a.Value))
		address = strings.TrimPrefix(address, "mailto:")
		answer := strings.ToUpper(a.Params.Get("PARTSTAT"))
		return slices.Contains(r.Own, address) && (answer == "DECLINED" || answer == "DELEGATED")
	})
}

func text(p ical.Props, name string) string {
	if prop := p.Get(name); prop != nil {
		return strings.TrimSpace(prop.Value)
	}
	return ""
}

func word(p ical.Props, name string) string { return strings.ToUpper(text(p, name)) }
