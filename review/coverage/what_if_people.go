package coverage

import (
	"cmp"
	"slices"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage/hours"
)

// Behind is who is behind a service's two numbers of a comparison, before the changes and
// after them (G3, G4): those of an hour, or of the SMEs in a week. Whom the changes make
// come or go is listed first, then who is in both numbers, then who holds standing and is
// in neither.
type Behind struct {
	Service       models.Service
	Week          hours.Week
	At            time.Time // the hour; zero for the SMEs of the week
	Target        int
	Before, After Number
	People        []Beside
	More          int // in neither number, not listed
}

// Number is one of the two. Thinnest is the quarter of the hour that has the fewest.
type Number struct {
	Count    int
	Thinnest time.Time
}

// Beside is somebody before and after the changes.
type Beside struct {
	Person        models.Person
	Standing      models.Standing // zero for who would gain it
	Before, After Then
	Changes       []phrase.Text // of the person, in words
}

// Then is somebody on one side of the changes.
type Then struct {
	Counted bool
	Site    models.Site
	Region  models.Region
	Zone    *time.Location
	Why     *review.Reason // of who is not counted
	Away    *int           // minutes to the nearest of their working hours
}

// BehindHour lists who is on shift for a service at an hour in UTC before changes and
// after them. What it tells of anybody is what [AtHour] tells, and the changes themselves.
// A constant number of queries. Faults: not-allowed; invalid for what is no change, no
// service, an hour of a year that is not counted, and one outside of the week if that is
// told.
func BehindHour(tx *store.Tx, id models.ServiceID, at time.Time, week hours.Week, changes []Change) (Behind, error) {
	at, err := hourAt("/at", at)
	if err != nil {
		return Behind{}, err
	}
	of := hours.WeekOf(models.DateOf(at))
	if !week.IsZero() && week != of {
		return Behind{}, fault.At("/at", "another-week", "This hour is not in the week that begins on %s.", week.Monday)
	}
	b, err := readBeside(tx, id, Hourly{Week: of}, changes)
	if err != nil {
		return Behind{}, err
	}
	before, after := b.before.hour(b.faces, at), b.after.hour(b.faces, at)
	out := Behind{Service: b.before.services[0], Week: b.before.in.Week, At: at, Target: before.targetThen()}
	out.Before = Number{before.heads, before.Week.At(before.thinnest)}
	out.After = Number{after.heads, after.Week.At(after.thinnest)}
	for _, p := range b.holders() {
		out.People = append(out.People, b.atHour(p, before, after))
	}
	out.arrange()
	return out, nil
}

// BehindSMEs lists who has standing for a service in a week before changes and after
// them; the week is that of [Compare]. Queries and faults are those of [BehindHour].
func BehindSMEs(tx *store.Tx, id models.ServiceID, week hours.Week, changes []Change) (Behind, error) {
	b, err := readBeside(tx, id, Hourly{Week: week}, changes)
	if err != nil {
		return Behind{}, err
	}
	out := Behind{Service: b.before.services[0], Week: b.before.in.Week, Target: b.before.services[0].TargetSMEs}
	for _, p := range b.holders() {
		out.People = append(out.People, b.inWeek(p))
		out.Before.Count += countOf(p.isBefore)
		out.After.Count += countOf(p.isAfter)
	}
	out.arrange()
	return out, nil
}

func countOf(is bool) int {
	if is {
		return 1
	}
	return 0
}

// arrange puts first who goes, then who comes, then who stays, then who is in neither
// number, those nearest in hours first.
func (b *Behind) arrange() {
	slices.SortFunc(b.People, func(x, y Beside) int {
		return cmp.Or(cmp.Compare(x.place(), y.place()), cmp.Compare(x.distance(), y.distance()),
			cmp.Compare(x.Person.Name, y.Person.Name), cmp.Compare(x.Person.ID, y.Person.ID))
	})
	in := slices.IndexFunc(b.People, func(p Beside) bool { return p.place() == neither && len(p.Changes) == 0 })
	if in >= 0 && len(b.People) > in+mostOff {
		b.More = len(b.People) - in - mostOff
		b.People = b.People[:in+mostOff]
	}
}

// The places of a list, in order.
const (
	goes = iota
	comes
	stays
	besides // in neither number, though changed
	neither
)

func (p Beside) place() int {
	switch {
	case p.Before.Counted && p.After.Counted:
		return stays
	case p.Before.Counted:
		return goes
	case p.After.Counted:
		return comes
	case len(p.Changes) > 0:
		return besides
	}
	return neither
}

func (p Beside) distance() int {
	if p.place() < besides {
		return 0
	}
	return distance(HourPerson{Away: p.Before.Away})
}

// beside is one service in two worlds: as it is and as changes make it.
type beside struct {
	scenario
	faces
	before, after *world
}

func readBeside(tx *store.Tx, id models.ServiceID, in Hourly, changes []Change) (b beside, err error) {
	if _, err = mayCompare(tx); err != nil {
		return b, err
	}
	if b.scenario, err = readScenario(tx, changes); err != nil {
		return b, err
	}
	if in.Week.IsZero() {
		in.Week = b.week(models.DateOf(tx.Now))
	}
	b.before, err = serviceWorld(tx, id, in, b.ids()...)
	if fault.Is(err, fault.NotFound) {
		return b, fault.At("/serviceId", "unknown-service", "There is no such service.")
	}
	if err != nil {
		return b, err
	}
	after := *b.before
	after.World = b.before.Changed(b.lay(b.before))
	b.after = &after
	b.faces, err = b.before.faces(tx, b.ids())
	return b, err
}

// both is somebody's standing on the side where they have it; on both, as it is after.
type both struct {
	hours.Holder
	isBefore, isAfter bool
}

// holders are those who have standing on one side at least.
func (b beside) holders() []both {
	all := []both{}
	at := map[int]int{}
	for _, h := range b.before.Services[0].Holders {
		at[h.Person] = len(all)
		all = append(all, both{Holder: h, isBefore: true})
	}
	for _, h := range b.after.Services[0].Holders {
		n, known := at[h.Person]
		if !known {
			n = len(all)
			all = append(all, both{})
		}
		all[n].Holder, all[n].isAfter = h, true
	}
	return all
}
