package coverage

import (
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// Staying are the people whose last day lies ahead and is not the reader's to see: two
// queries, or none for whoever sees everybody's. To that reader they stay, in every number
// and list, until the day has passed; otherwise a name that is missing from some week on,
// or a number that falls, would tell what the person's page does not. What the system
// reads is told to many, so to it everybody stays.
func Staying(tx *store.Tx) ([]models.PersonID, error) {
	holds := policy.Of(tx.Actor)
	system := tx.Actor.IsSystem()
	if !system && policy.Allowed(policy.PersonSeePrivate, holds) {
		return nil, nil
	}
	leaving, err := tx.Leaving(models.DateOf(tx.Now))
	if err != nil || system {
		return leaving, err
	}
	lines, err := tx.ManagerLines(leaving)
	me := tx.Actor.Person
	return slices.DeleteFunc(leaving, func(id models.PersonID) bool {
		return policy.Allowed(policy.PersonSeePrivate, holds.With(policy.Self, id == me).With(policy.Manager, slices.Contains(lines[id], me)))
	}), err
}
