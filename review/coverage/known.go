package coverage

import (
	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// Known is whose candidacies a reader may know of, for the rooms that look further
// into them.
type Known struct{ knows knows }

// WhatIsKnown looks it up on a UTC day: three queries.
func WhatIsKnown(tx *store.Tx, on models.Date) (Known, error) {
	k, err := whatIsKnown(tx, on)
	return Known{k}, err
}

// Everywhere reports whether the reader may know of all of them.
func (k Known) Everywhere() bool { return policy.Allowed(policy.CoverageCandidates, k.knows.holds) }

// Services are those of whose candidacies the reader may know, where it is not
// everywhere.
func (k Known) Services() []models.ServiceID {
	var ids []models.ServiceID
	for id := range k.knows.as {
		if k.Of(id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// Of reports whether the reader may know of a service's candidacies.
func (k Known) Of(service models.ServiceID) bool { return k.knows.candidatesOf(service) }

// Check is nil where Of holds, else the refusal.
func (k Known) Check(service models.ServiceID) error { return k.knows.check(service) }

// As is how the reader stands to a service.
func (k Known) As(service models.ServiceID) policy.Holds { return k.knows.as[service] }

// KnownFamily is nil for a family that has services and for none; otherwise the fault
// of the field.
func KnownFamily(tx *store.Tx, family string) error { return known(tx, family) }
