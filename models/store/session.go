package store

import (
	"time"

	"assay/models"
)

func (tx *Tx) AddSession(s models.Session) error { return tx.insert(&s) }

// LiveSession finds a session by its token's hash that was seen after idleSince,
// has not reached its end, and whose person may still sign in.
func (tx *Tx) LiveSession(hash string, idleSince time.Time) (models.Session, bool, error) {
	q := tx.q.Joins("join people p on p.id = sessions.person_id and "+mayEnter, tx.lastDay()).
		Joins("left join accounts a on a.person_id = p.id").
		Where("sessions.token_hash = ? and sessions.seen_at > ? and sessions.expires_at > ?", hash, idleSince, tx.Now).
		Where("a.disabled_at is null")
	return maybe[models.Session](q)
}

// TouchSession notes that a session is in use.
func (tx *Tx) TouchSession(hash string) error {
	return tx.q.Model(&models.Session{}).Where("token_hash = ?", hash).UpdateColumn("seen_at", tx.Now).Error
}

// SessionsOf lists a person's sessions that have not ended, last used first.
func (tx *Tx) SessionsOf(id models.PersonID, idleSince time.Time) ([]models.Session, error) {
	q := tx.q.Where("person_id = ? and expires_at > ? and seen_at > ?", id, tx.Now, idleSince)
	return all[models.Session](q.Order("seen_at desc, token_hash").Limit(MaxLimit))
}

// EndSession removes one session.
func (tx *Tx) EndSession(hash string) error {
	return tx.q.Where("token_hash = ?", hash).Delete(&models.Session{}).Error
}

// EndSessions removes all of a person's sessions but the one kept.
func (tx *Tx) EndSessions(id models.PersonID, keep string) error {
	return tx.q.Where("person_id = ? and token_hash <> ?", id, keep).Delete(&models.Session{}).Error
}

// ForgetSessions removes those that ended before t.
func (tx *Tx) ForgetSessions(t time.Time) error {
	return tx.forgetBefore(&models.Session{}, "expires_at", t)
}
