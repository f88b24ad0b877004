package clock

import "time"

// Kind tells how often a wall time happens in a zone.
type Kind string

const (
	Unique  Kind = "unique"  // once
	Gap     Kind = "gap"     // never: the clock is put forward over it
	Overlap Kind = "overlap" // twice: the clock is put back over it
)

// Resolution is a wall time read in a zone; instants are UTC. Unique: First and
// Second are the same. Overlap: the first and the second pass. Gap: the wall time
// read with the offset in force before the gap (First) and after it (Second),
// which makes First the later instant. First is always what [Point] answers, and
// a stored fold of 1 means Second.
type Resolution struct {
	Kind   Kind
	First  time.Time
	Second time.Time
}

// reach is further than any clock has been from UTC, or was put at once.
const reach = 26 * 60 * secondsPerMinute

// Resolve finds the instants at which the wall clock of loc shows w.
func Resolve(loc *time.Location, w Wall) Resolution {
	wall := w.seconds()
	around := spans(loc, wall-reach, wall+reach)
	var hits []int64
	for _, s := range around {
		if from, to := s.local(); from <= wall && wall < to {
			hits = append(hits, wall-s.offset)
		}
	}
	switch len(hits) {
	case 0:
		before, after := aroundGap(around, wall)
		return Resolution{Gap, instant(wall - before), instant(wall - after)}
	case 1:
		return Resolution{Unique, instant(hits[0]), instant(hits[0])}
	default:
		return Resolution{Overlap, instant(hits[0]), instant(hits[len(hits)-1])}
	}
}

// Point is the instant of a wall time in UTC by RFC 5545 section 3.3.5: in a gap
// the offset in force before it, in an overlap the first occurrence.
func Point(loc *time.Location, w Wall) time.Time { return Resolve(loc, w).First }

// aroundGap finds the offsets of the two spans that leave wall out between them.
func aroundGap(around []span, wall int64) (before, after int64) {
	for i, s := range around[:len(around)-1] {
		_, ends := s.local()
		begins, _ := around[i+1].local()
		if ends <= wall && wall < begins {
			return s.offset, around[i+1].offset
		}
	}
	panic("clock: a wall time is neither shown nor skipped")
}

func instant(unix int64) time.Time { return time.Unix(unix, 0).UTC() }
