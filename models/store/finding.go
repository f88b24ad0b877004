package store

import "assay/models"

func (tx *Tx) Finding(id models.FindingID) (models.Finding, error) {
	return one[models.Finding](tx.q.Where("id = ?", id), "finding")
}

// Findings returns the released findings of a case, in the order they were made.
func (tx *Tx) Findings(id models.ShowCaseID) ([]models.Finding, error) {
	return all[models.Finding](tx.q.Where("show_case_id = ?", id).Order("id"))
}

// OpenBlocking returns the released blocking findings of cases that nobody has
// answered, in the order they were made.
func (tx *Tx) OpenBlocking(ids []models.ShowCaseID) (map[models.ShowCaseID][]models.Finding, error) {
	rows, err := all[models.Finding](among(tx, "show_case_id", ids).Where("state = 'open' and blocking").Order("id"))
	by := map[models.ShowCaseID][]models.Finding{}
	for _, f := range rows {
		by[f.ShowCaseID] = append(by[f.ShowCaseID], f)
	}
	return by, err
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
