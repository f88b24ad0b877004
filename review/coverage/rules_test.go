package coverage

import (
	"strings"
	"testing"
	"time"

	"assay/models"
)

func TestWhatStandsOutIsSaidKindly(t *testing.T) {
	on := models.Date{Year: 2026, Month: time.November, Day: 16}
	launched := models.Date{Year: 2025, Month: 6, Day: 1}
	for _, c := range []struct {
		launched models.Date
		target   int
		numbers  Numbers
		want     string
	}{
		{launched, 0, Numbers{}, "A young service with no SMEs in the world so far. That is normal."},
		{launched, 3, Numbers{Active: 1}, "A young service with one SME in the world so far. That is normal. Two more would reach the target of 3."},
		{launched.AddMonths(-48), 2, Numbers{Active: 2, Provisional: 2, Ending: 1},
			"Four SMEs in the world. One of these standings ends within 90 days unless renewed."},
		{models.Date{}, 12, Numbers{Active: 1}, "One SME in the world. 11 more would reach the target of 12."},
		{launched, 6, Numbers{Active: 6, Ending: 2}, "One departure would go below the target. Two of these standings end within 90 days unless renewed."},
		{launched, 5, Numbers{Active: 7}, ""},
		{launched, 0, Numbers{Active: 5}, ""},
	} {
		s := models.Service{LaunchedOn: c.launched, TargetSMEs: c.target}
		var said []string
		for _, n := range notes(s, c.numbers, promise(c.target, c.numbers.Counting()), on) {
			said = append(said, n.Text.String())
		}
		if got := strings.Join(said, " "); got != c.want {
			t.Errorf("target %d, %+v: %q, want %q", c.target, c.numbers, got, c.want)
		}
	}
}

func TestAServiceIsYoungForTwoYears(t *testing.T) {
	launched := models.Date{Year: 2024, Month: 2, Day: 29}
	for _, c := range []struct {
		launched, on models.Date
		want         bool
	}{
		{launched, launched, true},
		{launched, models.Date{Year: 2026, Month: 2, Day: 27}, true},
		{launched, models.Date{Year: 2026, Month: 2, Day: 28}, false},
		{models.Date{}, launched, false},
	} {
		if got := young(models.Service{LaunchedOn: c.launched}, c.on); got != c.want {
			t.Errorf("launched %s, on %s: %v", c.launched, c.on, got)
		}
	}
}

func TestThePromiseOfATarget(t *testing.T) {
	for _, c := range []struct{ target, counting, missing, departures int }{
		{5, 0, 5, 0}, {5, 4, 1, 0}, {5, 5, 0, 1}, {5, 6, 0, 2}, {1, 1, 0, 1},
	} {
		p := promise(c.target, c.counting)
		if p.Missing != c.missing || p.Below != (c.missing > 0) || *p.Departures != c.departures {
			t.Errorf("target %d with %d: %+v, %d departures", c.target, c.counting, p, *p.Departures)
		}
	}
	if p := promise(0, 3); p.Departures != nil || p.Below {
		t.Errorf("without a target: %+v", p)
	}
}
