package store

import (
	"errors"

	"assay/models"
	"assay/models/fault"
)

func (tx *Tx) Person(id models.PersonID) (models.Person, error) {
	return one[models.Person](tx.q.Where("id = ?", id), "person")
}

// LocaleOf is the language a person chose.
func (tx *Tx) LocaleOf(id models.PersonID) (string, error) {
	var locale string
	err := tx.q.Model(&models.Person{}).Select("locale").Where("id = ?", id).Scan(&locale).Error
	return locale, err
}

// LockPerson takes a person's row for the rest of the act.
func (tx *Tx) LockPerson(id models.PersonID) (models.Person, error) {
	return one[models.Person](tx.lock().Where("id = ?", id), "person")
}

// LockPeople takes the rows of people in id order, so that two acts about the
// same people wait for each other instead of deadlocking.
func (tx *Tx) LockPeople(ids ...models.PersonID) ([]models.Person, error) {
	people, err := all[models.Person](tx.lock().Where("id in ?", ids).Order("id"))
	if err == nil && len(people) < len(distinct(ids)) {
		return nil, fault.Missing("person")
	}
	return people, err
}

// PeopleByID returns the people with these ids, in no order, those missing left out.
func (tx *Tx) PeopleByID(ids []models.PersonID) (map[models.PersonID]models.Person, error) {
	found, err := all[models.Person](among(tx, "id", ids))
	byID := make(map[models.PersonID]models.Person, len(found))
	for _, p := range found {
		byID[p.ID] = p
	}
	return byID, err
}

// AddPerson stores a person and the words they are found by.
func (tx *Tx) AddPerson(p *models.Person) error {
	p.Pattern = patternOf(*p)
	if err := tx.insert(p); err != nil {
		return err
	}
	return tx.addTerms(*p)
}

// SavePerson stores every field of a person that may change, and raises the
// revision.
func (tx *Tx) SavePerson(p *models.Person) error {
	before, err := tx.Person(p.ID)
	if err != nil {
		return err
	}
	if before.Name != p.Name || before.NativeName != p.NativeName {
		if err := errors.Join(tx.renewTerms(*p), tx.renamePlans(*p)); err != nil {
			return err
		}
	}
	p.Pattern = patternOf(*p)
	p.Revision++
	p.UpdatedAt = tx.Now
	return tx.update(p, "name", "native_name", "title", "site_id", "zone", "hours", "night_from", "night_to",
		"night_allowed", "pattern", "interviews_per_day", "interviews_per_week", "locale", "manager_id", "started_on", "leaves_on", "removed_at", "removed_reason", "revision", "updated_at")
}

func distinct[T comparable](in []T) []T {
	seen := make(map[T]bool, len(in))
	out := make([]T, 0, len(in))
	for _, v := range in {
		if !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}
