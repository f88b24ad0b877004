package slots

import (
	"testing"

	"assay/models"
	"pgregory.net/rapid"
)

func TestI6_OneSeatIsFilledAsTheCheapestPanelWouldHaveIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, _, persons := world(t)
		people := m.AllReady(persons)
		beside := []models.SiteID{models.SiteID(rapid.IntRange(1, 2).Draw(t, "beside"))}
		sme := rapid.Bool().Draw(t, "sme")
		for start := range m.Grid.Quarters {
			got := m.Fill(start, sme, people, beside)
			least, found := uint64(0), false
			for i := range people {
				p := &people[i]
				if !p.Can(start) || !p.seats(sme, start) {
					continue
				}
				cost := p.cost(start, m.Length)
				if p.Site == beside[0] {
					cost += costOfSite
				}
				if !found || cost < least {
					least, found = cost, true
				}
			}
			if (got != nil) != found {
				t.Fatalf("start %d: found %v, want %v", start, got != nil, found)
			}
			if !found {
				continue
			}
			cost := got.cost(start, m.Length)
			if got.Site == beside[0] {
				cost += costOfSite
			}
			if cost != least || !got.Can(start) {
				t.Fatalf("start %d: cost %d, want %d", start, cost, least)
			}
		}
	})
}

func TestI5_ASearchOfOneHourFindsThePanelThatOneOfWeeksFoundThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, c, persons := world(t)
		candidate := m.Ready(c)
		for _, o := range m.Find(candidate, m.AllReady(persons), 5) {
			only := candidate
			only.starts = m.Grid.None()
			only.starts.Fill(o.Start, o.Start+1)
			again := m.Find(only, m.AllReady(persons), 1)
			if len(again) != 1 || !same(again[0].SMEs, o.SMEs) || !same(again[0].Developers, o.Developers) {
				t.Fatalf("start %d: another panel", o.Start)
			}
		}
	})
}

func same(a, b []*Member) bool {
	for i := range a {
		if a[i].ID != b[i].ID {
			return false
		}
	}
	return len(a) == len(b)
}
