// Package endpoint keeps people's webhook endpoints: given, taken away, switched off
// after taking nothing for days, and on again. What is sent there, and whether it was
// taken, is known at the edge.
package endpoint

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// patience is how long an endpoint may take nothing before it is switched
// off.
const patience = 3 * 24 * time.Hour

// Set gives the actor a webhook endpoint, in place of an earlier one; the
// address was looked at before. It begins without a past. It is no decision and emits
// nothing. Faults: nobody is signed in.
func Set(tx *store.Tx, url, secret string) error {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return err
	}
	return tx.PutWebhook(models.Webhook{PersonID: tx.Actor.Person, URL: url, Secret: secret, CreatedAt: tx.Now})
}

// Remove takes the actor's endpoint away. Repeating changes nothing. It emits
// nothing. Faults: nobody is signed in.
func Remove(tx *store.Tx) error {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return err
	}
	return tx.RemoveWebhook(tx.Actor.Person)
}

// Resume switches the actor's endpoint on again. It emits nothing. Faults:
// nobody is signed in, there is no endpoint.
func Resume(tx *store.Tx) error {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return err
	}
	w, there, err := tx.Webhook(tx.Actor.Person)
	if err != nil {
		return err
	}
	if !there {
		return fault.Missing("webhook")
	}
	w.OffAt, w.FailingSince, w.Failure = nil, nil, ""
	return tx.PutWebhook(w)
}

// Answered keeps what came of a call of an endpoint: the code is empty when it
// took what was sent. One that took nothing for three days, or says that it is gone,
// is switched off, and its person told. An answer of an endpoint that was replaced
// meanwhile changes nothing. It emits nothing.
func Answered(tx *store.Tx, called models.Webhook, code string, gone bool) error {
	w, there, err := tx.Webhook(called.PersonID)
	if err != nil || !there || w.URL != called.URL || w.Secret != called.Secret || w.OffAt != nil {
		return err
	}
	w.Failure = code
	if code == "" {
		w.DeliveredAt, w.FailingSince = &tx.Now, nil
		return tx.PutWebhook(w)
	}
	if w.FailingSince == nil {
		w.FailingSince = &tx.Now
	}
	if !gone && tx.Now.Sub(*w.FailingSince) < patience {
		return tx.PutWebhook(w)
	}
	w.OffAt = &tx.Now
	if err := tx.PutWebhook(w); err != nil {
		return err
	}
	return notify.Tell(tx, models.Subject{Kind: "webhook", ID: int64(w.PersonID)}, notify.Message{Person: w.PersonID, Kind: "webhook-switched-off"})
}
