package slots

import (
	"testing"
	"time"

	"assay/review/clock"
	"pgregory.net/rapid"
)

func TestRunsAreWhereEnoughQuartersFollow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := Grid{monday, rapid.IntRange(1, 300).Draw(t, "quarters")}
		b, length := g.None(), rapid.IntRange(1, mostRun).Draw(t, "length")
		for range rapid.IntRange(0, 4).Draw(t, "stretches") {
			from := rapid.IntRange(0, g.Quarters).Draw(t, "from")
			b.Fill(from, rapid.IntRange(from, g.Quarters).Draw(t, "to"))
		}
		before := append(Bits{}, b...)
		r := runOf(length)
		for i := len(b) - 1; i >= 0; i-- {
			b[i] = r.word(b[i])
		}
		for q := range g.Quarters {
			want := true
			for n := q; n < q+length; n++ {
				want = want && n < g.Quarters && before.Has(n)
			}
			if b.Has(q) != want {
				t.Fatalf("bit %d: %v", q, b.Has(q))
			}
		}
	})
}

func TestAQuarterIsTouchedHoweverLittle(t *testing.T) {
	g := Grid{monday, 96}
	at := func(minute float64) time.Time { return monday.Add(time.Duration(minute * float64(time.Minute))) }
	for _, c := range []struct {
		from, to float64
		want     []int
	}{
		{0, 15, []int{0}}, {14, 16, []int{0, 1}}, {15, 30, []int{1}}, {-60, 1, []int{0}}, {-60, -15, nil}, {-60, 0, nil},
		{1439, 2000, []int{95}}, {1440, 2000, nil}, {30, 30, nil},
	} {
		got := ones(g.Touched([]clock.Interval{{From: at(c.from), To: at(c.to)}}))
		if len(got) != len(c.want) || len(got) > 0 && got[0] != c.want[0] {
			t.Errorf("minutes %v to %v: %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

func TestTouchingGoesByInstantsWhateverTheirFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := Grid{monday, rapid.IntRange(1, 200).Draw(t, "quarters")}
		from := monday.Add(time.Duration(rapid.Int64Range(-int64(30*time.Hour), int64(60*time.Hour)).Draw(t, "from")))
		i := clock.Interval{From: from, To: from.Add(time.Duration(rapid.Int64Range(1, int64(40*time.Hour)).Draw(t, "length")))}
		got := g.Touched([]clock.Interval{i})
		for q := range g.Quarters {
			if want := i.From.Before(g.At(q+1)) && i.To.After(g.At(q)); got.Has(q) != want {
				t.Fatalf("quarter %d is touched %v by %v", q, got.Has(q), i)
			}
		}
	})
}
