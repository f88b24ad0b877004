package slots

import (
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/review/clock"
	"pgregory.net/rapid"
)

var monday = time.Date(2026, 11, 16, 0, 0, 0, 0, time.UTC)

func weekdays(from, to int) (hours models.Hours) {
	for day := time.Monday; day <= time.Friday; day++ {
		hours = append(hours, models.Window{Weekday: day, From: from * 60, To: to * 60})
	}
	return hours
}

func profile(tb testing.TB, g Grid, zone string, from, to int) *Profile {
	tb.Helper()
	loc, _, err := clock.Zone(zone)
	if err != nil {
		tb.Fatal(err)
	}
	return NewPattern(loc, weekdays(from, to), 22*60, 7*60).On(g)
}

// exhaustive is the cost of the best panel at each start, by trying every panel.
func exhaustive(m Meeting, candidate Member, people []Member) map[int]uint64 {
	best := map[int]uint64{}
	for start := range m.Grid.Quarters {
		if !candidate.starts.Has(start) {
			continue
		}
		panels(m, people, nil, 0, func(panel []*Member) {
			cost, site := candidate.cost(start, m.Length), true
			for n, p := range panel {
				if !p.starts.Has(start) || !p.seats(n < m.SMEs, start) {
					return
				}
				cost += p.cost(start, m.Length)
				site = site && p.Site == panel[0].Site
			}
			if site {
				cost += costOfSite
			}
			if had, found := best[start]; !found || cost < had {
				best[start] = cost
			}
		})
	}
	return best
}

// panels calls with every panel of distinct people, SMEs first.
func panels(m Meeting, people []Member, so []*Member, from int, each func([]*Member)) {
	if len(so) == m.SMEs+m.Developers {
		each(so)
		return
	}
	if len(so) == m.SMEs {
		from = max(from, 0)
	}
	for i := from; i < len(people); i++ {
		p := &people[i]
		sme := len(so) < m.SMEs
		if sme && !p.SME || !sme && !p.Developer || sits(so, p) {
			continue
		}
		next := i + 1
		if len(so)+1 == m.SMEs {
			next = 0 // developers are counted from the beginning again
		}
		panels(m, people, append(so[:len(so):len(so)], p), next, each)
	}
}

func sits(panel []*Member, p *Member) bool {
	for _, other := range panel {
		if other == p {
			return true
		}
	}
	return false
}

// world draws a small one: few people, in zones of every kind, with holes.
func world(t *rapid.T) (Meeting, Person, []Person) {
	g := Grid{monday, rapid.IntRange(1, 150).Draw(t, "quarters")}
	m := Meeting{Grid: g, Length: rapid.IntRange(1, 5).Draw(t, "length"), Buffer: rapid.IntRange(0, 2).Draw(t, "buffer"),
		SMEs: rapid.IntRange(1, 3).Draw(t, "smes"), Developers: rapid.IntRange(1, 2).Draw(t, "developers")}
	zones := []*time.Location{time.UTC, time.FixedZone("a", 19800), time.FixedZone("b", -28800), time.FixedZone("c", 45900)}
	var profiles []*Profile
	for n, zone := range zones {
		profiles = append(profiles, NewPattern(zone, weekdays(8+n, 17+n), 22*60, 7*60).On(g))
	}
	person := func(id int, name string) Person {
		p := Person{
			ID: models.PersonID(id), SME: rapid.Bool().Draw(t, name+"sme"), Developer: rapid.Bool().Draw(t, name+"developer"),
			Site: models.SiteID(rapid.IntRange(1, 2).Draw(t, name+"site")), SameTeam: rapid.IntRange(0, 4).Draw(t, name+"team") == 0,
			Borne: rapid.IntRange(0, 30).Draw(t, name+"borne"), Weeks: []int{rapid.IntRange(0, 2).Draw(t, name+"week"), 1},
			Profile: rapid.SampledFrom(profiles).Draw(t, name+"profile"),
		}
		for _, f := range []Family{Booked, Hours} {
			p.Blocked[f] = g.None()
			for range rapid.IntRange(0, 3).Draw(t, name+"holes") {
				from := rapid.IntRange(0, g.Quarters).Draw(t, name+"from")
				p.Blocked[f].Fill(from, min(g.Quarters, from+rapid.IntRange(0, 40).Draw(t, name+"for")))
			}
		}
		for _, role := range []*Bits{&p.NotSME, &p.NotDeveloper} {
			if rapid.IntRange(0, 3).Draw(t, name+"term") == 0 {
				*role = g.None()
				role.Fill(rapid.IntRange(0, g.Quarters).Draw(t, name+"ends"), g.Quarters)
			}
		}
		p.Newcomer = rapid.IntRange(0, 4).Draw(t, name+"new") == 0
		return p
	}
	var people []Person
	for n := range rapid.IntRange(0, 9).Draw(t, "people") {
		people = append(people, person(n+2, fmt.Sprint(n)))
	}
	return m, person(1, "candidate "), people
}

func TestI5_TheSearchFindsWhatTryingEveryPanelFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, c, persons := world(t)
		candidate, people := m.Ready(c), m.readied(persons, families)
		want := exhaustive(m, candidate, people)
		got := m.Find(candidate, people, m.Grid.Quarters)
		if len(got) != len(want) {
			t.Fatalf("%d options, want %d", len(got), len(want))
		}
		for n, o := range got {
			if o.cost != want[o.Start] {
				t.Fatalf("start %d: cost %d, want %d", o.Start, o.cost, want[o.Start])
			}
			if n > 0 && got[n-1].cost > o.cost {
				t.Fatalf("option %d is better than the one before", n)
			}
			seated(t, m, o)
		}
	})
}

// seated checks that a panel is one of I1 and can be there, buffer included.
func seated(t *rapid.T, m Meeting, o Option) {
	all := append(append([]*Member{}, o.SMEs...), o.Developers...)
	if len(o.SMEs) != m.SMEs || len(o.Developers) != m.Developers {
		t.Fatalf("a panel of %d and %d", len(o.SMEs), len(o.Developers))
	}
	for n, p := range all {
		if sits(all[:n], p) {
			t.Fatalf("%d sits twice", p.ID)
		}
		if !p.seats(n < m.SMEs, o.Start) {
			t.Fatalf("%d is in the wrong kind of seat", p.ID)
		}
		for q := o.Start; q < o.Start+m.Length+m.Buffer; q++ {
			if p.Blocked[Booked].Has(q) || q < o.Start+m.Length && p.Blocked[Hours].Has(q) {
				t.Fatalf("%d is not free at quarter %d", p.ID, q)
			}
		}
	}
}

func TestI5_RelaxingNamesWhatAloneWouldGiveAnOption(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, c, persons := world(t)
		gives := map[Family]bool{}
		for _, r := range m.Relax(c, persons) {
			gives[r.Family] = true
		}
		for f := range families {
			want := exhaustive(m, m.ready(c, f), m.readied(persons, f))
			if gives[f] != (len(want) > 0) {
				t.Fatalf("family %d: %v, and there are %d starts without it", f, gives[f], len(want))
			}
		}
	})
}

func TestOptionsAreSpreadOverDays(t *testing.T) {
	g := Grid{monday, 5 * 96}
	m := Meeting{Grid: g, Length: 4, SMEs: 1, Developers: 1}
	p := profile(t, g, "Europe/Dublin", 9, 17)
	work := g.All()
	work.AndNot(p.Work)
	all := []Person{{ID: 2, SME: true, Profile: p}, {ID: 3, Developer: true, Profile: p, Site: 1}}
	c := Person{ID: 1, Profile: p}
	c.Blocked[Hours] = work
	days := map[int]int{}
	for _, o := range m.Find(m.Ready(c), m.readied(all, families), 10) {
		days[p.day(o.Start)]++
	}
	for day := range 5 {
		if days[day] != 2 {
			t.Errorf("day %d has %d options", day, days[day])
		}
	}
}
