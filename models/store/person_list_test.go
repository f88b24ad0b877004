package store_test

import (
	"context"
	"strings"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// listed returns the names of the people a filter leaves, page by page.
func listed(t *testing.T, db *store.DB, f store.PeopleFilter, limit int) string {
	t.Helper()
	var names []string
	err := db.View(context.Background(), storetest.Builder, func(tx *store.Tx) error {
		page := models.Page{Limit: limit}
		for {
			got, err := tx.People(f, page)
			if err != nil {
				return err
			}
			for _, p := range got.Items {
				names = append(names, p.Name)
			}
			if got.Next == "" {
				return nil
			}
			page.Cursor = got.Next
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, ", ")
}

func TestPeopleAreFoundByTheStartOfAnyOfTheirNames(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddPerson(t, db, "Łukasz Żak-Øberg", o.Dublin)
		for text, want := range map[string]string{
			"mei":                  "Lin Mei",
			"MEI li":               "Lin Mei",
			"ei":                   "",
			"林":                    "Lin Mei",
			"梅":                    "Lin Mei",
			"김민":                   "Kim Minjun",
			"민준":                   "Kim Minjun",
			"김수":                   "",
			"kovac":                "Ana Kovač",
			"KOVAČ":                "Ana Kovač",
			"lukasz":               "Łukasz Żak-Øberg",
			"oberg":                "Łukasz Żak-Øberg",
			"ma sil":               "Marta Silva",
			"ma ros":               "",
			"taip":                 "Lin Mei",
			"seoul kim":            "Kim Minjun",
			"ana dub":              "Ana Kovač",
			"johns":                "Chiara Rossi",
			"angeles dana":         "Dana Novak",
			"ana taipei":           "",
			"lin.mei@example.com":  "Lin Mei",
			"LIN.mei@Example.com ": "Lin Mei",
			"lin.mei@":             "",
			"%":                    "",
			"'; drop table people": "",
		} {
			if got := listed(t, db, store.PeopleFilter{Text: text}, 50); got != want {
				t.Errorf("%q: %s, want %s", text, got, want)
			}
		}
		if got := listed(t, db, store.PeopleFilter{Text: "lin.m", Addresses: true}, 50); got != "Lin Mei" {
			t.Errorf("the start of an address: %s", got)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			p := o.Learner
			p.Name, p.NativeName = "Lin Hua", "林華"
			return tx.SavePerson(&p)
		})
		if got := listed(t, db, store.PeopleFilter{Text: "梅"}, 50) + listed(t, db, store.PeopleFilter{Text: "hua"}, 50); got != "Lin Hua" {
			t.Errorf("after a new name: %s", got)
		}
	})
}

func TestPeopleAreListedByNameInPagesAndNarrowed(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana)
		gone := storetest.AddPerson(t, db, "Old Hand", o.Dublin)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			gone.RemovedAt = &tx.Now
			return tx.SavePerson(&gone)
		})
		everyone := listed(t, db, store.PeopleFilter{}, 50)
		if paged := listed(t, db, store.PeopleFilter{}, 2); paged != everyone || strings.Count(everyone, ",") != 10 {
			t.Errorf("in pages of 2: %s, at once: %s", paged, everyone)
		}
		for want, f := range map[string]store.PeopleFilter{
			"Ana Kovač":                           {Service: o.EKS.ID, States: []models.StandingState{models.StandingActive}},
			"":                                    {Service: o.EKS.ID, States: []models.StandingState{models.StandingLapsed}},
			"Ana Kovač, Aoife Byrne":              {Site: o.Dublin.ID, Text: "a"},
			"Ana Kovač, Aoife Byrne, Marta Silva": {Region: o.EMEA.ID},
			"Chiara Rossi":                        {Zone: "America/St_Johns"},
			"Lin Mei, Marta Silva":                {Manager: o.Director.ID},
			"Marta Silva":                         {Manager: o.Director.ID, Text: "mar"},
			"Old Hand":                            {Removed: true},
		} {
			if got := listed(t, db, f, 50); got != want {
				t.Errorf("%+v: %s, want %s", f, got, want)
			}
		}
	})
}

func TestACursorBelongsToItsFilters(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		storetest.Seed(t, db)
		err := db.View(context.Background(), storetest.Builder, func(tx *store.Tx) error {
			first, err := tx.People(store.PeopleFilter{}, models.Page{Limit: 1})
			if err != nil {
				return err
			}
			_, err = tx.People(store.PeopleFilter{Text: "a"}, models.Page{Limit: 1, Cursor: first.Next})
			return err
		})
		if err == nil || !strings.Contains(err.Error(), "invalid") {
			t.Errorf("a cursor of another list: %v", err)
		}
	})
}

func TestPeopleAreSortedByZoneAndFirstDayPageByPage(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		days := map[string]string{"Aa One": "2026-03-01", "Aa Two": "2024-01-15", "Aa Three": "2026-03-01"}
		for _, name := range []string{"Aa One", "Aa Two", "Aa Three", "Aa Four"} {
			storetest.AddPerson(t, db, name, o.Dublin, func(p *models.Person) {
				p.StartedOn, _ = models.ParseDate(days[name])
				if name == "Aa Four" {
					p.Zone = "America/New_York"
				}
			})
		}
		for sort, want := range map[store.PeopleSort]string{
			"":         "Aa Four, Aa One, Aa Three, Aa Two",
			"-name":    "Aa Two, Aa Three, Aa One, Aa Four",
			"zone":     "Aa Four, Aa One, Aa Three, Aa Two",
			"-zone":    "Aa Two, Aa Three, Aa One, Aa Four",
			"started":  "Aa Four, Aa Two, Aa One, Aa Three",
			"-started": "Aa Three, Aa One, Aa Two, Aa Four",
		} {
			for _, text := range []string{"", "aa"} {
				names := listed(t, db, store.PeopleFilter{Text: text, Sort: sort}, 2)
				var found []string
				for _, name := range strings.Split(names, ", ") {
					if strings.HasPrefix(name, "Aa ") {
						found = append(found, name)
					}
				}
				if got := strings.Join(found, ", "); got != want {
					t.Errorf("%q by %q: %s, want %s", text, sort, got, want)
				}
			}
		}
	})
}
