package slots

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"testing"
	"time"

	"assay/models"
	"assay/review/clock"
)

var hubs = []string{"Asia/Taipei", "Asia/Kolkata", "Europe/Dublin", "America/Sao_Paulo", "America/Los_Angeles",
	"Australia/Sydney", "America/New_York", "Asia/Seoul", "Africa/Nairobi", "Europe/Berlin"}

// organisation is so many people over the world, a fifth of them developers, with
// busy hours, and the candidate in Seoul, on four weeks.
func organisation(tb testing.TB, size int) (Meeting, Person, []Person, [][]clock.Interval) {
	g := Grid{monday, 28 * 96}
	m := Meeting{Grid: g, Length: 4, Buffer: 1, SMEs: 3, Developers: 1}
	chance := rand.New(rand.NewPCG(1, uint64(size)))
	var profiles []*Profile
	for _, hub := range hubs {
		for _, from := range []int{7, 9, 11} {
			profiles = append(profiles, profile(tb, g, hub, from, from+9))
		}
	}
	people := make([]Person, size+1)
	busy := make([][]clock.Interval, size+1)
	for i := range people {
		n := chance.IntN(len(profiles))
		if i == 0 {
			n = 7*3 + 1
		}
		p := profiles[n]
		closed := g.All()
		closed.AndNot(p.Work)
		if i%3 == 0 {
			closed = p.Night
		}
		people[i] = Person{ID: models.PersonID(i + 1), SME: i%5 != 0, Developer: i%5 == 0, Site: models.SiteID(n / 3),
			Borne: chance.IntN(300), Weeks: []int{chance.IntN(3), chance.IntN(3), chance.IntN(3), chance.IntN(3), 0}, Profile: p}
		people[i].Blocked[Hours] = closed
		for range 40 {
			from := g.At(chance.IntN(g.Quarters - 8))
			busy[i] = append(busy[i], clock.Interval{From: from, To: from.Add(time.Duration(1+chance.IntN(8)) * Quarter)})
		}
		people[i].Blocked[Booked] = g.Touched(busy[i])
	}
	return m, people[0], people[1:], busy[1:]
}

func BenchmarkFind(b *testing.B) {
	for _, size := range []int{50, 200, 2_000, 10_000} {
		m, c, people, busy := organisation(b, size)
		candidate, ready := m.Ready(c), m.readied(people, families)
		b.Run(fmt.Sprintf("%d/floor", size), func(b *testing.B) {
			for b.Loop() {
				n := 0
				for i := range ready {
					for _, w := range ready[i].starts {
						n += bits.OnesCount64(w)
					}
				}
			}
		})
		b.Run(fmt.Sprintf("%d/from cached bits", size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if len(m.Find(candidate, ready, 20)) != 20 {
					b.Fatal("not 20 options")
				}
			}
		})
		b.Run(fmt.Sprintf("%d/from busy lists", size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for i := range people {
					people[i].Blocked[Booked] = m.Grid.Touched(busy[i])
				}
				if len(m.Find(candidate, m.readied(people, families), 20)) != 20 {
					b.Fatal("not 20 options")
				}
			}
		})
	}
}
