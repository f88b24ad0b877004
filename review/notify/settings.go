package notify

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/policy"
)

// Times are when the actor is told outside of the app, and by which clock.
type Times struct {
	models.DeliverySettings
	Zone      string
	NightFrom int // their night, which is quiet unless they say otherwise
	NightTo   int
}

// TimesOf are the actor's. Faults: nobody is signed in.
func TimesOf(tx *store.Tx) (Times, error) {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return Times{}, err
	}
	p, err := tx.Person(tx.Actor.Person)
	if err != nil {
		return Times{}, err
	}
	s, err := tx.DeliverySettings(p.ID)
	return Times{s, p.Zone, p.NightFrom, p.NightTo}, err
}

// SetTimes sets when the actor is told outside of the app, in minutes after midnight
// in their own zone. What waits already stays where it is. It is no decision and emits
// nothing. Faults: nobody is signed in, quiet hours that never begin or end.
func SetTimes(tx *store.Tx, s models.DeliverySettings) error {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return err
	}
	if s.Quiet == models.QuietOwn && s.QuietFrom == s.QuietTo {
		return fault.Wrong(fault.Field{Pointer: "/quietTo", Code: "no-hours", Text: phrase.Of("Quiet hours end at another time than they begin.")})
	}
	s.PersonID = tx.Actor.Person
	return tx.PutDeliverySettings(s)
}
