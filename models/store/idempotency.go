package store

import (
	"time"

	"assay/models"
)

func (tx *Tx) IdempotencyKey(person models.PersonID, key string) (models.IdempotencyKey, bool, error) {
	return maybe[models.IdempotencyKey](tx.q.Where("person_id = ? and key = ?", person, key))
}

func (tx *Tx) AddIdempotencyKey(k models.IdempotencyKey) error { return tx.insert(&k) }

// ForgetIdempotencyKeys removes those made before t.
func (tx *Tx) ForgetIdempotencyKeys(t time.Time) error {
	return tx.forgetBefore(&models.IdempotencyKey{}, "created_at", t)
}
