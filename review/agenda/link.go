package agenda

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// Link is the address of the actor's feed, and whether they have one. Faults: nobody
// is signed in.
func Link(tx *store.Tx) (models.CalendarLink, bool, error) {
	if err := mayLink(tx); err != nil {
		return models.CalendarLink{}, false, err
	}
	return tx.CalendarLink(tx.Actor.Person)
}

// Renew gives the actor's feed a new secret; an address before is ended with it. It
// is no decision and emits nothing. Faults: nobody is signed in, an access token
// asks, which would open a door that outlives it.
func Renew(tx *store.Tx, hash string) (models.CalendarLink, error) {
	l := models.CalendarLink{PersonID: tx.Actor.Person, Hash: hash, CreatedAt: tx.Now}
	if err := mayLink(tx); err != nil {
		return l, err
	}
	if tx.Actor.Via == models.ViaToken {
		return l, fault.Refused("sign-in-for-this", "An access token cannot make an address that outlives it. Please sign in.")
	}
	return l, tx.PutCalendarLink(l)
}

// Revoke ends the actor's feed. Repeating it changes nothing. Faults: nobody is
// signed in.
func Revoke(tx *store.Tx) error {
	if err := mayLink(tx); err != nil {
		return err
	}
	return tx.RemoveCalendarLink(tx.Actor.Person)
}

func mayLink(tx *store.Tx) error { return policy.Check(policy.AccountOwn, policy.Of(tx.Actor)) }
