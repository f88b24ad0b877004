package store

import "assay/models"

// AddNotifications stores messages for people; their ids are filled in.
func (tx *Tx) AddNotifications(n []models.Notification) error {
	if len(n) == 0 {
		return nil
	}
	return tx.q.CreateInBatches(n, 500).Error
}

// Notifications lists a person's messages, newest first.
func (tx *Tx) Notifications(id models.PersonID, unread bool, p models.Page) (models.List[models.Notification], error) {
	q := tx.q.Where("person_id = ? and not hidden", id)
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

// NotificationChoices returns what people chose, keyed by the choice without its
// pace.
func (tx *Tx) NotificationChoices(people []models.PersonID) (map[models.NotificationChoice]models.Pace, error) {
	rows, err := all[models.NotificationChoice](among(tx, "person_id", people))
	by := make(map[models.NotificationChoice]models.Pace, len(rows))
	for _, c := range rows {
		pace := c.Pace
		c.Pace = ""
		by[c] = pace
	}
	return by, err
}

// PutNotificationChoices stores choices in place of earlier ones.
func (tx *Tx) PutNotificationChoices(c []models.NotificationChoice) error {
	if len(c) == 0 {
		return nil
	}
	return tx.put(&c, []string{"person_id", "kind", "channel"}, "pace")
}

// Notification returns one message, and whether there is one.
func (tx *Tx) Notification(id int64) (models.Notification, bool, error) {
	return maybe[models.Notification](tx.q.Where("id = ?", id))
}

// DigestOf returns up to limit of what waits for somebody's digest, the oldest first.
func (tx *Tx) DigestOf(id models.PersonID, limit int) ([]models.Notification, error) {
	return all[models.Notification](tx.q.Where("person_id = ? and in_digest", id).Order("id").Limit(limit))
}

// LeaveDigest says that these of somebody's messages wait no more.
func (tx *Tx) LeaveDigest(id models.PersonID, ids []int64) error {
	q := among(tx, "id", ids).Model(&models.Notification{}).Where("person_id = ? and in_digest", id)
	return q.UpdateColumn("in_digest", false).Error
}
