package clock

import "time"

// span is a stretch [from, to) of Unix seconds during which a zone keeps one
// offset, in seconds east of UTC.
type span struct {
	from   int64
	to     int64
	offset int64
}

// local is the stretch of the wall clock that the span shows.
func (s span) local() (from, to int64) { return s.from + s.offset, s.to + s.offset }

// spans cuts [from, to) where the offset of loc changes; a horizon of weeks has one
// to three.
func spans(loc *time.Location, from, to int64) []span {
	var out []span
	for at := from; at < to; {
		t := time.Unix(at, 0).In(loc)
		_, offset := t.Zone()
		end := min(to, boundAfter(t, at, to))
		if n := len(out); n > 0 && out[n-1].offset == int64(offset) {
			out[n-1].to = end
		} else {
			out = append(out, span{at, end, int64(offset)})
		}
		at = end
	}
	return out
}

// boundAfter is where ZoneBounds ends, which may be too early but never too late.
// By the rules that follow a zone's last listed change it counts every year as 365
// days, so on 31 December of a leap year the end it gives is already past; the
// offset then holds at least until midnight UTC.
func boundAfter(t time.Time, at, otherwise int64) int64 {
	_, end := t.ZoneBounds()
	if end.IsZero() {
		return otherwise
	}
	if end.Unix() > at {
		return end.Unix()
	}
	return (floorDiv(at, secondsPerDay) + 1) * secondsPerDay
}
