package store

import "assay/models"

// ShowCaseVersion returns a version of a case.
func (tx *Tx) ShowCaseVersion(id models.ShowCaseID, number int) (models.ShowCaseVersion, error) {
	return one[models.ShowCaseVersion](tx.q.Where("show_case_id = ? and number = ?", id, number), "version")
}

// ShowCaseVersions returns the versions of a case, the first first.
func (tx *Tx) ShowCaseVersions(id models.ShowCaseID) ([]models.ShowCaseVersion, error) {
	return all[models.ShowCaseVersion](tx.q.Where("show_case_id = ?", id).Order("number"))
}

// VersionsOf returns the versions of cases, of each the first first.
func (tx *Tx) VersionsOf(ids []models.ShowCaseID) (map[models.ShowCaseID][]models.ShowCaseVersion, error) {
	rows, err := all[models.ShowCaseVersion](among(tx, "show_case_id", ids).Order("show_case_id, number"))
	by := map[models.ShowCaseID][]models.ShowCaseVersion{}
	for _, v := range rows {
		by[v.ShowCaseID] = append(by[v.ShowCaseID], v)
	}
	return by, err
}

func (tx *Tx) AddShowCaseVersion(v *models.ShowCaseVersion) error { return tx.insert(v) }

// SaveShowCaseVersion stores that its reviews were released, and shows in the ledger
// who was asked; nothing else of a version ever changes (S1).
func (tx *Tx) SaveShowCaseVersion(v *models.ShowCaseVersion) error {
	if err := tx.update(v, "released_at"); err != nil || v.ReleasedAt == nil {
		return err
	}
	return tx.show("assignment", "select id from assignments where show_case_id = ? and version_number = ?", v.ShowCaseID, v.Number)
}
