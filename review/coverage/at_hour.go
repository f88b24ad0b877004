package coverage

import (
	"cmp"
	"slices"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage/hours"
	"assay/review/policy"
)

// HourOf is who is behind the number of one hour in UTC (G4). On are exactly so many;
// they are there at the thinnest quarter.
type HourOf struct {
	Service  models.Service
	At       time.Time
	Thinnest time.Time
	Target   int
	On       []HourPerson
	Off      []HourPerson
	OffMore  int             // of Off, not listed
	Coming   []HourCandidate // who could close the gap; nil where the reader may not know
}

// HourPerson is somebody with standing, as the hour is for them.
type HourPerson struct {
	Person   models.Person
	Site     models.Site
	Region   models.Region
	Standing models.Standing
	Why      *review.Reason // of who is not on shift
	Away     *int           // minutes to the nearest of their working hours
}

// HourCandidate is somebody on the way, as the hour is for them.
type HourCandidate struct {
	Person    models.Person
	Site      models.Site
	Region    models.Region
	Candidacy models.Candidacy
	OnShift   bool
}

// How many are listed.
const (
	mostOff    = 200
	mostComing = 200 // read
	mostNear   = 20  // shown
)

// AtHour lists who is on shift for a service at an hour in UTC, who holds standing and
// is not and why, and who could close the gap, within what the reader may see (G4): why
// somebody is away is for those who may see their absences. With in.PeopleOf it is the hour
// of an ordinary week with the people of that one, as in seasons. A constant number of
// queries. Faults: not-found; invalid for an unknown region or manager, and for an hour of
// a year that is not counted.
func AtHour(tx *store.Tx, id models.ServiceID, at time.Time, in Hourly) (HourOf, error) {
	h, err := AllAtHour(tx, id, at, in)
	if h.OffMore = max(0, len(h.Off)-mostOff); h.OffMore > 0 {
		h.Off = h.Off[:mostOff]
	}
	return h, err
}

// AllAtHour is AtHour with everybody who is not on shift.
func AllAtHour(tx *store.Tx, id models.ServiceID, at time.Time, in Hourly) (HourOf, error) {
	if err := policy.Check(policy.CoveragePeople, policy.Of(tx.Actor)); err != nil {
		return HourOf{}, err
	}
	at, err := hourAt("query:at", at)
	if err != nil {
		return HourOf{}, err
	}
	then := hours.WeekOf(models.DateOf(at))
	if in.Week = in.PeopleOf; in.Week.IsZero() {
		in.Week = then
	}
	knows, err := whatIsKnown(tx, models.DateOf(tx.Now))
	if err != nil {
		return HourOf{}, err
	}
	var coming []models.Candidacy
	maySee := knows.candidatesOf(id)
	if maySee {
		if coming, err = tx.ComingFor(id, models.DateOf(tx.Now), mostComing); err != nil {
			return HourOf{}, err
		}
	}
	others := make([]models.PersonID, len(coming))
	for i, c := range coming {
		others[i] = c.PersonID
	}
	w, err := serviceWorld(tx, id, in, others...)
	if err != nil {
		return HourOf{}, err
	}
	f, err := w.faces(tx, others)
	if err != nil {
		return HourOf{}, err
	}
	if !in.PeopleOf.IsZero() {
		w.World = w.InOrdinary(then)
	}
	h := w.hour(f, at)
	out := h.people()
	if maySee {
		out.Coming = h.coming(coming)
	}
	return out, nil
}

// hourAt is the hour of an instant; the fault of the field where its year is not counted.
func hourAt(field string, at time.Time) (time.Time, error) {
	at = at.UTC().Truncate(time.Hour)
	if at.Year() < hours.FirstYear || at.Year() > hours.LastYear {
		return at, fault.At(field, "out-of-range", "Please give an hour of the years %d to %d.", hours.FirstYear, hours.LastYear)
	}
	return at, nil
}

// faces are who is behind the numbers of a world with one service, and what the reader
// may see of them.
type faces struct {
	full      map[models.PersonID]models.Person
	standings map[models.PersonID]models.Standing
	regionOf  map[models.RegionID]models.Region
	seesAway  func(models.PersonID) bool
}

// faces reads those who hold standing, and others: three queries.
func (w *world) faces(tx *store.Tx, others []models.PersonID) (f faces, err error) {
	f.standings, f.regionOf = map[models.PersonID]models.Standing{}, map[models.RegionID]models.Region{}
	ids := slices.Clone(others)
	for _, holder := range w.Services[0].Holders {
		ids = append(ids, w.People[holder.Person].ID)
	}
	if f.full, err = tx.PeopleByID(ids); err != nil {
		return f, err
	}
	standings, err := tx.StandingsBetween(w.services[0].ID, w.Week.Monday, w.Week.Day(6))
	if err != nil {
		return f, err
	}
	for _, s := range standings {
		f.standings[s.PersonID] = s
	}
	for _, r := range w.regions {
		f.regionOf[r.ID] = r
	}
	f.seesAway, err = seesAway(tx)
	return f, err
}

// hour is one hour of a world with one service.
type hour struct {
	*world
	faces
	at       time.Time
	cell     int // of the week
	heads    int // at its thinnest quarter
	thinnest int // quarter
}

func (w *world) hour(f faces, at time.Time) hour {
	h := hour{world: w, faces: f, at: at, cell: w.Week.QuarterOf(at) / hours.PerHour}
	heads, _ := w.Counter(w.keep).Count(&w.Services[0])
	h.thinnest = heads.Thinnest(h.cell)
	h.heads = int(heads[h.thinnest])
	return h
}

// seesAway says of whom the reader may see why they are away: one query.
func seesAway(tx *store.Tx) (func(models.PersonID) bool, error) {
	holds := policy.Of(tx.Actor)
	if policy.Allowed(policy.PersonSeePrivate, holds) {
		return func(models.PersonID) bool { return true }, nil
	}
	me := tx.Actor.Person
	below, err := tx.Reports(me)
	mine := make(map[models.PersonID]bool, len(below))
	for _, id := range below {
		mine[id] = true
	}
	return func(id models.PersonID) bool {
		relations := holds.With(policy.Self, id == me).With(policy.Manager, mine[id])
		return policy.Allowed(policy.PersonSeePrivate, relations)
	}, err
}

func (h hour) people() HourOf {
	out := HourOf{Service: h.services[0], At: h.at, Thinnest: h.Week.At(h.thinnest), Target: h.targetThen(), On: []HourPerson{}, Off: []HourPerson{}}
	for _, holder := range h.Services[0].Holders {
		if h.keep != nil && !h.keep[holder.Person] {
			continue
		}
		p := h.person(holder)
		if p.Why == nil {
			out.On = append(out.On, p)
		} else {
			out.Off = append(out.Off, p)
		}
	}
	slices.SortFunc(out.On, byName)
	slices.SortFunc(out.Off, func(a, b HourPerson) int { return cmp.Or(cmp.Compare(distance(a), distance(b)), byName(a, b)) })
	return out
}

func (h hour) targetThen() int {
	targets := h.shownTarget(h.services[0].ID)
	return targets[h.cell/24][h.cell%24]
}

func byName(a, b HourPerson) int {
	return cmp.Or(cmp.Compare(a.Person.Name, b.Person.Name), cmp.Compare(a.Person.ID, b.Person.ID))
}

func distance(p HourPerson) int {
	if p.Away == nil {
		return int(2 * nearby / time.Minute)
	}
	return *p.Away
}

func (h hour) person(holder hours.Holder) HourPerson {
	known := &h.People[holder.Person]
	full := h.full[known.ID]
	p := HourPerson{Person: full, Site: h.sites[known.Site], Region: h.regionOf[known.Region], Standing: h.standings[known.ID]}
	if h.isOn(holder) {
		return p
	}
	why := h.why(holder, known, full)
	p.Why, p.Away = &why, h.nearest(known)
	return p
}

func (h hour) isOn(holder hours.Holder) bool {
	holds := int(holder.From) <= h.thinnest && h.thinnest < int(holder.To)
	return holds && h.Rota(&h.People[holder.Person]).Has(h.thinnest)
}

func (h hour) coming(all []models.Candidacy) []HourCandidate {
	out := []HourCandidate{}
	for _, c := range all {
		n, here := h.world.people[c.PersonID]
		if !here || h.keep != nil && !h.keep[n] {
			continue
		}
		known := &h.People[n]
		out = append(out, HourCandidate{Person: h.full[c.PersonID], Site: h.sites[known.Site], Region: h.regionOf[known.Region],
			Candidacy: c, OnShift: h.Rota(known).Has(h.thinnest)})
	}
	slices.SortStableFunc(out, func(a, b HourCandidate) int {
		switch {
		case a.OnShift == b.OnShift:
			return 0
		case a.OnShift:
			return -1
		}
		return 1
	})
	return out[:min(len(out), mostNear)]
}
