package store

import (
	"slices"

	"assay/models/phrase"
)

// Invariant is a truth about the whole database. SQL returns the ids of the rows
// that break it, on both engines, and nothing when it holds.
type Invariant struct {
	Rule     string      // of PRODUCT.md, such as "S3"; "" for the house's own
	Sentence phrase.Text // what must be true
	SQL      string      // selects one column, the id
}

// Invariants gathers those of every room.
func Invariants() []Invariant {
	return slices.Concat(houseInvariants, rosterInvariants, trainingInvariants, showCaseInvariants, interviewInvariants, standingInvariants,
		libraryInvariants)
}

var houseInvariants = []Invariant{
	{"", phrase.Of("Every ledger head names its chain's last entry."), `
		select h.subject_id from ledger_heads h
		left join ledger_entries e on e.subject_kind = h.subject_kind and e.subject_id = h.subject_id and e.position = h.length
		where e.id is null or e.hash <> h.hash`},
	{"S4", phrase.Of("An entry of the ledger is hidden as long as what it is about is sealed, and no longer."),
		"select id from ledger_entries where hidden <> " + sealedEntry("")},
}

// Breaches returns up to limit ids of rows that break the invariant.
func (tx *Tx) Breaches(i Invariant, limit int) ([]int64, error) {
	ids := []int64{}
	err := tx.q.Raw("select * from ("+i.SQL+") breaches limit ?", limit).Scan(&ids).Error
	return ids, err
}
