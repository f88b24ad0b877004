package coverage

import (
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// knows is whose candidacies a reader may know of: anybody's, or those of the
// services they are SME or developer of.
type knows struct {
	holds policy.Holds
	as    map[models.ServiceID]policy.Holds
}

// whatIsKnown looks up how the reader stands to the services: three queries.
func whatIsKnown(tx *store.Tx, on models.Date) (knows, error) {
	k := knows{holds: policy.Of(tx.Actor), as: map[models.ServiceID]policy.Holds{}}
	me := tx.Actor.Person
	if me == 0 || policy.Allowed(policy.CoverageCandidates, k.holds) {
		return k, nil
	}
	manages, err := tx.ManagesAnyone(me)
	if err != nil {
		return k, err
	}
	k.holds = k.holds.With(policy.AnyManager, manages)
	develops, err := tx.DeveloperRoles([]models.PersonID{me})
	if err != nil {
		return k, err
	}
	for _, d := range develops[me] {
		current := (d.FromOn.IsZero() || !d.FromOn.After(on)) && (d.UntilOn.IsZero() || !d.UntilOn.Before(on))
		k.as[d.ServiceID] = k.as[d.ServiceID].With(policy.Developer, current)
	}
	mine, err := tx.CountingStandingsOf([]models.PersonID{me}, on)
	for _, s := range mine[me] {
		k.as[s.ServiceID] = k.as[s.ServiceID].With(policy.SME, true)
	}
	return k, err
}

func (k knows) check(service models.ServiceID) error {
	return policy.Check(policy.CoverageCandidates, slices.Concat(k.as[service], k.holds))
}

func (k knows) candidatesOf(service models.ServiceID) bool { return k.check(service) == nil }
