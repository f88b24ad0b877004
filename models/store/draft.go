package store

import "assay/models"

func (tx *Tx) ShowCaseDraft(id models.ShowCaseID) (models.ShowCaseDraft, error) {
	return one[models.ShowCaseDraft](tx.q.Where("show_case_id = ?", id), "draft")
}

func (tx *Tx) AddShowCaseDraft(d *models.ShowCaseDraft) error { return tx.insert(d) }

func (tx *Tx) SaveShowCaseDraft(d *models.ShowCaseDraft) error {
	return tx.update(d, "title", "body", "claimed_level", "answers", "revision", "updated_at")
}

// Colleagues returns who worked the same customer case, by the author's word.
func (tx *Tx) Colleagues(id models.ShowCaseID) ([]models.PersonID, error) {
	rows, err := all[models.ShowCaseColleague](tx.q.Where("show_case_id = ?", id).Order("person_id"))
	ids := make([]models.PersonID, len(rows))
	for i, r := range rows {
		ids[i] = r.PersonID
	}
	return ids, err
}

// SetColleagues replaces them.
func (tx *Tx) SetColleagues(id models.ShowCaseID, people []models.PersonID) error {
	if err := tx.q.Where("show_case_id = ?", id).Delete(&models.ShowCaseColleague{}).Error; err != nil {
		return err
	}
	rows := make([]models.ShowCaseColleague, 0, len(people))
	for _, p := range distinct(people) {
		rows = append(rows, models.ShowCaseColleague{ShowCaseID: id, PersonID: p})
	}
	if len(rows) == 0 {
		return nil
	}
	return tx.insert(&rows)
}

// Dismissals returns the guard's hits that the author chose to keep.
func (tx *Tx) Dismissals(id models.ShowCaseID) ([]models.GuardDismissal, error) {
	return all[models.GuardDismissal](tx.q.Where("show_case_id = ?", id).Order("fingerprint"))
}

// PutDismissal stores one, replacing the reason of an earlier one.
func (tx *Tx) PutDismissal(d *models.GuardDismissal) error {
	return tx.put(d, []string{"show_case_id", "fingerprint"}, "reason", "at")
}

// RemoveDismissal takes one back.
func (tx *Tx) RemoveDismissal(id models.ShowCaseID, fingerprint string) error {
	return tx.q.Where("show_case_id = ? and fingerprint = ?", id, fingerprint).Delete(&models.GuardDismissal{}).Error
}
