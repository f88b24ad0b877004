package hours_test

import (
	"testing"

	"pgregory.net/rapid"

	"assay/models"
	"assay/review/clock"
	"assay/review/coverage/hours"
	"assay/review/slots"
)

// A panel can meet exactly where a search of everybody finds one.
func TestG2_APanelCanMeetWhereASearchFindsOne(t *testing.T) {
	w := week(t, "2026-W48")
	m := slots.Meeting{Grid: slots.Grid{From: w.From(), Quarters: 2 * hours.PerDay}, Length: 4}
	candidate, _, err := clock.Zone("Asia/Taipei")
	if err != nil {
		t.Fatal(err)
	}
	works := works(at(9, 0), at(18, 0), mondayToFriday...)
	person := func(id int, zone string) slots.Person {
		loc, _, err := clock.Zone(zone)
		if err != nil {
			t.Fatal(err)
		}
		p := slots.Person{ID: models.PersonID(id), Profile: slots.NewPattern(loc, works, at(22, 0), at(7, 0)).On(m.Grid)}
		p.Blocked[slots.Hours], p.Blocked[slots.Night] = p.Profile.Rest, p.Profile.Night
		return p
	}
	seeks := slots.Person{ID: 1000, Profile: slots.NewPattern(candidate, works, at(22, 0), at(7, 0)).On(m.Grid)}
	seeks.Blocked[slots.Hours], seeks.Blocked[slots.Night] = seeks.Profile.Rest, seeks.Profile.Night
	met := map[bool]int{}
	rapid.Check(t, func(r *rapid.T) {
		m.SMEs, m.Developers = rapid.IntRange(1, 3).Draw(r, "smes"), rapid.IntRange(0, 2).Draw(r, "developers")
		var people []slots.Person
		benches := make([]hours.Bench, 0, 3)
		for _, zone := range rapid.SliceOfNDistinct(rapid.SampledFrom(zones), 1, 3, rapid.ID[string]).Draw(r, "zones") {
			alike := m.Ready(person(0, zone))
			b := hours.Bench{Member: &alike}
			for range rapid.IntRange(0, 3).Draw(r, "people") {
				p := person(len(people)+1, zone)
				p.SME, p.Developer = rapid.Bool().Draw(r, "sme"), rapid.Bool().Draw(r, "developer")
				people = append(people, p)
				switch {
				case p.SME && p.Developer:
					b.Either++
				case p.SME:
					b.SMEs++
				case p.Developer:
					b.Developers++
				}
			}
			benches = append(benches, b)
		}
		ready := m.Ready(seeks)
		found := len(m.Find(ready, m.AllReady(people), 1)) > 0
		met[found]++
		if can := hours.CanMeet(m, &ready, benches); can != found {
			r.Fatalf("can meet: %t; a search finds one: %t", can, found)
		}
	})
	if met[true] == 0 || met[false] == 0 {
		t.Errorf("only one answer was ever given: %v", met)
	}
}
