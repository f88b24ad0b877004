package coverage

import (
	"strconv"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/coverage/hours"
	"assay/review/policy"
)

// Steady is how services are covered in an ordinary week, in which nobody is away and
// no day is a holiday: what changes of it lasts. It is read once, and compared with the
// clocks of other weeks and with this very week after that.
type Steady struct {
	k     *waking
	risks []Risk
	by    map[models.ServiceID]int
}

// Lasting are the hours of a service, on some working day, that last: with no one on
// shift, and below the target though somebody is.
type Lasting struct{ Empty, Below hours.Set }

// ThisWeek are the hours of a service with no one on shift in this week alone: those
// that were promised, or any where none was.
type ThisWeek struct {
	Holidays hours.Set // because of public holidays
	Away     hours.Set // because people are away, begin or leave
	At       time.Time // the first hour of the week that is so because of people
}

// InOrdinaryWeeks reads every service that is not retired. Faults: the actor may not
// see coverage.
func InOrdinaryWeeks(tx *store.Tx) (*Steady, error) {
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	in := Hourly{ahead: meetingDays, ends: expiringDays}.filled(tx)
	k, err := wholeWorld(tx, in, tx.Now)
	if err != nil {
		return nil, err
	}
	s := &Steady{k: k, by: map[models.ServiceID]int{}}
	for i, service := range k.services {
		s.by[service.ID] = i
	}
	s.risks, err = k.judged(models.DateOf(tx.Now), s.ordinary(in.Week))
	return s, err
}

func (s *Steady) ordinary(week hours.Week) func(hours.Keep) *hours.Counter {
	return func(keep hours.Keep) *hours.Counter { return s.k.Ordinary(week, keep) }
}

// Week is the present one.
func (s *Steady) Week() hours.Week { return s.k.in.Week }

// Services are all of them, by slug.
func (s *Steady) Services() []models.Service { return s.k.services }

// Risk is how thin a service is; false where it is retired.
func (s *Steady) Risk(service models.ServiceID) (Risk, bool) {
	i, there := s.by[service]
	if !there {
		return Risk{}, false
	}
	return s.risks[i], true
}

// Regions are all of them, by slug.
func (s *Steady) Regions() []models.Region { return s.k.regions }

// In counts the people of today by the clocks of a week.
func (s *Steady) In(week hours.Week) map[models.ServiceID]Lasting {
	all := make(map[models.ServiceID]Lasting, len(s.k.services))
	counter := s.k.Ordinary(week, nil)
	for i, service := range s.k.services {
		heads, _ := counter.Count(&s.k.Services[i])
		grid := heads.Grid()
		l := Lasting{Empty: s.empty(grid)}
		l.Below = hours.SetOf(grid.Below(s.k.target(service.ID, 0), s.k.in.Weekdays)).Without(l.Empty)
		all[service.ID] = l
	}
	return all
}

// ThisWeek says of every service which hours have no one on shift in this week that
// have somebody in an ordinary one, and why.
func (s *Steady) ThisWeek() map[models.ServiceID]ThisWeek {
	all := map[models.ServiceID]ThisWeek{}
	ordinary := s.In(s.k.in.Week)
	now, present := s.k.Counter(nil), s.k.Present(nil)
	for i, service := range s.k.services {
		heads, _ := now.Count(&s.k.Services[i])
		grid := heads.Grid()
		empty := s.empty(grid).Without(ordinary[service.ID].Empty) & s.promised(service.ID)
		if empty == 0 {
			continue
		}
		there, _ := present.Count(&s.k.Services[i])
		closed := empty & s.empty(there.Grid())
		w := ThisWeek{Holidays: closed, Away: empty.Without(closed)}
		f := facts{in: s.k.in, grid: grid}
		if away := w.Away.List(); len(away) > 0 {
			w.At = *f.first(away[0], func(heads, _ int) bool { return heads == 0 })
		}
		all[service.ID] = w
	}
	return all
}

// promised are the hours that a service's targets ask for on some working day; all of
// them where it has none.
func (s *Steady) promised(service models.ServiceID) hours.Set {
	targets := s.k.target(service, 0)
	most := targets.Most(s.k.in.Weekdays)
	if asked := hours.EveryHour.Without(hours.SetOf(most.Exactly(0))); asked != 0 {
		return asked
	}
	return hours.EveryHour
}

func (s *Steady) empty(g hours.Grid) hours.Set {
	least := g.Least(s.k.in.Weekdays)
	return hours.SetOf(least.Exactly(0))
}

// Key tells reasons of one kind apart: the region that it is about, or the days within
// which standings end.
func (r RiskReason) Key() string {
	switch {
	case r.Region != "":
		return r.Code + "/" + r.Region
	case r.Days > 0:
		return r.Code + "/" + strconv.Itoa(r.Days)
	}
	return r.Code
}

// Stretches says hours as from–to, such as 09–12, 15–16.
func Stretches(s hours.Set) phrase.Text { return stretches(s.List()) }
