package store

import "assay/models"

// CalendarLink returns the address of a person's feed, and whether they have one.
func (tx *Tx) CalendarLink(person models.PersonID) (models.CalendarLink, bool, error) {
	return maybe[models.CalendarLink](tx.q.Where("person_id = ?", person))
}

// LiveCalendarLink finds a feed by its secret's hash, of somebody who may still
// sign in.
func (tx *Tx) LiveCalendarLink(hash string) (models.CalendarLink, bool, error) {
	q := tx.q.Joins("join people p on p.id = calendar_links.person_id and "+mayEnter, tx.lastDay()).
		Joins("left join accounts a on a.person_id = p.id").
		Where("calendar_links.hash = ? and a.disabled_at is null", hash)
	return maybe[models.CalendarLink](q)
}

// PutCalendarLink stores a person's one address, in place of any before.
func (tx *Tx) PutCalendarLink(l models.CalendarLink) error {
	return tx.put(&l, []string{"person_id"}, "hash", "created_at", "used_at")
}

// TouchCalendarLink notes that a calendar asked for it.
func (tx *Tx) TouchCalendarLink(hash string) error {
	return tx.q.Model(&models.CalendarLink{}).Where("hash = ?", hash).UpdateColumn("used_at", tx.Now).Error
}

// RemoveCalendarLink ends it.
func (tx *Tx) RemoveCalendarLink(person models.PersonID) error {
	return tx.q.Where("person_id = ?", person).Delete(&models.CalendarLink{}).Error
}
