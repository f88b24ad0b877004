package store

import (
	"slices"
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

// matching keeps the people whose names or site have, for each word of text, one
// that starts with it. Text with an @ is an address: the whole of a verified one,
// or, for those who may see addresses, the start of any.
func (tx *Tx) matching(q *gorm.DB, text string, addresses bool) (*gorm.DB, error) {
	text = strings.TrimSpace(text)
	email := strings.ToLower(text)
	if strings.Contains(text, "@") {
		if addresses {
			return q.Where("people.id in (select person_id from person_emails where email >= ? and email < ?)", email, after(email)), nil
		}
		return q.Where("people.id in (select person_id from person_emails where email = ? and verified_at is not null)", email), nil
	}
	sought := words(text)
	if len(sought) == 0 {
		return q.Where("1 = 0"), nil
	}
	sites, err := tx.AllSites()
	if err != nil {
		return q, err
	}
	named := make([]string, 0, len(sought))
	var args []any
	for _, word := range sought {
		where := "select person_id from person_terms where term >= ? and term < ?"
		args = append(args, word, after(word))
		if there := sitesCalled(sites, word); len(there) > 0 {
			where += " union all select id from people where site_id in " + tx.idSet()
			args = append(args, idList(tx, there))
		}
		named = append(named, "people.id in ("+where+")")
	}
	found := strings.Join(named, " and ")
	if addresses {
		found = "(" + found + ") or people.id in (select person_id from person_emails where email >= ? and email < ?)"
		args = append(args, email, after(email))
	}
	return q.Where("("+found+")", args...), nil
}

// sitesCalled are the sites that have a word starting with the one sought in their
// name or slug, or in the city of their zone.
func sitesCalled(sites []models.Site, sought string) []models.SiteID {
	var called []models.SiteID
	for _, s := range sites {
		city := s.Zone[strings.LastIndexByte(s.Zone, '/')+1:]
		starts := func(word string) bool { return strings.HasPrefix(word, sought) }
		if slices.ContainsFunc(terms(s.Name, s.Slug, city), starts) {
			called = append(called, s.ID)
		}
	}
	return called
}
