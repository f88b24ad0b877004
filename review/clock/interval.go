package clock

import (
	"slices"
	"time"
)

// Interval is a stretch of time [From, To) between two UTC instants.
type Interval struct {
	From time.Time
	To   time.Time
}

func (i Interval) Duration() time.Duration { return i.To.Sub(i.From) }

// Contains reports whether t is inside; To itself is not.
func (i Interval) Contains(t time.Time) bool { return !t.Before(i.From) && t.Before(i.To) }

// total adds up intervals that do not overlap.
func total(list []Interval) time.Duration {
	var sum time.Duration
	for _, i := range list {
		sum += i.Duration()
	}
	return sum
}

// stretch is an interval in Unix seconds before it is clipped and joined.
type stretch struct{ from, to int64 }

// join sorts stretches, makes touching and overlapping ones into one, and clips
// them to [from, to).
func join(list []stretch, from, to time.Time) []Interval {
	slices.SortFunc(list, func(a, b stretch) int {
		if a.from < b.from {
			return -1
		}
		if a.from > b.from {
			return 1
		}
		return 0
	})
	out := make([]Interval, 0, len(list))
	for i := 0; i < len(list); {
		whole := list[i]
		for i++; i < len(list) && list[i].from <= whole.to; i++ {
			whole.to = max(whole.to, list[i].to)
		}
		clipped := Interval{later(instant(whole.from), from), earlier(instant(whole.to), to)}
		if clipped.From.Before(clipped.To) {
			out = append(out, clipped)
		}
	}
	return out
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b.UTC()
	}
	return a
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b.UTC()
	}
	return a
}
