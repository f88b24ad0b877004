package forecast

import (
	"fmt"
	"math"
	"testing"
	"time"

	"assay/models"
)

var today = models.Date{Year: 2026, Month: time.November, Day: 16}

// learnt is a stage in which, of twenty who entered it, ten were certified and five
// ended in their third week; the other five have been there for a week.
func learnt() Learnt {
	var p Past
	p.Add(models.FateCertified, 2, 10)
	p.Add(models.FateEnded, 2, 5)
	p.Add(models.FateGoing, 1, 5)
	return Learnt{Past: p}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestHoldersAreForecastAsCountedByHand(t *testing.T) {
	// One term ends on 24 February, the other not within the year. Three of four terms
	// were renewed: between 43 and 92 of a hundred may be, four times of five.
	holders := []Holder{{ExpiresOn: today.AddDays(100)}, {ExpiresOn: today.AddDays(500)}}
	months := Ahead(today, holders, nil, Rates{Renewal: Rate{Share: Share{3, 4}}, TermMonths: 24})
	for i, want := range []string{"2026-12-16 2 2.00 2 0", "2027-01-16 2 2.00 2 0", "2027-02-16 2 2.00 2 0", "2027-03-16 1 1.75 2 1", "2027-04-16 1 1.75 2 1"} {
		m := months[i]
		if got := fmt.Sprintf("%s %d %.2f %d %d", m.On, m.Low, *m.Mean, m.High, m.Ending); got != want {
			t.Errorf("month %d: %s, want %s", i+1, got, want)
		}
	}
	if len(months) != Months || !near(*months[11].Arriving, 0) {
		t.Errorf("%d months, %v arriving", len(months), *months[11].Arriving)
	}
}

func TestATermThatEndsTwiceIsRenewedTwice(t *testing.T) {
	months := Ahead(today, []Holder{{ExpiresOn: today.AddDays(20)}}, nil, Rates{Renewal: Rate{Share: Share{40, 50}}, TermMonths: 6})
	if got := *months[0].Mean; !near(got, 0.8) {
		t.Errorf("after the first end %v, want 0.8", got)
	}
	if got := *months[7].Mean; !near(got, 0.64) {
		t.Errorf("after the second end %v, want 0.8 × 0.8", got)
	}
}

func TestPeopleLeaveAsTheyDidAndWhenTheySaid(t *testing.T) {
	holders := []Holder{{ExpiresOn: today.AddDays(900)}, {ExpiresOn: today.AddDays(900), LeavesOn: today.AddDays(40)}}
	months := Ahead(today, holders, nil, Rates{Attrition: Rate{Share: Share{10, 100}}})
	if m := months[0]; !near(*m.Mean, 2*math.Pow(0.9, 4.0/52)) || m.Leaving != 0 {
		t.Errorf("after four weeks %v, %d leaving", *m.Mean, m.Leaving)
	}
	if m := months[11]; !near(*m.Mean, 0.9) || m.Leaving != 1 {
		t.Errorf("after a year %v, want 0.9; %d leaving", *m.Mean, m.Leaving)
	}
}

func TestWhoIsStillOnTheWayCountsForAsLongAsTheyAre(t *testing.T) {
	l := learnt()
	// Five of twenty are not known beyond their second week, so it is ten of fifteen.
	if got := l.Conversion(); !near(got, 10.0/15) {
		t.Errorf("conversion %v, want two thirds", got)
	}
	if got := l.arrivals(0); len(got) != 3 || got[0] != 0 || got[1] != 0 || !near(got[2], 10.0/15) {
		t.Errorf("arrivals %v, want all in the third week", got)
	}
	if got := l.arrivals(2); len(got) != 1 || !near(got[0], 10.0/15) {
		t.Errorf("after two weeks %v, want two thirds at once", got)
	}
	if got := l.Within(3); got != 0 {
		t.Errorf("longer than anybody took: %v", got)
	}
	if weeks, known := l.Median(); weeks != 2 || !known || l.Observed() != 15 {
		t.Errorf("half within %d weeks (%v), observed %d", weeks, known, l.Observed())
	}
}

func TestCandidatesArriveByStageAndWait(t *testing.T) {
	r := Rates{Stages: map[models.CandidacyState]Learnt{models.CandidacyReady: learnt()}}
	months := Ahead(today, nil, []Candidate{{Stage: models.CandidacyReady}, {Stage: models.CandidacyReady, Waited: 9}}, r)
	// Between 49 and 80 of a hundred such may arrive, so one at most and none at least.
	m := months[0]
	if !near(*m.Mean, 10.0/15) || !near(*m.Arriving, 10.0/15) || m.Low != 0 {
		t.Errorf("%+v: mean %v", m, *m.Mean)
	}
	leaves := Ahead(today, nil, []Candidate{{Stage: models.CandidacyReady, LeavesOn: today.AddDays(3)}}, r)
	if *leaves[0].Mean != 0 {
		t.Errorf("who leaves before arrives: %v", *leaves[0].Mean)
	}
}

func TestWithoutHistoryItSaysSoInsteadOfInventing(t *testing.T) {
	holders := []Holder{{ExpiresOn: today.AddDays(40)}, {ExpiresOn: today.AddDays(900)}}
	months := Ahead(today, holders, nil, Rates{TermMonths: 24})
	if m := months[0]; m.Mean == nil || *m.Mean != 2 || m.Low != 2 || m.High != 2 {
		t.Errorf("before any term ends: %+v", m)
	}
	if m := months[1]; m.Mean != nil || m.Low != 1 || m.High != 2 {
		t.Errorf("one term ends and nobody knows of renewals: %+v", m)
	}
	months = Ahead(today, holders[1:], []Candidate{{Stage: models.CandidacyBuilding}}, Rates{})
	if m := months[11]; m.Mean != nil || m.Arriving != nil || m.Low != 1 || m.High != 2 {
		t.Errorf("a candidate in a stage that nobody went through: %+v", m)
	}
	if _, found := Below(months, 5); found {
		t.Error("what is not known is not below a target")
	}
}

func TestBelowThirtyItIsWhatTheWholeOrganisationSaw(t *testing.T) {
	everywhere := Share{70, 100}
	if got := Choose(Share{29, 29}, everywhere); got != (Rate{everywhere, true}) {
		t.Errorf("29 of its own: %+v", got)
	}
	if got := Choose(Share{15, 30}, everywhere); got != (Rate{Share{15, 30}, false}) {
		t.Errorf("30 of its own: %+v", got)
	}
	var own, all Past
	own.Add(models.FateCertified, 1, 29)
	own.Add(models.FateGoing, 1, 10)
	all.Add(models.FateCertified, 3, 1)
	if got := ChoosePast(own, all); !got.Pooled || got.Observed() != 1 {
		t.Errorf("29 came to an end: %+v", got)
	}
	own.Add(models.FateEnded, 1, 1)
	if got := ChoosePast(own, all); got.Pooled || got.Observed() != 30 {
		t.Errorf("30 came to an end: %+v", got)
	}
}

func TestTheFirstMonthBelowATarget(t *testing.T) {
	months := Ahead(today, []Holder{{ExpiresOn: today.AddDays(100)}, {ExpiresOn: today.AddDays(500)}}, nil, Rates{Renewal: Rate{Share: Share{3, 4}}})
	if on, found := Below(months, 2); !found || on != today.AddMonths(4) {
		t.Errorf("%s, %v", on, found)
	}
	if _, found := Below(months, 1); found {
		t.Error("never below one")
	}
}
