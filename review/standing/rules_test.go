package standing

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
)

func date(s string) models.Date {
	d, err := models.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func code(no *review.Reason) string { return codeOf(no.Err()) }

func TestV8_RenewalOpensNinetyDaysBeforeTheLastDay(t *testing.T) {
	s := models.Standing{State: models.StandingActive, GrantedOn: date("2024-11-16"), ExpiresOn: date("2026-11-16")}
	for _, c := range []struct {
		on, shortage string
		state        models.StandingState
		renewals     int
		want         string
	}{
		{"2026-08-17", "", models.StandingActive, 0, "renewal-not-open"},
		{"2026-08-18", "", models.StandingActive, 0, ""},
		{"2026-11-16", "", models.StandingActive, 3, ""},
		{"2026-11-17", "", models.StandingActive, 0, "term-ended"},
		{"2026-11-01", "2 more reviews", models.StandingActive, 0, "renewal-needs-more"},
		{"2026-11-01", "", models.StandingProvisional, 0, ""},
		{"2026-11-01", "", models.StandingProvisional, 1, "founding-renewed"},
		{"2026-11-01", "", models.StandingSuspended, 0, "standing-rests"},
		{"2026-11-01", "", models.StandingLapsed, 0, "standing-rests"},
		{"2026-11-01", "", models.StandingEmeritus, 0, "standing-rests"},
		{"2026-11-01", "", models.StandingRevoked, 0, "standing-rests"},
	} {
		s.State, s.Renewals = c.state, c.renewals
		if got := code(renewable(s, phrase.Verbatim(c.shortage), date(c.on))); got != c.want {
			t.Errorf("%s on %s: %q, want %q", c.state, c.on, got, c.want)
		}
	}
}

func TestV8_TheWayBackIsOpenForTwelveMonths(t *testing.T) {
	since := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		state    models.StandingState
		founding bool
		on, want string
	}{
		{models.StandingLapsed, false, "2026-02-01", ""},
		{models.StandingLapsed, false, "2027-01-31", ""},
		{models.StandingLapsed, false, "2027-02-01", "restore-too-late"},
		{models.StandingEmeritus, false, "2026-02-01", ""},
		{models.StandingLapsed, true, "2026-02-01", "restore-founding"},
		{models.StandingRevoked, false, "2026-02-01", "standing-revoked"},
		{models.StandingSuspended, false, "2026-02-01", "standing-suspended"},
		{models.StandingActive, false, "2026-02-01", "standing-counts"},
		{models.StandingProvisional, true, "2026-02-01", "standing-counts"},
	} {
		s := models.Standing{State: c.state, Founding: c.founding, StateSince: since}
		if got := code(restorable(s, date(c.on))); got != c.want {
			t.Errorf("%s on %s: %q, want %q", c.state, c.on, got, c.want)
		}
	}
}

func TestV8_RemindersGoOutNinetyThirtyAndSevenDaysBefore(t *testing.T) {
	expires := date("2026-12-31")
	for today, want := range map[string]string{
		"2026-01-01": "2026-10-02", "2026-10-02": "2026-10-02", "2026-10-03": "2026-12-01",
		"2026-12-02": "2026-12-24", "2026-12-25": "",
	} {
		if got := nextReminder(expires, date(today)).String(); got != want {
			t.Errorf("from %s: %q, want %q", today, got, want)
		}
	}
	for today, want := range map[string]string{
		"2026-01-01": "2026-10-02", "2026-11-15": "2026-11-15", "2026-12-31": "2026-12-31", "2027-01-01": "",
	} {
		if got := firstReminder(expires, date(today)).String(); got != want {
			t.Errorf("granted on %s: %q, want %q", today, got, want)
		}
	}
}

func TestV8_WhatIsStillNeededIsToldInWords(t *testing.T) {
	for _, c := range []struct {
		need models.RenewalNeed
		work store.Work
		want string
	}{
		{models.RenewalNeed{}, store.Work{}, ""},
		{models.RenewalNeed{Reviews: 2}, store.Work{}, "2 more reviews"},
		{models.RenewalNeed{Reviews: 2, Interviews: 1}, store.Work{Reviews: 1}, "1 more review and 1 more interview"},
		{models.RenewalNeed{Reviews: 1, Interviews: 1, Contributions: 2, Total: 6}, store.Work{Reviews: 1},
			"1 more interview, 2 more contributions and 2 more of any kind"},
		{models.RenewalNeed{Total: 4}, store.Work{Reviews: 2}, "2 more reviews, interviews or contributions"},
		{models.RenewalNeed{Reviews: 1, Total: 3}, store.Work{Interviews: 3}, "1 more review"},
		{models.RenewalNeed{Reviews: 4, Interviews: 1, Total: 5}, store.Work{Reviews: 4, Interviews: 1}, ""},
	} {
		if got := stillNeeded(c.need, c.work).String(); got != c.want {
			t.Errorf("%+v with %+v: %q, want %q", c.need, c.work, got, c.want)
		}
	}
}

func TestV8_MoreWorkNeverNeedsMore(t *testing.T) {
	few := rapid.IntRange(0, 4)
	rapid.Check(t, func(t *rapid.T) {
		need := models.RenewalNeed{Reviews: few.Draw(t, "r"), Interviews: few.Draw(t, "i"), Contributions: few.Draw(t, "c"), Total: rapid.IntRange(0, 12).Draw(t, "t")}
		w := store.Work{Reviews: few.Draw(t, "wr"), Interviews: few.Draw(t, "wi"), Contributions: few.Draw(t, "wc")}
		met := w.Reviews >= need.Reviews && w.Interviews >= need.Interviews && w.Contributions >= need.Contributions &&
			w.Reviews+w.Interviews+w.Contributions >= need.Total
		if stillNeeded(need, w).IsZero() != met {
			t.Errorf("%+v with %+v says %q", need, w, stillNeeded(need, w))
		}
		more := w
		more.Reviews++
		if stillNeeded(need, w).IsZero() && !stillNeeded(need, more).IsZero() {
			t.Errorf("one more review made %+v need %q", need, stillNeeded(need, more))
		}
	})
}

func TestV8_ASuspensionEndsInWhatWasBefore(t *testing.T) {
	today := date("2026-11-16")
	for _, c := range []struct {
		founding bool
		expires  string
		want     Event
	}{
		{false, "2026-11-16", EventLift},
		{true, "2026-11-16", EventLiftFounding},
		{true, "2026-11-15", EventLapse},
		{false, "2026-11-15", EventLapse},
	} {
		s := models.Standing{State: models.StandingSuspended, Founding: c.founding, ExpiresOn: date(c.expires)}
		if got := lifted(s, today); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func TestS12_AFoundingAppointmentFitsTheServiceAndThePerson(t *testing.T) {
	gone := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	fits := situation{
		service: models.Service{BootstrapRoute: models.BootstrapFounding}, person: models.Person{Name: "Ana Kovač"},
		regular: 1, need: 2, seats: 2, waiting: 2, today: date("2026-11-16"),
	}
	if no := appointable(fits); no != nil {
		t.Fatalf("refused: %s", no.Text)
	}
	term := models.Standing{GrantedOn: date("2026-01-01"), ExpiresOn: date("2027-01-01")}
	in := func(state models.StandingState) func(*situation) {
		return func(s *situation) { s.standing = term; s.standing.State = state }
	}
	for want, change := range map[string]func(*situation){
		"route-not-founding": func(s *situation) { s.service.BootstrapRoute = models.BootstrapDevelopers },
		"person-gone":        func(s *situation) { s.person.RemovedAt = &gone },
		"standing-counts":    in(models.StandingActive),
		"standing-suspended": in(models.StandingSuspended),
		"standing-revoked":   in(models.StandingRevoked),
		"enough-smes":        func(s *situation) { s.regular = 2 },
		"founding-full":      func(s *situation) { s.waiting = 3 },
	} {
		s := fits
		change(&s)
		if got := code(appointable(s)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, state := range []models.StandingState{models.StandingLapsed, models.StandingEmeritus} {
		s := fits
		in(state)(&s)
		if no := appointable(s); no != nil {
			t.Errorf("%s: %s", state, no.Text)
		}
	}
}

func TestS12_TwoPeopleSignAndNeverThePersonThemself(t *testing.T) {
	at := time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)
	const admin, developer, founder models.PersonID = 1, 2, 3
	a := models.Appointment{PersonID: founder}
	byAdmin := a
	byAdmin.AdministratorID, byAdmin.AdministratorAt = new(admin), &at
	both := byAdmin
	both.DeveloperID, both.DeveloperAt = new(developer), &at
	declined := byAdmin
	declined.DeclinedAt = &at
	for _, c := range []struct {
		a    models.Appointment
		by   models.PersonID
		as   Capacity
		want string
	}{
		{a, admin, AsAdministrator, ""},
		{a, founder, AsAdministrator, "own-appointment"},
		{a, founder, AsDeveloper, "own-appointment"},
		{byAdmin, developer, AsDeveloper, ""},
		{byAdmin, admin, AsDeveloper, "second-person"},
		{byAdmin, admin, AsAdministrator, ""},
		{byAdmin, developer, AsAdministrator, "already-signed"},
		{both, 9, AsDeveloper, "appointment-complete"},
		{declined, developer, AsDeveloper, "appointment-declined"},
	} {
		if got := code(signable(c.a, c.by, c.as)); got != c.want {
			t.Errorf("%d as %s: %q, want %q", c.by, c.as, got, c.want)
		}
	}
}
