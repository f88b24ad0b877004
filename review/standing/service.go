package standing

import (
	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// ServiceChange is a change of somebody's standing for a service. What it was before, who
// changed it and why are for coordinators and administrators.
type ServiceChange struct {
	store.ServiceChange
	Person models.Person
	Actor  *models.Person // nil where time or a job did it
}

// openEvents are those that everybody may read in a service's history. What rests or
// takes a standing is between the person and those above them.
var openEvents = []string{
	string(EventGrant), string(EventAppoint), string(EventRenew), string(EventLapse), string(EventRetire), string(EventRestore),
}

// OfService reads a page of how the standings for a service came and went, the newest
// first. Faults: not-found.
func OfService(tx *store.Tx, id models.ServiceID, p models.Page) (models.List[ServiceChange], error) {
	none := models.List[ServiceChange]{}
	h := policy.Of(tx.Actor)
	if err := policy.Check(policy.StandingSee, h); err != nil {
		return none, err
	}
	if _, err := tx.Service(id); err != nil {
		return none, err
	}
	events := openEvents
	all := policy.Allowed(policy.StandingSeeHistory, h)
	if all {
		events = nil
	}
	page, err := tx.ServiceChanges(id, events, p)
	if err != nil {
		return none, err
	}
	var ids []models.PersonID
	for i := range page.Items {
		c := &page.Items[i]
		if !all {
			c.Reason, c.ActorID, c.FromState = "", nil, ""
		}
		ids = append(ids, c.PersonID)
		if c.ActorID != nil {
			ids = append(ids, *c.ActorID)
		}
	}
	people, err := tx.PeopleByID(ids)
	return models.MapList(page, func(c store.ServiceChange) ServiceChange {
		out := ServiceChange{ServiceChange: c, Person: people[c.PersonID]}
		if c.ActorID != nil {
			by := people[*c.ActorID]
			out.Actor = &by
		}
		return out
	}), err
}
