package store

import (
	"strings"

	"gorm.io/gorm"

	"assay/models"
)

// personTerm is a word that a person is found by.
type personTerm struct {
	Term     string          `gorm:"primaryKey"`
	PersonID models.PersonID `gorm:"primaryKey"`
}

func (tx *Tx) addTerms(people ...models.Person) error {
	var rows []personTerm
	for _, p := range people {
		for _, term := range terms(p.Name, p.NativeName) {
			rows = append(rows, personTerm{term, p.ID})
		}
	}
	return insertMany(tx, rows)
}

func (tx *Tx) renewTerms(p models.Person) error {
	if err := tx.q.Where("person_id = ?", p.ID).Delete(&personTerm{}).Error; err != nil {
		return err
	}
	return tx.addTerms(p)
}

// matching keeps the people whose names have, for each word of text, one that
// starts with it. Text with an @ is an address: the whole of a verified one, or,
// for those who may see addresses, the start of any.
func (tx *Tx) matching(q *gorm.DB, text string, addresses bool) *gorm.DB {
	text = strings.TrimSpace(text)
	email := strings.ToLower(text)
	if strings.Contains(text, "@") {
		if addresses {
			return q.Where("people.id in (select person_id from person_emails where email >= ? and email < ?)", email, after(email))
		}
		return q.Where("people.id in (select person_id from person_emails where email = ? and verified_at is not null)", email)
	}
	sought := words(text)
	if len(sought) == 0 {
		return q.Where("1 = 0")
	}
	named := make([]string, 0, len(sought))
	var args []any
	for _, word := range sought {
		named = append(named, "people.id in (select person_id from person_terms where term >= ? and term < ?)")
		args = append(args, word, after(word))
	}
	found := strings.Join(named, " and ")
	if addresses {
		found = "(" + found + ") or people.id in (select person_id from person_emails where email >= ? and email < ?)"
		args = append(args, email, after(email))
	}
	return q.Where("("+found+")", args...)
}
