package store

import (
	"slices"
	"strings"

	"assay/models"
)

// PersonByEmail finds a person by any of their verified addresses (P1).
func (tx *Tx) PersonByEmail(email string) (models.Person, error) {
	q := tx.q.Joins("join person_emails e on e.person_id = people.id").
		Where("e.email = ? and e.verified_at is not null", strings.ToLower(email))
	return one[models.Person](q, "person")
}

// PeopleByEmail finds people by verified addresses (P1), keyed by the address in
// lower case; addresses that identify nobody are left out.
func (tx *Tx) PeopleByEmail(emails []string) (map[string]models.PersonID, error) {
	lower := make([]string, len(emails))
	for i, e := range emails {
		lower[i] = strings.ToLower(e)
	}
	rows, err := all[models.PersonEmail](tx.q.Where("email in ? and verified_at is not null", distinct(lower)))
	found := make(map[string]models.PersonID, len(rows))
	for _, r := range rows {
		found[r.Email] = r.PersonID
	}
	return found, err
}

// Emails returns the addresses of people, each person's primary one first.
func (tx *Tx) Emails(ids []models.PersonID) (map[models.PersonID][]models.PersonEmail, error) {
	rows, err := all[models.PersonEmail](among(tx, "person_id", ids).Order("is_primary desc, email"))
	by := map[models.PersonID][]models.PersonEmail{}
	for _, r := range rows {
		by[r.PersonID] = append(by[r.PersonID], r)
	}
	return by, err
}

// Email returns one address, whoever has it, and whether somebody does.
func (tx *Tx) Email(email string) (models.PersonEmail, bool, error) {
	return maybe[models.PersonEmail](tx.q.Where("email = ?", email))
}

func (tx *Tx) AddEmail(e *models.PersonEmail) error { return tx.insert(e) }

// SaveEmail stores whether an address is primary and since when it is verified.
func (tx *Tx) SaveEmail(e *models.PersonEmail) error {
	return tx.update(e, "is_primary", "verified_at")
}

func (tx *Tx) RemoveEmail(e models.PersonEmail) error {
	return tx.q.Where("email = ?", e.Email).Delete(&models.PersonEmail{}).Error
}

// EmailsAmong returns the rows of addresses, whoever has them; those that nobody
// has are left out. Addresses are in lower case, and there may be any number.
func (tx *Tx) EmailsAmong(emails []string) (map[string]models.PersonEmail, error) {
	found := make(map[string]models.PersonEmail, len(emails))
	for some := range slices.Chunk(distinct(emails), 1000) {
		rows, err := all[models.PersonEmail](tx.q.Where("email in ?", some))
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			found[r.Email] = r
		}
	}
	return found, nil
}

// PresentAddresses returns the primary address of each of the people who is not
// removed.
func (tx *Tx) PresentAddresses(ids []models.PersonID) (map[models.PersonID]string, error) {
	rows, err := all[models.PersonEmail](among(tx, "person_id", ids).Where("is_primary"))
	if err != nil {
		return nil, err
	}
	removed, err := all[models.Person](among(tx, "id", ids).Select("id").Where("removed_at is not null"))
	by := make(map[models.PersonID]string, len(rows))
	for _, r := range rows {
		by[r.PersonID] = r.Email
	}
	for _, p := range removed {
		delete(by, p.ID)
	}
	return by, err
}

// PrimaryEmails returns up to limit primary addresses in their order, from the one
// after after on.
func (tx *Tx) PrimaryEmails(after string, limit int) ([]models.PersonEmail, error) {
	return all[models.PersonEmail](tx.q.Where("is_primary and email > ?", after).Order("email").Limit(limit))
}
