package standing

import (
	"testing"

	"assay/models"
)

// every is each state a standing can be in; none is before the first grant.
var every = []models.StandingState{none, models.StandingProvisional, models.StandingActive, models.StandingLapsed,
	models.StandingSuspended, models.StandingEmeritus, models.StandingRevoked}

func TestV8_EveryEventInEveryState(t *testing.T) {
	const no, p, a, l, s, e, r = "", "provisional", "active", "lapsed", "suspended", "emeritus", "revoked"
	table := map[Event][7]string{
		//                  none provisional active lapsed suspended emeritus revoked
		EventGrant:        {a, a, a, a, s, a, a},
		EventAppoint:      {p, p, no, p, no, p, no},
		EventRenew:        {no, p, a, no, no, no, no},
		EventLapse:        {no, l, l, l, l, no, no},
		EventSuspend:      {no, s, s, no, s, no, no},
		EventLift:         {no, no, a, no, a, no, no},
		EventLiftFounding: {no, p, no, no, p, no, no},
		EventRetire:       {no, e, e, e, no, e, no},
		EventRestore:      {no, no, a, a, no, a, no},
		EventRevoke:       {no, r, r, r, r, r, r},
	}
	if got, want := len(Machine.Events()), len(table); got != want {
		t.Fatalf("the machine has %d events, the table %d", got, want)
	}
	if got, want := len(Machine.States()), len(every); got != want {
		t.Fatalf("the machine has %d states, the table %d", got, want)
	}
	for event, row := range table {
		for i, from := range every {
			to, changed, refused := Machine.Next(from, event)
			want := row[i]
			if (want == no) != (refused != nil) {
				t.Errorf("%s in %s: refused %v, want %q", event, from, refused, want)
				continue
			}
			if want != no && (string(to) != want || changed != (to != from)) {
				t.Errorf("%s in %s leads to %s (changed %v), not %s", event, from, to, changed, want)
			}
			if again, changed, refused := Machine.Next(to, event); want != no && (again != to || changed || refused != nil) {
				t.Errorf("%s again in %s: %s, %v, %v", event, to, again, changed, refused)
			}
		}
	}
}

func TestV8_OnlyActiveAndProvisionalCountWithinTheTerm(t *testing.T) {
	day := func(d int) models.Date { return models.Date{Year: 2026, Month: 11, Day: d} }
	for _, state := range every {
		s := models.Standing{State: state, GrantedOn: day(10), ExpiresOn: day(20)}
		able := state == models.StandingActive || state == models.StandingProvisional
		for d, within := range map[int]bool{9: false, 10: true, 15: true, 20: true, 21: false} {
			if got := Counts(s, day(d)); got != (able && within) {
				t.Errorf("%s on day %d counts: %v", state, d, got)
			}
		}
	}
}
