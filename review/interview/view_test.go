package interview_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
)

func TestI2_EverybodySeesEverybodysLocalTimeTheirOwnFirst(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i, err := w.try(interview.When{Wall: "2026-11-26T17:00", Zone: "Asia/Taipei"}, w.seats()...)
		w.must(err)
		if !i.StartsAt.Equal(nine) || i.Wall != "2026-11-26T17:00" || i.Zone != "Asia/Taipei" || i.TZVersion == "" {
			t.Errorf("stored %+v", i)
		}
		locals := map[models.PersonID]string{
			w.Learner.ID: "2026-11-26T17:00:00 Asia/Taipei +08:00", w.Ana.ID: "2026-11-26T09:00:00 Europe/Dublin +00:00",
			w.Bo.ID: "2026-11-26T19:30:00 Australia/Adelaide +10:30", w.ivo.ID: "2026-11-26T14:30:00 Asia/Kolkata +05:30",
			w.Coordinator.ID: "2026-11-26T01:00:00 America/Los_Angeles -08:00",
		}
		for _, reader := range []models.Person{w.Learner, w.Ana, w.Bo, w.ivo} {
			v, err := w.view(reader, i.ID)
			w.must(err)
			checkTimes(t, v, reader, 4, locals)
		}
		v, err := w.view(w.Coordinator, i.ID, models.RoleCoordinator)
		w.must(err)
		checkTimes(t, v, w.Coordinator, 5, locals)
		if !v.Times[0].Night || v.Times[0].Role != "viewer" || v.Times[1].Night {
			t.Errorf("night: %+v", v.Times)
		}
	})
}

func checkTimes(t *testing.T, v interview.View, reader models.Person, count int, locals map[models.PersonID]string) {
	t.Helper()
	if len(v.Times) != count || v.Times[0].Person.ID != reader.ID {
		t.Fatalf("%s reads %+v", reader.Name, v.Times)
	}
	for _, x := range v.Times {
		if got := x.Local + " " + x.Zone + " " + x.Offset; got != locals[x.Person.ID] || !x.Instant.Equal(nine) {
			t.Errorf("%s: %s, want %s", x.Person.Name, got, locals[x.Person.ID])
		}
	}
}

func TestOnlyThoseInItKnowOfAnInterview(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		for _, p := range []models.Person{w.Learner, w.Ana, w.Manager, w.Director} {
			if _, err := w.view(p, i.ID); err != nil {
				t.Errorf("%s: %v", p.Name, err)
			}
		}
		_, stranger := w.view(w.Chiara, i.ID)
		_, nothing := w.view(w.Chiara, i.ID+999)
		if !fault.Is(stranger, fault.NotFound) || stranger.Error() != nothing.Error() {
			t.Errorf("a stranger is told %v, of nothing %v", stranger, nothing)
		}
		for name, err := range map[string]error{
			"manager cancels": w.act(w.Manager, func(tx *store.Tx) error { _, err := interview.CancelInterview(tx, i.ID, "No."); return err }),
			"panellist moves": w.act(w.Ana, func(tx *store.Tx) error {
				_, err := interview.MoveInterview(tx, i.ID, at(nine.Add(time.Hour)), "No.")
				return err
			}),
			"candidate accepts": w.act(w.Learner, func(tx *store.Tx) error {
				_, err := interview.AcceptSeat(tx, w.seat(i.ID, w.Ana).ID, "none")
				return err
			}),
			"panellist answers for another": w.act(w.Ana, func(tx *store.Tx) error {
				_, err := interview.AcceptSeat(tx, w.seat(i.ID, w.Bo).ID, "none")
				return err
			}),
		} {
			if !fault.Is(err, fault.Denied) {
				t.Errorf("%s: %v", name, explain(err))
			}
		}
		err := w.act(w.Chiara, func(tx *store.Tx) error {
			_, err := interview.AcceptSeat(tx, w.seat(i.ID, w.Bo).ID, "none")
			return err
		})
		if !fault.Is(err, fault.NotFound) {
			t.Errorf("a stranger answers: %v", explain(err))
		}
	})
}

func TestNobodyArrangesTheirOwnInterview(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		lin := []models.Role{models.RoleCoordinator, models.RoleAdministrator}
		seats := w.seats()
		seats[0].Chair, seats[1].Chair = seats[1].Chair, seats[0].Chair
		err := w.act(w.Learner, func(tx *store.Tx) error {
			_, err := interview.Propose(tx, w.candidacy.ID, interview.Proposal{When: at(nine), Seats: seats, UID: "own"})
			return err
		}, lin...)
		if code(err) != "option-gone" {
			t.Errorf("proposed: %v", explain(err))
		}
		i := w.propose()
		v, err := w.view(w.Learner, i.ID, lin...)
		w.must(err)
		for _, a := range v.Actions {
			if a.Allowed {
				t.Errorf("the candidate may %s", a.Name)
			}
		}
	})
}

func TestReasonsAndEmptySeatsAreForWhoArranges(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.must(w.decline(w.Bo, i.ID))
		storetest.AddAbsence(t, db, w.Ana, models.Away, day(26), day(26))
		for _, p := range []models.Person{w.Learner, w.Ana, w.Manager} {
			v, err := w.view(p, i.ID)
			w.must(err)
			if text := marshal(t, v); strings.Contains(text, "customer needs") || strings.Contains(text, "Bo Larsen") || strings.Contains(text, "is away") {
				t.Errorf("%s reads %s", p.Name, text)
			}
		}
		v, err := w.view(w.Coordinator, i.ID, models.RoleCoordinator)
		w.must(err)
		if text := marshal(t, v); !strings.Contains(text, "customer needs") || !strings.Contains(text, "Ana Kovač is away") {
			t.Errorf("the coordinator reads %s", text)
		}
	})
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestActionsAreTheGuardsThatRefuse(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		want := map[string]string{"confirm": "already", "move": "", "cancel": "", "invite": "", "mark-attendance": "not-started",
			"confirm-attendance": "not-started", "hold": "not-over", "reconfirm": "not-allowed"}
		v, err := w.view(w.Coordinator, i.ID, models.RoleCoordinator)
		w.must(err)
		for _, a := range v.Actions {
			reason := ""
			if a.Reason != nil {
				reason = a.Reason.Code
			}
			if reason != want[a.Name] || a.Allowed != (reason == "") {
				t.Errorf("%s: %q, want %q", a.Name, reason, want[a.Name])
			}
		}
		own, err := w.view(w.Bo, i.ID)
		w.must(err)
		for _, s := range own.Seats {
			for _, a := range s.Actions {
				if a.Allowed != (s.PersonID == w.Bo.ID && a.Name == "decline") {
					t.Errorf("Bo may %s on the seat of %s: %v", a.Name, s.Person.Name, a.Allowed)
				}
			}
		}
	})
}

func TestListsOfInterviewsAreOneSetOfQueriesAndPageByStart(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		counter := storetest.CountQueries(t, db)
		mine := func(p models.Page) (l models.List[interview.View], queries int) {
			queries = counter.Of(t, storetest.As(w.Bo), func(tx *store.Tx) (err error) {
				l, err = interview.Mine(tx, false, p)
				return err
			})
			return l, queries
		}
		for n := range 5 {
			c := w.another("Chen Wei " + string(rune('A'+n)))
			w.must(w.proposeFor(c, c.OpenedAt.String()+string(rune('a'+n)), nine.AddDate(0, 0, 5-n).Add(time.Duration(n)*15*time.Minute), w.seats()))
			if n == 0 {
				if _, q := mine(models.Page{}); q == 0 || q > 10 {
					t.Fatalf("%d queries", q)
				}
			}
		}
		one, queries := mine(models.Page{Limit: 1})
		all, same := mine(models.Page{})
		if queries != same {
			t.Errorf("%d queries for one, %d for %d", queries, same, len(all.Items))
		}
		if len(all.Items) != 5 || one.Items[0].ID != all.Items[0].ID || one.Next == "" || all.Next != "" {
			t.Fatalf("%d items, next %q", len(all.Items), one.Next)
		}
		second, _ := mine(models.Page{Limit: 1, Cursor: one.Next})
		if second.Items[0].ID != all.Items[1].ID {
			t.Errorf("the second page starts with %d, not %d", second.Items[0].ID, all.Items[1].ID)
		}
		for n := 1; n < len(all.Items); n++ {
			if all.Items[n].StartsAt.Before(all.Items[n-1].StartsAt) {
				t.Errorf("not in order: %v", all.Items[n].StartsAt)
			}
		}
	})
}
