package store

import "assay/models"

// Absences returns the absences of people that touch from … to, both included,
// by date. A zero from or to leaves that end open.
func (tx *Tx) Absences(ids []models.PersonID, from, to models.Date) (map[models.PersonID][]models.Absence, error) {
	q := among(tx, "person_id", ids).Order("from_date, id")
	if !from.IsZero() {
		q = q.Where("to_date >= ?", from)
	}
	if !to.IsZero() {
		q = q.Where("from_date <= ?", to)
	}
	rows, err := all[models.Absence](q)
	by := map[models.PersonID][]models.Absence{}
	for _, r := range rows {
		by[r.PersonID] = append(by[r.PersonID], r)
	}
	return by, err
}

func (tx *Tx) Absence(id models.AbsenceID) (models.Absence, error) {
	return one[models.Absence](tx.q.Where("id = ?", id), "absence")
}

func (tx *Tx) AddAbsence(a *models.Absence) error { return tx.insert(a) }
func (tx *Tx) SaveAbsence(a *models.Absence) error {
	return tx.update(a, "kind", "from_date", "to_date", "note")
}

func (tx *Tx) RemoveAbsence(id models.AbsenceID) error {
	return tx.q.Where("id = ?", id).Delete(&models.Absence{}).Error
}
