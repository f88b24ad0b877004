package store_test

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// crowd is how many people the benchmarks list.
const crowd = 100_000

var (
	givenNames  = []string{"Mei", "Ravi", "Ana", "Bo", "Chiara", "Sefa", "Amina", "Jürgen", "Łukasz", "Noor", "Tomás", "Yuki", "Ingrid", "Kofi", "Leila", "Duc"}
	familyNames = []string{"Lin", "Menon", "Kovač", "Larsen", "Rossi", "Tui", "Diallo", "Weiß", "Żak", "Haddad", "Ibarra", "Sato", "Dahl", "Mensah", "Karimi", "Pham"}
	nativeRunes = []rune("王李林梅小明華김민준서연이박최")
)

func fill(b *testing.B, db *store.DB, o storetest.Org) {
	b.Helper()
	sites := []models.Site{o.Dublin, o.Kolkata, o.Taipei, o.Seoul, o.Adelaide, o.StJohns, o.Seattle}
	var managers []models.PersonID
	for from := 0; from < crowd; from += 5000 {
		storetest.Must(b, db, storetest.Builder, func(tx *store.Tx) error {
			for i := from; i < from+5000; i++ {
				site := sites[i%len(sites)]
				p := models.Person{
					Name:   fmt.Sprintf("%s %s%d", givenNames[i*7%16], familyNames[i*11/16%16], i/256),
					SiteID: site.ID, Zone: site.Zone, Hours: storetest.Weekdays(), NightFrom: 1320, NightTo: 420, Locale: "en",
					NativeName: string([]rune{nativeRunes[i%14], nativeRunes[i/14%14], nativeRunes[i/196%14]}),
					Revision:   1, CreatedAt: tx.Now, UpdatedAt: tx.Now,
				}
				if len(managers) > 0 {
					p.ManagerID = &managers[i/9%len(managers)]
				}
				if err := tx.AddPerson(&p); err != nil {
					return err
				}
				if len(managers) < 12_000 {
					managers = append(managers, p.ID)
				}
				e := models.PersonEmail{Email: fmt.Sprintf("p%d@example.com", i), PersonID: p.ID, IsPrimary: true, VerifiedAt: &tx.Now}
				if err := tx.AddEmail(&e); err != nil {
					return err
				}
			}
			return nil
		})
	}
}

func BenchmarkPeople(b *testing.B) {
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		b.Run(name, func(b *testing.B) {
			db := open(b)
			o := storetest.Seed(b, db)
			fill(b, db, o)
			storetest.Tamper(b, db, "analyze")
			lists := map[string]store.PeopleFilter{
				"everyone": {}, "mei": {Text: "mei"}, "m": {Text: "m"}, "two words": {Text: "mei men1"}, "chinese": {Text: "小明"}, "korean": {Text: "민준"},
				"address": {Text: "p99999@example.com"}, "site": {Site: o.StJohns.ID}, "region": {Region: o.AMER.ID}, "below": {Manager: o.Learner.ID + 40}, "site and mei": {Text: "mei", Site: o.Seoul.ID},
			}
			for what, f := range lists {
				b.Run(what, func(b *testing.B) { readPage(b, db, f, 0) })
			}
			b.Run("deep", func(b *testing.B) { readPage(b, db, store.PeopleFilter{}, 400) })
		})
	}
}

// readPage reads the first page of a list again and again, or one so many pages on.
func readPage(b *testing.B, db *store.DB, f store.PeopleFilter, pages int) {
	b.Helper()
	page := models.Page{Limit: 200}
	read := func() (next string) {
		storetest.View(b, db, storetest.Builder, func(tx *store.Tx) error {
			got, err := tx.People(f, page)
			next = got.Next
			return err
		})
		return next
	}
	for range pages {
		page.Cursor = read()
	}
	page.Limit = 50
	for b.Loop() {
		read()
	}
}
