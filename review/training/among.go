package training

import (
	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// Following reads for each of some people the active plan of theirs that is due first,
// in a constant number of queries: of the actor's mentees, those they stand in for
// today, and their reports at all levels; of everybody for administrators.
func Following(tx *store.Tx, people []models.PersonID) (map[models.PersonID]Row, error) {
	following := map[models.PersonID]Row{}
	standing, err := standingInFor(tx)
	if err != nil {
		return nil, err
	}
	f := store.PlanFilter{}
	if !policy.Allowed(policy.PlanSee, policy.Of(tx.Actor)) {
		if tx.Actor.Person == 0 {
			return following, nil
		}
		f.Mentor, f.StandsIn, f.Manager = tx.Actor.Person, standing, tx.Actor.Person
	}
	plans, err := tx.ActivePlansAmong(people, f)
	if err != nil {
		return nil, err
	}
	page, err := rows(tx, models.List[models.Plan]{Items: plans}, standing)
	for _, row := range page.Items {
		if _, has := following[row.Plan.PersonID]; !has {
			following[row.Plan.PersonID] = row
		}
	}
	return following, err
}
