package coverage

import (
	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage/hours"
	"assay/review/policy"
)

// ServiceWeek is one service by the day and hour of a week in UTC.
type ServiceWeek struct {
	In      Hourly
	Service models.Service
	SMEs    int
	Grid    hours.Grid
	Targets hours.Grid
	Seasons Seasons
	Hubs    []Hub
	Coming  *int
	Known   bool            // the reader may know who is on the way
	Notes   []review.Reason // what the filter leaves out, in words
	Actions []review.Action
}

// InWeek counts who covers one service, retired or not, at each hour of a week (G1).
// Faults: not-found; invalid for an unknown region
// or manager, and for what is no language.
func InWeek(tx *store.Tx, id models.ServiceID, in Hourly) (ServiceWeek, error) {
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return ServiceWeek{}, err
	}
	w, err := serviceWorld(tx, id, in)
	if err != nil {
		return ServiceWeek{}, err
	}
	rows := w.hourRows()
	w.addSeasons(rows)
	if err := addComing(tx, w, rows); err != nil {
		return ServiceWeek{}, err
	}
	heads, _ := w.Counter(w.keep).Count(&w.Services[0])
	out := ServiceWeek{In: w.in, Service: rows[0].Service, SMEs: rows[0].SMEs, Grid: heads.Grid(), Targets: w.shownTarget(id),
		Seasons: rows[0].Seasons, Coming: rows[0].Coming, Notes: w.notes(), Actions: actionsOnCoverage(policy.Of(tx.Actor))}
	knows, err := whatIsKnown(tx, models.DateOf(tx.Now))
	if err != nil {
		return out, err
	}
	out.Known = knows.candidatesOf(id)
	out.Hubs, err = hubs(tx, w.in.Week)
	return out, err
}

func actionsOnCoverage(holds policy.Holds) []review.Action {
	return []review.Action{review.Can("set_targets", policy.Check(policy.CoverageSetTargets, holds))}
}

// serviceWorld reads the week of one service.
func serviceWorld(tx *store.Tx, id models.ServiceID, in Hourly, others ...models.PersonID) (*world, error) {
	s, err := tx.Service(id)
	if err != nil {
		return nil, err
	}
	return readWorld(tx, in.filled(tx), []models.Service{s}, []models.ServiceID{id}, others...)
}
