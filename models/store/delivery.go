package store

import (
	"assay/models"
)

// recipients is what has to be known of people to tell them outside of the app; it
// takes [Tx.idSet]. Who was removed is not told.
const recipients = `select p.id as person_id, p.zone, p.night_from, p.night_to,
	coalesce(s.quiet, 'night') as quiet, coalesce(s.quiet_from, 0) as quiet_from, coalesce(s.quiet_to, 0) as quiet_to, coalesce(s.digest_at, ?) as digest_at,
	exists (select 1 from settings m where m.name = 'mail' and m.value <> '') as mail,
	w.person_id is not null as webhook
from people p
left join delivery_settings s on s.person_id = p.id
left join webhooks w on w.person_id = p.id and w.off_at is null
where p.removed_at is null and p.id in `

// Recipients returns people as they are told outside of the app.
func (tx *Tx) Recipients(people []models.PersonID) (map[models.PersonID]models.Recipient, error) {
	var rows []models.Recipient
	err := tx.q.Raw(recipients+tx.idSet(), models.UsualDelivery(0).DigestAt, idList(tx, people)).Scan(&rows).Error
	by := make(map[models.PersonID]models.Recipient, len(rows))
	for _, r := range rows {
		by[r.PersonID] = r
	}
	return by, err
}

// DeliverySettings returns when somebody is told outside of the app.
func (tx *Tx) DeliverySettings(id models.PersonID) (models.DeliverySettings, error) {
	s, found, err := maybe[models.DeliverySettings](tx.q.Where("person_id = ?", id))
	if !found {
		s = models.UsualDelivery(id)
	}
	return s, err
}

// PutDeliverySettings stores them.
func (tx *Tx) PutDeliverySettings(s models.DeliverySettings) error {
	return tx.put(&s, []string{"person_id"}, "quiet", "quiet_from", "quiet_to", "digest_at")
}

// Webhook returns somebody's endpoint, and whether they have one.
func (tx *Tx) Webhook(id models.PersonID) (models.Webhook, bool, error) {
	return maybe[models.Webhook](tx.lock().Where("person_id = ?", id))
}

// PutWebhook stores somebody's endpoint.
func (tx *Tx) PutWebhook(w models.Webhook) error {
	return tx.put(&w, []string{"person_id"}, "url", "secret", "created_at", "delivered_at", "failing_since", "failure", "off_at")
}

// RemoveWebhook takes somebody's endpoint away.
func (tx *Tx) RemoveWebhook(id models.PersonID) error {
	return tx.q.Where("person_id = ?", id).Delete(&models.Webhook{}).Error
}

// WebhookCount is how people's endpoints go.
type WebhookCount struct {
	Number  int
	Failing int // those that took nothing the last time and are still on
	Off     int // after failing for long
}

// CountWebhooks counts all people's endpoints.
func (tx *Tx) CountWebhooks() (n WebhookCount, err error) {
	err = tx.q.Raw(`select count(*) as number, count(case when failing_since is not null and off_at is null then 1 end) as failing,
		count(off_at) as off from webhooks`).Scan(&n).Error
	return n, err
}
