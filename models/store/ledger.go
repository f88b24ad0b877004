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
	if err := tx.hide(*e); err != nil {
		return err
	}
	head := models.LedgerHead{SubjectKind: e.SubjectKind, SubjectID: e.SubjectID, Length: e.Position, Hash: e.Hash}
	return tx.put(&head, []string{"subject_kind", "subject_id"}, "length", "hash")
}

// LedgerBySubject returns up to limit entries in the order of subject and
// position, after the given one.
func (tx *Tx) LedgerBySubject(after models.LedgerEntry, limit int) ([]models.LedgerEntry, error) {
	q := tx.q.Where("(subject_kind, subject_id, position) > (?, ?, ?)", after.SubjectKind, after.SubjectID, after.Position)
	return all[models.LedgerEntry](q.Order("subject_kind, subject_id, position").Limit(limit))
}

// LedgerHeads returns up to limit heads in the order of subject, after the given one.
func (tx *Tx) LedgerHeads(after models.LedgerHead, limit int) ([]models.LedgerHead, error) {
	q := tx.q.Where("(subject_kind, subject_id) > (?, ?)", after.SubjectKind, after.SubjectID)
	return all[models.LedgerHead](q.Order("subject_kind, subject_id").Limit(limit))
}

// LedgerLeaves returns up to limit entries of the tree from leaf number from on.
func (tx *Tx) LedgerLeaves(from int64, limit int) ([]models.LedgerEntry, error) {
	return all[models.LedgerEntry](tx.q.Where("seq >= ?", from).Order("seq").Limit(limit))
}

// UnsealedEntries returns up to limit entries that are not in the tree yet.
func (tx *Tx) UnsealedEntries(limit int) ([]models.LedgerEntry, error) {
	return all[models.LedgerEntry](tx.q.Where("seq is null").Order("id").Limit(limit))
}

// SealEntry gives an entry its leaf number.
func (tx *Tx) SealEntry(e *models.LedgerEntry, seq int64) error {
	e.Seq = &seq
	return tx.update(e, "seq")
}

// LedgerNodes returns stored hashes of the tree by their ids.
func (tx *Tx) LedgerNodes(ids []int64) (map[int64]string, error) {
	nodes, err := all[models.LedgerNode](tx.q.Where("id in ?", ids))
	by := make(map[int64]string, len(nodes))
	for _, n := range nodes {
		by[n.ID] = n.Hash
	}
	return by, err
}

func (tx *Tx) AddLedgerNodes(nodes []models.LedgerNode) error {
	if len(nodes) == 0 {
		return nil
	}
	return tx.q.CreateInBatches(nodes, 500).Error
}

// LastCheckpoint is the newest root of the tree; size 0 when there is none.
func (tx *Tx) LastCheckpoint() (models.LedgerCheckpoint, error) {
	c, _, err := maybe[models.LedgerCheckpoint](tx.lock().Order("size desc"))
	return c, err
}

// Checkpoints returns up to limit checkpoints larger than size, in order.
func (tx *Tx) Checkpoints(size int64, limit int) ([]models.LedgerCheckpoint, error) {
	return all[models.LedgerCheckpoint](tx.q.Where("size > ?", size).Order("size").Limit(limit))
}

func (tx *Tx) AddCheckpoint(c models.LedgerCheckpoint) error { return tx.insert(&c) }

// CountLedger is the number of entries.
func (tx *Tx) CountLedger() (n int64, err error) {
	return n, tx.q.Model(&models.LedgerEntry{}).Count(&n).Error
}

// LedgerOf returns every entry about subjects of one kind, in order.
func (tx *Tx) LedgerOf(kind string, ids []int64) (map[int64][]models.LedgerEntry, error) {
	rows, err := all[models.LedgerEntry](among(tx, "subject_id", ids).Where("subject_kind = ?", kind).Order("subject_id, position"))
	by := map[int64][]models.LedgerEntry{}
	for _, e := range rows {
		by[e.SubjectID] = append(by[e.SubjectID], e)
	}
	return by, err
}
