package store

import "assay/models"

// LedgerVerifications lists verifications, the newest first.
func (tx *Tx) LedgerVerifications(p models.Page) (models.List[models.LedgerVerification], error) {
	o := order{list: "verifications", columns: []string{"id"}, desc: true}
	return paged(tx.q, o, p, func(v models.LedgerVerification) []any { return []any{v.ID} })
}

func (tx *Tx) LedgerVerification(id int64) (models.LedgerVerification, error) {
	return one[models.LedgerVerification](tx.q.Where("id = ?", id), "verification")
}

// LockLedgerVerification takes a verification's row for the rest of the act.
func (tx *Tx) LockLedgerVerification(id int64) (models.LedgerVerification, error) {
	return one[models.LedgerVerification](tx.lock().Where("id = ?", id), "verification")
}

func (tx *Tx) AddLedgerVerification(v *models.LedgerVerification) error { return tx.insert(v) }

// SaveLedgerVerification stores how far a verification has come.
func (tx *Tx) SaveLedgerVerification(v *models.LedgerVerification) error {
	return tx.update(v, "steps", "state", "percent", "findings", "broken", "stepped_at", "finished_at")
}
