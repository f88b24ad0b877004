package demo

import (
	"container/heap"
	"fmt"
	"hash/fnv"
	"iter"
	"math/rand/v2"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/clock"
)

// story is one thread of what happens. It is told in order, although others happen
// in between; what would happen after the end is not told any more.
type story struct {
	*world
	name   string
	chance *rand.Rand // of its own, so that one story does not change another
	now    time.Time
	pause  func(time.Time) bool
}

// over ends a story that is not told any further.
type over struct{}

// begin lets a story begin at an instant, or now where that has passed.
func (w *world) begin(name string, at time.Time, tell func(*story)) {
	s := &story{world: w, name: name, chance: w.chanceOf(name)}
	next, stop := iter.Pull(func(yield func(time.Time) bool) {
		defer s.end()
		s.pause = yield
		s.now = w.db.Now()
		tell(s)
	})
	w.begun++
	heap.Push(&w.waiting, waiting{at: later(at, w.db.Now()), order: w.begun, next: next, stop: stop})
}

// end keeps what ended a story before its time: a refusal cuts the story short, any
// other fault fails the demo.
func (s *story) end() {
	switch r := recover().(type) {
	case nil, over:
	case error:
		err := fmt.Errorf("%s at %s: %w", s.name, s.now.Format(time.RFC3339), r)
		if !refused(r) {
			s.failed = err
			return
		}
		s.cut = append(s.cut, err)
	default:
		panic(r)
	}
}

// stuck ends a story for which the circumstances are not there.
type stuck string

func (s stuck) Error() string { return string(s) }

// refused tells a refusal, or a story that is stuck, from a defect.
func refused(err error) bool {
	if _, is := err.(stuck); is {
		return true
	}
	f := fault.As(err)
	return f != nil && f.Kind != fault.Internal
}

// chanceOf is the chance of one name, from the seed.
func (w *world) chanceOf(name string) *rand.Rand {
	h := fnv.New64a()
	_, _ = h.Write([]byte(name))
	return rand.New(rand.NewPCG(w.seed, h.Sum64()))
}

// run tells all stories, the earliest first, until the end.
func (w *world) run(told func(time.Time)) error {
	defer func() {
		for _, x := range w.waiting {
			x.stop()
		}
	}()
	for len(w.waiting) > 0 && w.failed == nil {
		x := heap.Pop(&w.waiting).(waiting)
		if x.at.After(w.ends) {
			x.stop()
			continue
		}
		w.set(x.at)
		told(x.at)
		if at, more := x.next(); more {
			w.begun++
			x.at, x.order = at, w.begun
			heap.Push(&w.waiting, x)
		}
		if err := w.ctx.Err(); err != nil {
			return err
		}
	}
	return w.failed
}

// at waits until an instant; one that has passed is no wait.
func (s *story) at(t time.Time) {
	if !t.After(s.now) {
		return
	}
	if !s.pause(t) {
		panic(over{})
	}
	s.now = s.db.Now()
}

func (s *story) wait(d time.Duration) { s.at(s.now.Add(d)) }

// atWork waits until a person has worked for some minutes after d.
func (s *story) atWork(who models.PersonID, d time.Duration) {
	s.at(s.workFrom(who, s.now.Add(d)))
}

// workFrom is an instant soon after t at which a person works.
func (s *story) workFrom(who models.PersonID, t time.Time) time.Time {
	some := time.Duration(2+s.chance.IntN(50))*time.Minute + time.Duration(s.chance.IntN(60))*time.Second
	for _, i := range s.calendar(who).Intervals(t, t.AddDate(0, 0, 40)) {
		if i.Duration() > some {
			return i.From.Add(some)
		}
	}
	return t.Add(some)
}

// act is one act of a person; its fault ends the story.
func (s *story) act(who models.PersonID, verb func(*store.Tx) error) {
	if err := s.try(who, verb); err != nil {
		panic(fmt.Errorf("%s: %w", s.nameOf(who), described(err)))
	}
}

// try is an act that may be refused.
func (s *story) try(who models.PersonID, verb func(*store.Tx) error) error {
	return s.db.Do(s.ctx, s.actor(who), verb)
}

// look reads as the system.
func (s *story) look(read func(*store.Tx) error) {
	if err := s.db.View(s.ctx, system, read); err != nil {
		panic(described(err))
	}
}

// described says everything that a fault says.
func described(err error) error {
	f := fault.As(err)
	if f == nil {
		return err
	}
	return fmt.Errorf("%w %v %v", err, f.Fields, f.Reasons)
}

// pick is one of several, by chance.
func pick[T any](chance *rand.Rand, from []T) T { return from[chance.IntN(len(from))] }

// days is a number of days by chance, with its hours.
func (s *story) days(least, most int) time.Duration {
	return time.Duration(least*24*60+s.chance.IntN((most-least)*24*60+1)) * time.Minute
}

func (s *story) hours(least, most int) time.Duration {
	return time.Duration(least*60+s.chance.IntN((most-least)*60+1)) * time.Minute
}

// often is true in so many of a hundred.
func (s *story) often(percent int) bool { return s.chance.IntN(100) < percent }

// today is the date that a person's calendar shows.
func (s *story) today(who models.PersonID) models.Date {
	return clock.DateIn(s.now, s.calendar(who).Zone)
}

// waiting is a story that waits for its instant.
type waiting struct {
	at    time.Time
	order int
	next  func() (time.Time, bool)
	stop  func()
}

type waitingList []waiting

func (l waitingList) Len() int { return len(l) }
func (l waitingList) Less(i, j int) bool {
	return l[i].at.Before(l[j].at) || l[i].at.Equal(l[j].at) && l[i].order < l[j].order
}
func (l waitingList) Swap(i, j int) { l[i], l[j] = l[j], l[i] }
func (l *waitingList) Push(x any)   { *l = append(*l, x.(waiting)) }
func (l *waitingList) Pop() any {
	old := *l
	x := old[len(old)-1]
	*l = old[:len(old)-1]
	return x
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
