package store

import (
	"assay/models"
	"assay/models/fault"
)

func (tx *Tx) Person(id models.PersonID) (models.Person, error) {
	return one[models.Person](tx.q.Where("id = ?", id), "person")
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
	found, err := all[models.Person](tx.q.Where("id in ?", distinct(ids)))
	byID := make(map[models.PersonID]models.Person, len(found))
	for _, p := range found {
		byID[p.ID] = p
	}
	return byID, err
}

// PersonByEmail finds a person by any of their verified addresses (P1).
func (tx *Tx) PersonByEmail(email string) (models.Person, error) {
	q := tx.q.Joins("join person_emails e on e.person_id = people.id").
		Where("e.email = lower(?) and e.verified_at is not null", email)
	return one[models.Person](q, "person")
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
