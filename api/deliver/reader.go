package deliver

import (
	"slices"
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

// readerOf is a person as mail reaches them; false for somebody who has left or has no
// address that is known to be theirs.
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
	verified := slices.IndexFunc(emails[id], func(e models.PersonEmail) bool { return e.VerifiedAt != nil })
	if verified >= 0 {
		r.address = mail.Address{Name: r.Name, Address: emails[id][verified].Email}
	}
	r.lang = phrase.Closest(r.Locale)
	r.zone, _, err = clock.Zone(r.Zone)
	if err != nil {
		r.zone = time.UTC
	}
	return r, verified >= 0, nil
}

// hour is an instant as they read it: Thu 2026-12-03 17:00 in Africa/Lagos (UTC+01:00).
func (r reader) hour(t time.Time) phrase.Text {
	l := clock.Local(t, r.zone)
	return phrase.Of("%s %s %s in %s (UTC%s)", phrase.ShortWeekday(l.Weekday), clock.DateIn(t, r.zone), l.Local[11:16], l.Zone, l.Offset)
}
