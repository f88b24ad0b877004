package store

import "assay/models"

// LedgerHead locks and returns the head of a subject's chain; a new subject has
// length 0.
func (tx *Tx) LedgerHead(s models.Subject) (models.LedgerHead, error) {
	q := tx.lock().Where("subject_kind = ? and subject_id = ?", s.Kind, s.ID)
	head, found, err := maybe[models.LedgerHead](q)
	if !found {
		head = models.LedgerHead{SubjectKind: s.Kind, SubjectID: s.ID}
	}
	return head, err
}

// AppendLedger stores an entry and moves its subject's head to it.
func (tx *Tx) AppendLedger(e *models.LedgerEntry) error {
	if err := tx.insert(e); err != nil {
		return err
	}
	head := models.LedgerHead{SubjectKind: e.SubjectKind, SubjectID: e.SubjectID, Length: e.Position, Hash: e.Hash}
	return tx.put(&head, []string{"subject_kind", "subject_id"}, "length", "hash")
}
