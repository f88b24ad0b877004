package clock

import "time"

// Period is a stretch of time, up to the next, in which a zone keeps one offset.
type Period struct {
	From    time.Time // UTC
	Minutes int       // east of UTC
}

// Periods are the offsets of loc from from to to, the first beginning at from.
// Seconds of an offset, which only history has, are dropped.
func Periods(loc *time.Location, from, to time.Time) []Period {
	cut := spans(loc, from.Unix(), to.Unix())
	periods := make([]Period, len(cut))
	for i, s := range cut {
		periods[i] = Period{instant(s.from), int(floorDiv(s.offset, secondsPerMinute))}
	}
	return periods
}

// Offset is how many seconds east of UTC loc is at t.
func Offset(t time.Time, loc *time.Location) int {
	_, offset := t.In(loc).Zone()
	return offset
}
