package weekly

import (
	"assay/models"
	"assay/models/store"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// all is how the services stand, and which of them the lines of some managers have to do
// with.
type all struct {
	lines  map[models.PersonID][]models.ServiceID
	said   map[models.ServiceID]models.CoverageSaid
	steady *coverage.Steady
	week   map[models.ServiceID]coverage.ThisWeek
	clocks map[hours.Week]map[models.ServiceID]coverage.Lasting // by the clocks of a week
	names  map[models.ServiceID]models.Service
}

// look reads it: a constant number of queries.
func look(tx *store.Tx, managers []models.PersonID) (*all, error) {
	a := &all{said: map[models.ServiceID]models.CoverageSaid{}, clocks: map[hours.Week]map[models.ServiceID]coverage.Lasting{},
		names: map[models.ServiceID]models.Service{}}
	var err error
	if a.lines, err = tx.ServicesOfLines(managers); err != nil {
		return nil, err
	}
	if a.steady, err = coverage.InOrdinaryWeeks(tx); err != nil {
		return nil, err
	}
	a.week = a.steady.ThisWeek()
	ids := []models.ServiceID{}
	for _, s := range a.steady.Services() {
		a.names[s.ID] = s
		ids = append(ids, s.ID)
	}
	return a, a.count(tx, ids)
}

// count is how services stand, in numbers.
func (a *all) count(tx *store.Tx, ids []models.ServiceID) error {
	on := models.DateOf(tx.Now)
	held, err := tx.CountStandings(ids, on, on.AddDays(coverage.Soon))
	if err != nil {
		return err
	}
	way, err := tx.CountCandidacies(ids, on)
	if err != nil {
		return err
	}
	lasting := a.in(a.steady.Week())
	for _, id := range ids {
		risk, _ := a.steady.Risk(id)
		a.said[id] = models.CoverageSaid{Service: id, Target: a.names[id].TargetSMEs, Coming: map[models.CandidacyState]int{}, Level: string(risk.Level),
			Reasons: keys(risk), Empty: uint32(lasting[id].Empty), Below: uint32(lasting[id].Below), Away: uint32(a.week[id].Away)}
	}
	for _, c := range held {
		if c.Class == store.StandingClass(models.StandingActive) || c.Class == store.StandingClass(models.StandingProvisional) {
			said := a.said[c.ServiceID]
			said.SMEs += c.People
			said.Ending += c.Ending
			a.said[c.ServiceID] = said
		}
	}
	for _, c := range way {
		a.said[c.ServiceID].Coming[c.State] += c.People
	}
	return nil
}

// in counts by the clocks of a week, once.
func (a *all) in(week hours.Week) map[models.ServiceID]coverage.Lasting {
	if a.clocks[week] == nil {
		a.clocks[week] = a.steady.In(week)
	}
	return a.clocks[week]
}

// of is how the services stand that a manager's line has to do with; those that are
// retired are not among them.
func (a *all) of(manager models.PersonID) []models.CoverageSaid {
	said := []models.CoverageSaid{}
	for _, id := range a.lines[manager] {
		if s, there := a.said[id]; there {
			said = append(said, s)
		}
	}
	return said
}

func (a *all) service(was, is models.CoverageSaid, saidOn models.Date) service {
	risk, _ := a.steady.Risk(is.Service)
	return service{Service: a.names[is.Service], was: was, is: is, then: a.in(hours.WeekOf(saidOn))[is.Service], week: a.week[is.Service],
		risk: risk, regions: a.steady.Regions()}
}
