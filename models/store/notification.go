package store

import "assay/models"

// AddNotifications stores messages for people.
func (tx *Tx) AddNotifications(n []models.Notification) error {
	if len(n) == 0 {
		return nil
	}
	return tx.q.CreateInBatches(n, 500).Error
}

// Notifications lists a person's messages, newest first.
func (tx *Tx) Notifications(id models.PersonID, unread bool, p models.Page) (models.List[models.Notification], error) {
	q := tx.q.Where("person_id = ?", id)
	o := order{list: "notifications", columns: []string{"id"}, desc: true}
	if unread {
		q = q.Where("read_at is null")
		o.list = "notifications unread"
	}
	return paged(q, o, p, func(n models.Notification) []any { return []any{n.ID} })
}

// ReadNotifications marks a person's messages up to and with id as read.
func (tx *Tx) ReadNotifications(id models.PersonID, upTo int64) error {
	q := tx.q.Model(&models.Notification{}).Where("person_id = ? and id <= ? and read_at is null", id, upTo)
	return q.UpdateColumn("read_at", tx.Now).Error
}

// UnreadNotifications counts a person's messages that are not read yet.
func (tx *Tx) UnreadNotifications(id models.PersonID) (int64, error) {
	var n int64
	return n, tx.q.Model(&models.Notification{}).Where("person_id = ? and read_at is null", id).Count(&n).Error
}

// NotificationsOff returns what people do not want to hear of.
func (tx *Tx) NotificationsOff(people []models.PersonID) (map[models.NotificationChoice]bool, error) {
	rows, err := all[models.NotificationChoice](among(tx, "person_id", people))
	off := make(map[models.NotificationChoice]bool, len(rows))
	for _, c := range rows {
		off[c] = true
	}
	return off, err
}

// SetNotificationChoice stores that somebody wants to hear of a group by a channel,
// or not.
func (tx *Tx) SetNotificationChoice(c models.NotificationChoice, on bool) error {
	if on {
		return tx.q.Where("person_id = ? and kind = ? and channel = ?", c.PersonID, c.Kind, c.Channel).Delete(&models.NotificationChoice{}).Error
	}
	return tx.put(&c, []string{"person_id", "kind", "channel"})
}
