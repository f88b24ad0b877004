package store

import (
	"time"

	"assay/models"
)

// LiveToken finds an access token by hash that is neither revoked nor expired and
// whose person is still here.
func (tx *Tx) LiveToken(hash string, now time.Time) (models.AccessToken, bool, error) {
	q := tx.q.Joins("join people p on p.id = access_tokens.person_id and p.removed_at is null").
		Joins("left join accounts a on a.person_id = p.id").
		Where("access_tokens.hash = ? and access_tokens.revoked_at is null and access_tokens.expires_at > ?", hash, now).
		Where("a.disabled_at is null")
	return maybe[models.AccessToken](q)
}

func (tx *Tx) AddToken(t *models.AccessToken) error { return tx.insert(t) }

// RolesOf lists a person's organisation-wide roles.
func (tx *Tx) RolesOf(id models.PersonID) ([]models.Role, error) {
	rows, err := all[models.PersonRole](tx.q.Where("person_id = ?", id).Order("role"))
	roles := make([]models.Role, len(rows))
	for i, r := range rows {
		roles[i] = r.Role
	}
	return roles, err
}
