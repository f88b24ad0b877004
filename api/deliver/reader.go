package deliver

import (
	"time"

	"assay/api/mail"
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
)

// reader is whom a message is for.
type reader struct {
	models.Person
	address mail.Address
	lang    phrase.Lang
	zone    *time.Location
}

func system() models.Actor { return models.System("deliver", models.ViaJob) }

// readerOf is a person as they are told something; false for somebody who has left. The
// address is empty where none is known to be theirs.
func readerOf(tx *store.Tx, id models.PersonID) (r reader, there bool, err error) {
	if r.Person, err = tx.Person(id); err != nil {
		return r, false, err
	}
	left := r.RemovedAt != nil || r.LeavesOn != (models.Date{}) && models.DateOf(tx.Now.Add(-12*time.Hour)).After(r.LeavesOn)
	if left {
		return r, false, nil
	}
	emails, err := tx.Emails([]models.PersonID{id})
	if err != nil {
		return r, false, err
	}
	r.address = mail.Address{Name: r.Name, Address: models.VerifiedAddress(emails[id])}
	r.lang = phrase.Closest(r.Locale)
	r.zone = clock.Home(r.Zone)
	return r, true, nil
}
