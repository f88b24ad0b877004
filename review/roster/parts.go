package roster

import (
	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// Parts are the parts of the product that concern somebody. They make a menu
// short; what is allowed is decided elsewhere.
type Parts struct {
	Plan        bool
	Mentors     bool
	Reviews     bool
	Manages     bool
	Panels      bool
	Candidate   bool
	Develops    bool
	Arranges    bool
	Administers bool
}

// PartsOf says which parts concern an actor: one query.
func PartsOf(tx *store.Tx, actor models.Actor) (Parts, error) {
	in, err := tx.InvolvedIn(actor.Person, models.DateOf(tx.Now))
	return Parts{
		Plan: in.Learns, Mentors: in.Mentors, Reviews: in.Reviews, Manages: in.Manages, Panels: in.Sits,
		Candidate: in.Candidate, Develops: in.Develops,
		Arranges:    policy.Allowed(policy.InterviewArrange, policy.Of(actor)),
		Administers: actor.Has(models.RoleAdministrator),
	}, err
}
