package busy

import (
	"slices"
	"time"

	"assay/models"
)

// family are the events of one UID: the series and what differs in it.
type family struct {
	series  []event
	instead []event // other forms of single occurrences
	onwards []event // and of all from one on
}

func (f *family) add(v event) {
	switch {
	case v.instead == nil:
		f.series = append(f.series, v)
	case v.onwards:
		f.onwards = append(f.onwards, v)
	default:
		f.instead = append(f.instead, v)
	}
}

// newest keeps the latest of what is told more than once: a lower sequence is an
// older state of the same thing.
func newest(list []event) []event {
	latest := -1
	for _, v := range list {
		latest = max(latest, v.sequence)
	}
	return slices.DeleteFunc(list, func(v event) bool { return v.sequence < latest })
}

// marks are occurrences, by their original start.
type marks struct {
	instants map[int64]bool
	days     map[models.Date]bool // given as a date
	dates    map[models.Date]bool // the dates of those given as times
}

func marked() marks {
	return marks{map[int64]bool{}, map[models.Date]bool{}, map[models.Date]bool{}}
}

func (m marks) add(s stamp) {
	if s.day {
		m.days[s.wall.Date] = true
		return
	}
	m.instants[s.at().Unix()] = true
	m.dates[s.wall.Date] = true
}

func (m marks) has(s stamp) bool {
	if s.day {
		return m.days[s.wall.Date] || m.dates[s.wall.Date]
	}
	return m.days[s.wall.Date] || m.instants[s.at().Unix()]
}

// farthest is how far THISANDFUTURE may move a series.
const farthest = 92 * 24 * time.Hour

// family adds what the events of one UID make busy.
func (r *reading) family(f *family) {
	f.series = newest(f.series)
	slices.SortStableFunc(f.onwards, func(a, b event) int { return a.instead.at().Compare(b.instead.at()) })
	replaced := marked()
	for _, v := range f.latest() {
		replaced.add(*v.instead)
		r.single(v)
	}
	for _, v := range f.series {
		r.safely(func() error { return r.series(f, v, replaced) })
	}
	if len(f.series) == 0 {
		for _, v := range f.onwards {
			r.single(v)
		}
	}
}

// latest keeps of each replaced occurrence the form told last.
func (f *family) latest() []event {
	best := map[time.Time]event{}
	for _, v := range f.instead {
		at := v.instead.at()
		if old, told := best[at]; !told || v.sequence >= old.sequence {
			best[at] = v
		}
	}
	list := make([]event, 0, len(best))
	for _, v := range best {
		list = append(list, v)
	}
	return list
}

func (r *reading) single(v event) {
	if !v.free {
		r.busy(v.start.at(), v.length.after(v.start))
	}
}

// series adds the occurrences of one event but those that are excepted or replaced.
func (r *reading) series(f *family, v event, replaced marks) error {
	excepted := marked()
	for _, s := range v.except {
		excepted.add(s)
	}
	turns, err := r.occurrences(f, v)
	if err != nil {
		return err
	}
	done := map[int64]bool{}
	for _, t := range turns {
		at := t.start.at().Unix()
		if done[at] || excepted.has(t.start) || replaced.has(t.start) {
			continue
		}
		done[at] = true
		now, free := t, v.free
		for _, o := range f.onwards {
			if o.instead.at().Unix() <= at {
				now, free = o.applied(t), o.free
			}
		}
		if !free {
			r.busy(now.start.at(), now.length.after(now.start))
		}
	}
	return nil
}

// applied is a turn of the series in the form that holds from then on: moved by as
// much of the wall clock as the first was.
func (v event) applied(t turn) turn {
	by := v.start.pretended().Sub(v.instead.in(v.start.zone).pretended())
	moved := t.start.in(v.start.zone)
	moved.day = v.start.day
	return turn{moved.on(moved.pretended().Add(by)), v.length}
}

// occurrences are the turns of an event that can touch what is asked for. The start
// is one even where its own rule leaves it out, as calendars show it.
func (r *reading) occurrences(f *family, v event) ([]turn, error) {
	reach := v.length.most()
	for _, o := range f.onwards {
		by := o.start.at().Sub(o.instead.at()).Abs()
		if by > farthest {
			return nil, errUnreadable
		}
		reach = max(reach, o.length.most()+by)
	}
	from, to := r.From.Add(-reach), r.To.Add(reach)
	turns := append([]turn{{v.start, v.length}}, v.more...)
	for _, rule := range v.rules {
		walls, err := r.expand(rule, v.start, from, to)
		if err != nil {
			return nil, err
		}
		for _, w := range walls {
			turns = append(turns, turn{v.start.on(w), v.length})
		}
	}
	return turns, nil
}
