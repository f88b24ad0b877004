package standing

import (
	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Renewal is a standing of the actor whose renewal is due. Missing is in words what
// the term still needs; "" when there is enough.
type Renewal struct {
	Missing string
	Action  review.Action // renew
}

// Renewals reads standings of the actor that are to be renewed, in a constant number
// of queries.
func Renewals(tx *store.Tx, ids []models.StandingID) (map[models.StandingID]Renewal, error) {
	standings, err := tx.StandingsByID(ids)
	if err != nil {
		return nil, err
	}
	progress, err := ProgressOf(tx, standings)
	if err != nil {
		return nil, err
	}
	holds := policy.Of(tx.Actor).With(policy.Self, true)
	all := make(map[models.StandingID]Renewal, len(standings))
	for _, s := range standings {
		missing := progress[s.ID].Missing
		renew := review.Can("renew", policy.Check(policy.StandingRenew, holds), renewable(s, missing, models.DateOf(tx.Now)).Err())
		all[s.ID] = Renewal{missing, renew}
	}
	return all, nil
}

// Unsigned reads appointments that wait for the actor's signature, with their
// reasons and what the actor may do, in a constant number of queries.
func Unsigned(tx *store.Tx, ids []models.AppointmentID) (map[models.AppointmentID]AppointmentView, error) {
	appointments, err := tx.AppointmentsByID(ids)
	if err != nil {
		return nil, err
	}
	situations, err := situationsOf(tx, appointments)
	if err != nil {
		return nil, err
	}
	all := make(map[models.AppointmentID]AppointmentView, len(appointments))
	for i, a := range appointments {
		as := lacking(a)
		holds := policy.Of(tx.Actor).With(policy.Developer, as == AsDeveloper)
		all[a.ID] = AppointmentView{Appointment: a, Lacking: as, Actions: signing(a, situations[i], tx.Actor.Person, holds)}
	}
	return all, nil
}
