package slots

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	"assay/models"
	"pgregory.net/rapid"
)

// crowd draws many people, few of a kind, over three local weeks: enough for starts to
// be closed to some before all were looked at.
func crowd(t *rapid.T) (Meeting, Member, []Member) {
	g := Grid{monday, rapid.IntRange(96, 900).Draw(t, "quarters")}
	m := Meeting{Grid: g, Length: rapid.IntRange(1, 6).Draw(t, "length"), SMEs: rapid.IntRange(1, 3).Draw(t, "smes"), Developers: rapid.IntRange(1, 2).Draw(t, "developers")}
	var profiles []*Profile
	for n, zone := range []*time.Location{time.UTC, time.FixedZone("a", 19800), time.FixedZone("b", -28800)} {
		profiles = append(profiles, NewPattern(zone, weekdays(8+n, 17+n), 22*60, 7*60).On(g))
	}
	people := make([]Person, rapid.IntRange(1, 80).Draw(t, "people")+1)
	for i := range people {
		name := fmt.Sprint(i)
		some := rapid.Uint32().Draw(t, name)
		p := Person{ID: models.PersonID(1 + (i*37)%101), SME: some&7 > 0, Developer: some&7 < 3, Site: 1, SameTeam: some>>3&7 == 0, Newcomer: some>>6&7 == 0,
			Borne: int(some >> 9 & 31), Weeks: []int{int(some >> 14 & 3), int(some >> 16 & 3), 1}, Profile: profiles[some>>18%3]}
		p.Blocked[Booked] = g.None()
		from := int(some>>20) % g.Quarters
		p.Blocked[Booked].Fill(from, min(g.Quarters, from+int(some>>28)*8))
		if some>>5&3 == 0 {
			p.NotSME = g.None()
			p.NotSME.Fill(from, g.Quarters)
		}
		people[i] = p
	}
	ready := m.AllReady(people)
	return m, ready[0], ready[1:]
}

func TestI5_ThePoolsHoldTheCheapestOfACrowdAtEveryStart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, candidate, people := crowd(t)
		s := newSearch(m, candidate, people)
		s.fill()
		for _, start := range ones(candidate.starts) {
			for sme, p := range map[bool]*pool{true: &s.smes, false: &s.devs} {
				var all []*Member
				for i := range people {
					if who := &people[i]; who.Can(start) && who.seats(sme, start) {
						all = append(all, who)
					}
				}
				slices.SortFunc(all, func(a, b *Member) int {
					return cmp.Or(cmp.Compare(a.cost(start, m.Length), b.cost(start, m.Length)), before(a, b))
				})
				got := p.at(start)
				if len(got) != min(len(all), p.keep) {
					t.Fatalf("start %d: %d of %d are kept", start, len(got), len(all))
				}
				for n, seat := range got {
					if seat.who != all[n] || seat.cost != all[n].cost(start, m.Length) {
						t.Fatalf("start %d: number %d is %d at %d; want %d at %d", start, n, seat.who.ID, seat.cost, all[n].ID, all[n].cost(start, m.Length))
					}
				}
			}
		}
	})
}

func TestI5_OptionsComeInTheOrderOfTheirCost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, candidate, people := crowd(t)
		s := newSearch(m, candidate, people)
		s.fill()
		sitting := sitting{search: s}
		var last Option
		seen := map[int]bool{}
		for o := range sitting.inOrder(&candidate) {
			if seen[o.Start] || len(seen) > 0 && cmp.Or(cmp.Compare(last.cost, o.cost), cmp.Compare(last.Start, o.Start)) >= 0 {
				t.Fatalf("start %d at %d after %d at %d", o.Start, o.cost, last.Start, last.cost)
			}
			seen[o.Start], last = true, o
		}
		for _, start := range ones(candidate.starts) {
			cost := sitting.at(start)
			if seen[start] != (cost != unaffordable) {
				t.Fatalf("start %d: among them %v", start, seen[start])
			}
			if least, exact := sitting.least(start); cost != unaffordable && (least > cost || exact && least != cost) {
				t.Fatalf("start %d costs %d, promised %d, exactly %v", start, cost, least, exact)
			}
		}
	})
}
