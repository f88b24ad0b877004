package store

import "assay/models"

// AddNotifications stores messages for people.
func (tx *Tx) AddNotifications(n []models.Notification) error {
	if len(n) == 0 {
		return nil
	}
	return tx.q.CreateInBatches(n, 500).Error
}
