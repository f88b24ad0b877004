package store

import "assay/models"

func (tx *Tx) Finding(id models.FindingID) (models.Finding, error) {
	return one[models.Finding](tx.q.Where("id = ?", id), "finding")
}

// Findings returns the released findings of a case, in the order they were made.
func (tx *Tx) Findings(id models.ShowCaseID) ([]models.Finding, error) {
	return all[models.Finding](tx.q.Where("show_case_id = ?", id).Order("id"))
}

// AddFindings stores those of a release.
func (tx *Tx) AddFindings(f []models.Finding) error {
	if len(f) == 0 {
		return nil
	}
	return tx.insert(&f)
}

func (tx *Tx) SaveFinding(f *models.Finding) error {
	return tx.update(f, "state", "answer", "answered_at", "cleared_by", "cleared_at")
}

// OpenSkillFix reports whether a person has asked to correct their skill for a
// service and waits for it.
func (tx *Tx) OpenSkillFixes(service models.ServiceID, people []models.PersonID) (map[models.PersonID]bool, error) {
	rows, err := all[models.SkillFix](among(tx, "person_id", people).Where("service_id = ? and resolved_at is null", service))
	by := map[models.PersonID]bool{}
	for _, r := range rows {
		by[r.PersonID] = true
	}
	return by, err
}

func (tx *Tx) AddSkillFix(f *models.SkillFix) error { return tx.insert(f) }
