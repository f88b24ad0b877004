package busy

import (
	"slices"
	"strings"
	"time"

	"assay/review/clock"
)

// Problem is why a calendar as a whole cannot be used. Its text is a stable code.
type Problem string

func (p Problem) Error() string { return string(p) }

const (
	NotACalendar Problem = "not-a-calendar"
	CutShort     Problem = "cut-short"   // it ends in the middle of an entry
	TooLarge     Problem = "too-large"   // more bytes, or a longer line, than is read
	TooDeep      Problem = "too-deep"    // entries in entries in entries
	TooMany      Problem = "too-many"    // more entries or occurrences than are read
	TooComplex   Problem = "too-complex" // its recurrences take too long to work out
)

// Limits bound what one calendar may cost.
const (
	MostBytes       = 16 << 20
	mostLine        = 64 << 10 // of the lines that are read at all
	mostDepth       = 6
	mostEntries     = 20_000
	mostOccurrences = 100_000
	mostWork        = 3_000_000 // steps of recurrence, a fraction of a microsecond each
)

// Question is what is asked of a calendar.
type Question struct {
	From time.Time
	To   time.Time
	Zone *time.Location        // of the owner: of times without a zone, and of whole days
	Own  []string              // the owner's addresses
	Mine func(uid string) bool // invitations that come from here; nil: none do
}

// Answer is when the owner is busy: sorted, joined where it touches, in UTC, within
// what was asked. Unread counts entries that could not be read.
type Answer struct {
	Busy   []clock.Interval
	Unread int
}

// Read answers a question from an iCalendar file. Its errors are a [Problem].
func Read(file []byte, q Question) (Answer, error) {
	r := reading{Question: q, work: mostWork, zones: map[string]*time.Location{}, made: map[string]entry{}}
	for i, address := range r.Own {
		r.Own = slices.Clone(r.Own)
		r.Own[i] = strings.ToLower(address)
	}
	var entries []entry
	err := sieve(file, r.Own, func(e entry) {
		if e.kind == "VTIMEZONE" {
			r.zone(e)
			return
		}
		entries = append(entries, e)
	})
	if err != nil {
		return Answer{}, err
	}
	r.all(entries)
	if r.problem != "" {
		return Answer{}, r.problem
	}
	return Answer{merged(r.found, q.From, q.To), r.unread}, nil
}

// reading is one calendar being read.
type reading struct {
	Question
	zones   map[string]*time.Location
	made    map[string]entry // VTIMEZONE by its name
	found   []clock.Interval
	unread  int
	work    int
	problem Problem
}

func (r *reading) all(entries []entry) {
	series := map[string]*family{}
	var order []string
	for n, e := range entries {
		if e.kind == "VFREEBUSY" {
			r.safely(func() error { return r.freeBusy(e) })
			continue
		}
		r.safely(func() error {
			v, err := r.event(e, n)
			if err != nil || r.Mine != nil && r.Mine(v.uid) {
				return err
			}
			if series[v.uid] == nil {
				series[v.uid] = &family{}
				order = append(order, v.uid)
			}
			series[v.uid].add(v)
			return nil
		})
	}
	for _, uid := range order {
		if r.problem == "" {
			r.family(series[uid])
		}
	}
}

// safely does what a hostile entry may break, in the libraries too, and counts the
// entry as unread where it does.
func (r *reading) safely(do func() error) {
	defer func() {
		if recover() != nil {
			r.unread++
		}
	}()
	err := do()
	if p, ok := err.(Problem); ok {
		r.problem = p
	} else if err != nil {
		r.unread++
	}
}

// busy adds a stretch, as far as it is asked for.
func (r *reading) busy(from, to time.Time) {
	if !from.Before(to) || !from.Before(r.To) || !to.After(r.From) {
		return
	}
	r.found = append(r.found, clock.Interval{From: from.UTC(), To: to.UTC()})
	if len(r.found) > mostOccurrences {
		r.problem = TooMany
	}
}

// merged sorts intervals, joins those that touch or overlap and clips them.
func merged(list []clock.Interval, from, to time.Time) []clock.Interval {
	slices.SortFunc(list, func(a, b clock.Interval) int { return a.From.Compare(b.From) })
	var out []clock.Interval
	for _, i := range list {
		if i.From.Before(from) {
			i.From = from.UTC()
		}
		if i.To.After(to) {
			i.To = to.UTC()
		}
		if n := len(out); n > 0 && !i.From.After(out[n-1].To) {
			if i.To.After(out[n-1].To) {
				out[n-1].To = i.To
			}
			continue
		}
		out = append(out, i)
	}
	return out
}
