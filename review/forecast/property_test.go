package forecast

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"assay/models"
)

var stages = []models.CandidacyState{models.CandidacyBuilding, models.CandidacyReady, models.CandidacyScheduling, models.CandidacyScheduled, models.CandidacyVoting}

func day(last int) *rapid.Generator[models.Date] {
	return rapid.Map(rapid.IntRange(0, last), func(n int) models.Date { return today.AddDays(n) })
}

func perhaps(of *rapid.Generator[models.Date]) *rapid.Generator[models.Date] {
	return rapid.OneOf(rapid.Just(models.Date{}), of)
}

func share(t *rapid.T, name string, least int) Rate {
	of := rapid.IntRange(least, 90).Draw(t, name+" of")
	return Rate{Share: Share{rapid.IntRange(0, of).Draw(t, name), of}}
}

func holder(t *rapid.T) Holder {
	return Holder{day(800).Draw(t, "expires"), perhaps(day(400)).Draw(t, "leaves")}
}

func candidate(t *rapid.T) Candidate {
	return Candidate{rapid.SampledFrom(stages).Draw(t, "stage"), rapid.IntRange(0, 70).Draw(t, "waited"), perhaps(day(400)).Draw(t, "leaves")}
}

func rates(t *rapid.T, least int) Rates {
	r := Rates{share(t, "renewal", least), share(t, "attrition", 0), rapid.IntRange(0, 24).Draw(t, "term"), map[models.CandidacyState]Learnt{}}
	for _, s := range stages {
		var p Past
		for range rapid.IntRange(least, 8).Draw(t, "seen") {
			fate := rapid.SampledFrom([]models.Fate{models.FateCertified, models.FateEnded, models.FateGoing}).Draw(t, "fate")
			p.Add(fate, rapid.IntRange(0, 60).Draw(t, "weeks"), rapid.IntRange(1, 9).Draw(t, "people"))
		}
		if least > 0 {
			p.Add(models.FateEnded, 3, 1)
		}
		r.Stages[s] = Learnt{Past: p}
	}
	return r
}

func some[T any](t *rapid.T, name string, one func(*rapid.T) T) []T {
	return rapid.SliceOfN(rapid.Custom(one), 0, 12).Draw(t, name)
}

func TestTheBandContainsTheMeanAndNoMoreThanThereAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		holders, candidates := some(t, "holders", holder), some(t, "candidates", candidate)
		for _, m := range Ahead(today, holders, candidates, rates(t, 0)) {
			if m.Low > m.High || m.Low < 0 || m.High > len(holders)+len(candidates) {
				t.Fatalf("%+v of %d and %d", m, len(holders), len(candidates))
			}
			if m.Mean != nil && (*m.Mean < float64(m.Low)-1e-6 || *m.Mean > float64(m.High)+1e-6) {
				t.Fatalf("%v is not between %d and %d", *m.Mean, m.Low, m.High)
			}
		}
	})
}

func TestMoreCandidatesNeverLowerIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		holders, candidates, r := some(t, "holders", holder), some(t, "candidates", candidate), rates(t, 1)
		before := Ahead(today, holders, candidates, r)
		neverLower(t, before, Ahead(today, holders, append(candidates, candidate(t)), r))
	})
}

func TestMoreHoldersNeverLowerIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		holders, candidates, r := some(t, "holders", holder), some(t, "candidates", candidate), rates(t, 1)
		before := Ahead(today, holders, candidates, r)
		neverLower(t, before, Ahead(today, append(holders, holder(t)), candidates, r))
	})
}

func TestMoreRenewalsNeverLowerIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		holders, r := some(t, "holders", holder), rates(t, 1)
		if r.Renewal.Yes == r.Renewal.Of {
			return
		}
		before := Ahead(today, holders, nil, r)
		r.Renewal.Yes++
		neverLower(t, before, Ahead(today, holders, nil, r))
	})
}

func neverLower(t *rapid.T, before, after []Month) {
	for i, m := range after {
		b := before[i]
		if m.Low < b.Low || m.High < b.High || m.Mean == nil || *m.Mean < *b.Mean-1e-6 {
			t.Fatalf("%+v before, %+v after", b, m)
		}
	}
}

func TestADistributionIsWholeAndHasItsMean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		likely := rapid.SliceOfN(rapid.Float64Range(0, 1), 0, 30).Draw(t, "likely")
		likely = append(likely, likely...) // so that some are equal
		want, all, mean := 0.0, 0.0, 0.0
		for _, p := range likely {
			want += p
		}
		for n, p := range spread(likely) {
			all += p
			mean += float64(n) * p
		}
		if math.Abs(all-1) > 1e-6 || math.Abs(mean-want) > 1e-6 {
			t.Fatalf("sums to %v with the mean %v, want %v", all, mean, want)
		}
	})
}
