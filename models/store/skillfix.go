package store

import "assay/models"

// OpenSkillFixes returns who of people has asked to correct their skill for a
// service and waits for it.
func (tx *Tx) OpenSkillFixes(service models.ServiceID, people []models.PersonID) (map[models.PersonID]bool, error) {
	rows, err := all[models.SkillFix](among(tx, "person_id", people).Where("service_id = ? and resolved_at is null", service))
	by := map[models.PersonID]bool{}
	for _, r := range rows {
		by[r.PersonID] = true
	}
	return by, err
}

// SkillFixes lists those that wait, the oldest first.
func (tx *Tx) SkillFixes(p models.Page) (models.List[models.SkillFix], error) {
	o := order{list: "skill-fixes", columns: []string{"id"}}
	return paged(tx.q.Where("resolved_at is null"), o, p, func(f models.SkillFix) []any { return []any{f.ID} })
}

// LockSkillFix takes one for the rest of the act.
func (tx *Tx) LockSkillFix(id int64) (models.SkillFix, error) {
	return one[models.SkillFix](tx.lock().Where("id = ?", id), "skill fix")
}

func (tx *Tx) AddSkillFix(f *models.SkillFix) error { return tx.insert(f) }

func (tx *Tx) SaveSkillFix(f *models.SkillFix) error {
	return tx.update(f, "resolved_by", "resolved_at")
}
