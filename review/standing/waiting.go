package standing

import (
	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Renewals is whether the actor can renew their own standings now, in a constant
// number of queries.
func Renewals(tx *store.Tx, ids []models.StandingID) (map[models.StandingID]review.Action, error) {
	standings, err := tx.StandingsByID(ids)
	if err != nil {
		return nil, err
	}
	progress, err := ProgressOf(tx, standings)
	if err != nil {
		return nil, err
	}
	holds := policy.Of(tx.Actor).With(policy.Self, true)
	all := make(map[models.StandingID]review.Action, len(standings))
	for _, s := range standings {
		no := renewable(s, progress[s.ID].Missing, models.DateOf(tx.Now)).Err()
		all[s.ID] = review.Can("renew", policy.Check(policy.StandingRenew, holds), no)
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
