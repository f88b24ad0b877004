package store

import (
	"gorm.io/gorm/clause"

	"assay/models"
)

// batch is how many rows go into one statement; both engines bound its parameters.
const batch = 500

// insertMany stores new rows, many in a statement; ids are filled in.
func insertMany[T any](tx *Tx, rows []T) error {
	if len(rows) == 0 {
		return nil
	}
	return tx.q.Omit(clause.Associations).CreateInBatches(&rows, batch).Error
}

// AddPeople stores new people and the words they are found by; their ids are
// filled in.
func (tx *Tx) AddPeople(people []models.Person) error {
	for i := range people {
		people[i].Pattern = patternOf(people[i])
	}
	if err := insertMany(tx, people); err != nil {
		return err
	}
	return tx.addTerms(people...)
}

func (tx *Tx) AddEmails(emails []models.PersonEmail) error { return insertMany(tx, emails) }

func (tx *Tx) AddLanguages(languages []models.PersonLanguage) error {
	return insertMany(tx, languages)
}

// AddAbsences stores new absences; their ids are filled in.
func (tx *Tx) AddAbsences(absences []models.Absence) error { return insertMany(tx, absences) }

// LedgerHeadsOf locks and returns the heads of subjects' chains; new subjects have
// length 0.
func (tx *Tx) LedgerHeadsOf(subjects []models.Subject) (map[models.Subject]models.LedgerHead, error) {
	byKind := map[string][]ledgerSubject{}
	heads := make(map[models.Subject]models.LedgerHead, len(subjects))
	for _, s := range subjects {
		byKind[s.Kind] = append(byKind[s.Kind], ledgerSubject(s.ID))
		heads[s] = models.LedgerHead{SubjectKind: s.Kind, SubjectID: s.ID}
	}
	for kind, ids := range byKind {
		rows, err := all[models.LedgerHead](amongIn(tx, tx.lock(), "subject_id", ids).Where("subject_kind = ?", kind))
		if err != nil {
			return nil, err
		}
		for _, h := range rows {
			heads[models.Subject{Kind: h.SubjectKind, ID: h.SubjectID}] = h
		}
	}
	return heads, nil
}

type ledgerSubject int64

// AppendLedgerMany stores entries in this order, and moves each subject's head to
// its last one.
func (tx *Tx) AppendLedgerMany(entries []models.LedgerEntry) error {
	if err := insertMany(tx, entries); err != nil || len(entries) == 0 {
		return err
	}
	if err := tx.hide(entries...); err != nil {
		return err
	}
	place := map[models.Subject]int{}
	var heads []models.LedgerHead
	for _, e := range entries {
		s := models.Subject{Kind: e.SubjectKind, ID: e.SubjectID}
		h := models.LedgerHead{SubjectKind: e.SubjectKind, SubjectID: e.SubjectID, Length: e.Position, Hash: e.Hash}
		if i, there := place[s]; there {
			heads[i] = h
			continue
		}
		place[s] = len(heads)
		heads = append(heads, h)
	}
	moved := clause.OnConflict{
		Columns:   []clause.Column{{Name: "subject_kind"}, {Name: "subject_id"}},
		DoUpdates: clause.AssignmentColumns([]string{"length", "hash"}),
	}
	return tx.q.Clauses(moved).CreateInBatches(&heads, batch).Error
}
