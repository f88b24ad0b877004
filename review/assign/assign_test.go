package assign

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/phrase"
)

// plain is a candidate whom nothing speaks for or against.
func plain(id models.PersonID) Candidate {
	return Candidate{Person: id, Language: true, Level: 3, Wait: time.Hour, Idle: 10}
}

var request = Request{Level: 3, Language: "en"}

func order(r Ranking) (ids []models.PersonID) {
	for _, p := range r.Places {
		ids = append(ids, p.Person)
	}
	return ids
}

func TestS8_ReviewersAreRankedByOrderedTermsEachInWords(t *testing.T) {
	for _, c := range []struct {
		term          string
		better, worse func(*Candidate)
		words         string // of the better one
	}{
		{"judged before", func(c *Candidate) { c.Judged = 2 }, func(c *Candidate) { c.Judged = 1 }, "Judged version 2 of this case."},
		{"not a developer", nil, func(c *Candidate) { c.Developer = true }, ""},
		{"works soon", func(c *Candidate) { c.Wait = 0 }, func(c *Candidate) { c.Wait = 20 * time.Hour }, "Is at work now."},
		{"before the weekend", func(c *Candidate) { c.Wait = 60 * time.Hour }, func(c *Candidate) { c.Wait = 100 * time.Hour }, "Starts work in 2 days."},
		{"open reviews", func(c *Candidate) { c.Open = 1 }, func(c *Candidate) { c.Open = 2 }, "Has 1 open review."},
		{"language", nil, func(c *Candidate) { c.Language = false }, "Works in the language of the review (en)."},
		{"level", nil, func(c *Candidate) { c.Level = 2 }, "Knows level 3 of this service from own cases or reviews."},
		{"region", nil, func(c *Candidate) { c.SameRegion = true }, "Works in another region than the author."},
		{"site", func(c *Candidate) { c.SameRegion = true }, func(c *Candidate) { c.SameRegion, c.SameSite = true, true }, "Works in the author's region, at another site."},
		{"idle", func(c *Candidate) { c.Idle = 30 }, nil, "Last had a review released 30 days ago."},
		{"never reviewed", func(c *Candidate) { c.Idle = -1 }, nil, "Has not reviewed before."},
	} {
		t.Run(c.term, func(t *testing.T) {
			better, worse := plain(2), plain(1) // so that the id speaks for the worse one
			if c.better != nil {
				c.better(&better)
			}
			if c.worse != nil {
				c.worse(&worse)
			}
			got := Rank(request, []Candidate{worse, better})
			if !slices.Equal(order(got), []models.PersonID{2, 1}) {
				t.Fatalf("order %v", order(got))
			}
			if reasons := got.Places[0].Reasons(request); c.words != "" && !strings.Contains(fmt.Sprint(reasons), c.words) {
				t.Errorf("no reason %q in %q", c.words, reasons)
			}
		})
	}
}

func TestS8_AnEarlierTermOutweighsAllThatFollow(t *testing.T) {
	again := plain(9)
	again.Judged, again.Wait, again.Open, again.Language, again.Level, again.SameSite, again.SameRegion, again.Idle = 1, 200*time.Hour, 3, false, 1, true, true, 0
	if got := order(Rank(request, []Candidate{plain(1), again})); got[0] != 9 {
		t.Errorf("order %v: the same reviewers are asked first (S6)", got)
	}
}

func TestS8_HardExclusionsAreListedWithTheirReason(t *testing.T) {
	until := time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		code string
		soft bool
		make func(*Candidate)
		text string
	}{
		{"standing", false, func(c *Candidate) { c.NoStanding = phrase.Verbatim("Standing has lapsed.") }, "Standing has lapsed."},
		{"conflict", false, func(c *Candidate) { c.Conflicts = []phrase.Text{phrase.Verbatim("Mentors Lin Mei.")} }, "Mentors Lin Mei."},
		{"absence", false, func(c *Candidate) { c.Away = models.Date{Year: 2026, Month: 12, Day: 3} }, "Is away until 3 Dec 2026."},
		{"absence", false, func(c *Candidate) { c.Away, c.FinishOnly = models.Date{Year: 2026, Month: 12, Day: 3}, true }, "Takes no new work until 3 Dec 2026."},
		{"asked", false, func(c *Candidate) { c.Asked = true }, "Was asked to review this version already."},
		{"declined-before", true, func(c *Candidate) { c.Declined = phrase.Verbatim("Declined this version.") }, "Declined this version."},
		{"busy", true, func(c *Candidate) { c.BusyUntil = &until }, "Declined as busy and is left in peace until 1 Dec 2026."},
		{"cap", true, func(c *Candidate) { c.Open = MaxOpen }, "Has 4 open reviews, and 4 is the most."},
	} {
		t.Run(c.code, func(t *testing.T) {
			out := plain(1)
			c.make(&out)
			got := Rank(request, []Candidate{out, plain(2)})
			if !slices.Equal(order(got), []models.PersonID{2}) {
				t.Errorf("order %v", order(got))
			}
			if len(got.Excluded) != 1 {
				t.Fatalf("excluded %+v", got.Excluded)
			}
			if e := got.Excluded[0]; e.Person != 1 || e.Code != c.code || e.Text.String() != c.text || e.Soft != c.soft {
				t.Errorf("excluded %+v, want %+v", e, c)
			}
		})
	}
}

func TestTheOrderDependsOnFactsAlone(t *testing.T) {
	all := crowd(300)
	want := order(Rank(request, all))
	for range 20 {
		rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		if !slices.Equal(order(Rank(request, all)), want) {
			t.Fatal("another order of candidates gave another ranking")
		}
	}
}

func TestReasonsAreSentences(t *testing.T) {
	for _, p := range Rank(request, crowd(500)).Places {
		for _, said := range p.Reasons(request) {
			reason := said.String()
			if !strings.HasSuffix(reason, ".") || strings.ToUpper(reason[:1]) != reason[:1] {
				t.Fatalf("%q is no sentence", reason)
			}
		}
	}
}

// crowd is a mixed lot, always the same.
func crowd(n int) []Candidate {
	random := rand.New(rand.NewPCG(1, 2))
	all := make([]Candidate, n)
	for i := range all {
		c := plain(models.PersonID(i + 1))
		c.Wait = time.Duration(random.IntN(100)) * time.Hour
		c.Open = random.IntN(MaxOpen + 1)
		c.Level = random.IntN(5)
		c.Language = random.IntN(4) > 0
		c.SameRegion = random.IntN(3) == 0
		c.SameSite = c.SameRegion && random.IntN(3) == 0
		c.Idle = random.IntN(200) - 1
		c.Judged = max(0, random.IntN(20)-18)
		all[i] = c
	}
	return all
}

func BenchmarkRank2000(b *testing.B) {
	all := crowd(2000)
	b.ReportAllocs()
	for b.Loop() {
		r := Rank(request, all)
		for _, p := range r.Places[:20] {
			p.Reasons(request)
		}
	}
}
