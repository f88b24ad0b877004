package store

import "assay/models"

// showCaseTerm is a word of a title that a case is found by.
type showCaseTerm struct {
	Term       string            `gorm:"primaryKey"`
	ShowCaseID models.ShowCaseID `gorm:"primaryKey"`
}

// longestTerm is how much of a word is kept, and compared, in characters. Without
// it a title in Chinese would be stored once for each of its characters.
const longestTerm = 24

func clipped(terms []string) []string {
	short := make([]string, len(terms))
	for i, t := range terms {
		r := []rune(t)
		short[i] = string(r[:min(len(r), longestTerm)])
	}
	return distinct(short)
}

// renewCaseTerms stores the words of a case's title, if they are others than before.
func (tx *Tx) renewCaseTerms(c *models.ShowCase) error {
	before, err := all[showCaseTerm](tx.q.Where("show_case_id = ?", c.ID))
	if err != nil {
		return err
	}
	wanted := map[string]bool{}
	for _, t := range clipped(terms(c.Title)) {
		wanted[t] = true
	}
	var gone []string
	for _, t := range before {
		if !wanted[t.Term] {
			gone = append(gone, t.Term)
		}
		delete(wanted, t.Term)
	}
	if len(gone) > 0 {
		if err := tx.q.Where("show_case_id = ? and term in ?", c.ID, gone).Delete(&showCaseTerm{}).Error; err != nil {
			return err
		}
	}
	rows := make([]showCaseTerm, 0, len(wanted))
	for t := range wanted {
		rows = append(rows, showCaseTerm{t, c.ID})
	}
	return insertMany(tx, rows)
}
