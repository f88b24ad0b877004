package store

import (
	"fmt"

	"assay/models"
)

func (tx *Tx) Certification(id models.CertificationID) (models.Certification, error) {
	return one[models.Certification](tx.q.Where("id = ?", id), "certification")
}

// CertificationsByID returns the certifications with these ids.
func (tx *Tx) CertificationsByID(ids []models.CertificationID) (map[models.CertificationID]models.Certification, error) {
	found, err := all[models.Certification](among(tx, "id", ids))
	byID := make(map[models.CertificationID]models.Certification, len(found))
	for _, c := range found {
		byID[c.ID] = c
	}
	return byID, err
}

// CertificationsOf returns a person's certifications, the newest first, those
// withdrawn among them; a few dozen at most.
func (tx *Tx) CertificationsOf(person models.PersonID) ([]models.Certification, error) {
	return all[models.Certification](tx.q.Where("person_id = ?", person).Order("issued_on desc, id desc"))
}

func (tx *Tx) AddCertification(c *models.Certification) error { return tx.insert(c) }

// MarkCertification stores what happens to a certification; what it says never
// changes.
func (tx *Tx) MarkCertification(c *models.Certification) error {
	return tx.update(c, "reminded_at", "expired_at", "withdrawn_at", "withdrawn_by", "reason")
}

// CertificationScope is whose certifications a list holds; Everyone, or those of
// the person themself, of their mentees and of who is below them.
type CertificationScope struct {
	Everyone bool
	Person   models.PersonID
}

// ExpiringCertifications lists what expires from … until, both included, the
// soonest first.
func (tx *Tx) ExpiringCertifications(s CertificationScope, from, until models.Date, p models.Page) (models.List[models.Certification], error) {
	q := tx.q.Where("withdrawn_at is null and expires_on >= ? and expires_on <= ?", from, until)
	if !s.Everyone {
		q = q.Where(`(person_id = ? or person_id in (`+reports+`) or person_id in
			(select learner_id from mentorships where mentor_id = ? and until_at is null))`, s.Person, s.Person, s.Person)
	}
	o := order{list: fmt.Sprintf("expiring %+v %s %s", s, from, until), columns: []string{"expires_on", "id"}}
	return paged(q, o, p, func(c models.Certification) []any { return []any{c.ExpiresOn, int64(c.ID)} })
}

// LapsedCertifications returns up to limit certifications whose last day is before
// day and that have not been dealt with, by date, from the one after last on.
func (tx *Tx) LapsedCertifications(day models.Date, last models.Certification, limit int) ([]models.Certification, error) {
	q := tx.q.Where("expired_at is null and withdrawn_at is null and expires_on < ?", day)
	if last.ID != 0 {
		q = q.Where("(expires_on, id) > (?, ?)", last.ExpiresOn, last.ID)
	}
	return all[models.Certification](q.Order("expires_on, id").Limit(limit))
}

// UnremindedCertifications returns up to limit certifications that expire on or
// before day and whose holders were not told, by date.
func (tx *Tx) UnremindedCertifications(day models.Date, limit int) ([]models.Certification, error) {
	q := tx.q.Where("reminded_at is null and withdrawn_at is null and expires_on <= ?", day)
	return all[models.Certification](q.Order("expires_on, id").Limit(limit))
}

// CertificationsHeld returns the certifications of people that were not withdrawn.
func (tx *Tx) CertificationsHeld(people []models.PersonID) (map[models.PersonID][]models.Certification, error) {
	rows, err := all[models.Certification](among(tx, "person_id", people).Where("withdrawn_at is null").Order("id"))
	by := map[models.PersonID][]models.Certification{}
	for _, c := range rows {
		by[c.PersonID] = append(by[c.PersonID], c)
	}
	return by, err
}
