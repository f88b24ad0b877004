package store

import "assay/models"

// Leaving returns who is here on a UTC day and has a last day that is not past, by id.
func (tx *Tx) Leaving(on models.Date) ([]models.PersonID, error) {
	ids := []models.PersonID{}
	q := tx.q.Table("people").Select("id").Where("removed_at is null and leaves_on >= ?", on)
	return ids, q.Order("id").Scan(&ids).Error
}

func memberOf(people []models.PersonID) map[models.PersonID]bool {
	member := make(map[models.PersonID]bool, len(people))
	for _, id := range people {
		member[id] = true
	}
	return member
}
