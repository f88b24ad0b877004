package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// meeting is an Org with a candidacy of Lin Mei for EKS that is ready, and a panel
// for it that is awake at nine UTC.
type meeting struct {
	storetest.Org
	s         *apitest.Server
	ivo       models.Person
	candidacy models.Candidacy
}

func newMeeting(t *testing.T, db *store.DB) meeting {
	m := meeting{Org: storetest.Seed(t, db), s: apitest.New(t, db)}
	m.ivo = storetest.AddPerson(t, db, "Ivo Horvat", m.Kolkata)
	storetest.AddDeveloper(t, db, m.EKS, m.ivo, models.Senior)
	for _, p := range []models.Person{m.Ana, m.Bo, m.DevS3} {
		storetest.AddSME(t, db, m.EKS, p)
	}
	m.candidacy = storetest.AddReady(t, db, m.Learner, storetest.AddBar(t, db, m.EKS, 1, storetest.BarRules()))
	return m
}

func (m meeting) panel(wall string) map[string]any {
	seat := func(p models.Person, kind string, chair bool) map[string]any {
		return map[string]any{"personId": p.ID, "kind": kind, "chair": chair}
	}
	return map[string]any{
		"when":  map[string]any{"wall": wall, "zone": "Asia/Taipei"},
		"seats": []any{seat(m.Ana, "sme", true), seat(m.Bo, "sme", false), seat(m.ivo, "developer", false)},
	}
}

func (m meeting) path(format string, args ...any) string { return fmt.Sprintf(format, args...) }

func TestFromAProposalToAStandingOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		coordinator := m.s.As(m.Coordinator.ID)
		of := m.path("/candidacies/%d", m.candidacy.ID)
		check := apitest.Into[api.PanelCheck](t, coordinator.Post(of+"/panel-checks", m.panel("2026-11-26T14:00")), 200)
		if len(check.Against) != 1 || check.Against[0].Code != "night" || !strings.Contains(check.Against[0].Text.String(), "Thu 26 Nov, 06:00 GMT+0") {
			t.Errorf("six in the morning in Dublin: %+v", check.Against)
		}
		pool := apitest.Into[api.PanelPool](t, coordinator.Get(of+"/panel-pool?wall=2026-11-26T17:00&zone=Asia/Taipei"), 200)
		if len(pool.Items) != 5 || len(pool.Items[0].Against) != 0 || len(pool.Items[4].Against) == 0 {
			t.Errorf("the pool is %+v", pool.Items)
		}
		i := apitest.Into[api.Interview](t, coordinator.Post(of+"/interviews", m.panel("2026-11-26T17:00")), http.StatusCreated)
		if i.Times[1].Person.Name != "Lin Mei" || i.Times[1].Local != "2026-11-26T17:00:00" || i.Times[2].Local != "2026-11-26T09:00:00" {
			t.Errorf("times %+v", i.Times)
		}
		for n, p := range []models.Person{m.Ana, m.Bo, m.ivo} {
			mine := apitest.Into[models.List[api.Interview]](t, m.s.As(p.ID).Get("/me/interviews"), 200)
			if len(mine.Items) != 1 || mine.Items[0].Times[0].Person.ID != p.ID {
				t.Errorf("%s reads %+v", p.Name, mine.Items)
			}
			apitest.Into[api.SeatAnswer](t, m.s.As(p.ID).Post(m.path("/seats/%d/accept", i.Seats[n].ID), map[string]any{"conflict": "none"}), 200)
		}
		m.voted(t, db, i)
	})
}

// accepted is an interview whose panel has taken its seats.
func (m meeting) accepted(t *testing.T) api.Interview {
	t.Helper()
	return m.acceptedAt(t, "2026-11-26T17:00")
}

func (m meeting) acceptedAt(t *testing.T, wall string) api.Interview {
	t.Helper()
	i := apitest.Into[api.Interview](t, m.s.As(m.Coordinator.ID).Post(m.path("/candidacies/%d/interviews", m.candidacy.ID), m.panel(wall)), http.StatusCreated)
	for n, p := range []models.Person{m.Ana, m.Bo, m.ivo} {
		apitest.Into[api.SeatAnswer](t, m.s.As(p.ID).Post(m.path("/seats/%d/accept", i.Seats[n].ID), map[string]any{"conflict": "none"}), 200)
	}
	return i
}

// hold says that an interview took place, and gives its ballot.
func (m meeting) hold(t *testing.T, db *store.DB, i api.Interview) models.BallotID {
	t.Helper()
	storetest.ClockOf(db).Set(i.EndsAt.Add(time.Minute))
	var presences []map[string]any
	for _, s := range i.Seats {
		presences = append(presences, map[string]any{"seatId": s.ID, "attendance": "attended"})
	}
	at := m.path("/interviews/%d", i.ID)
	apitest.Into[api.Interview](t, m.s.As(m.Ana.ID).Post(at+"/attendance", map[string]any{"candidate": "attended", "seats": presences}), 200)
	apitest.Into[api.Interview](t, m.s.As(m.Bo.ID).Post(at+"/attendance/confirm", nil), 200)
	held := apitest.Into[api.Interview](t, m.s.As(m.Ana.ID).Post(at+"/hold", nil), 200)
	if held.State != models.InterviewHeld || held.BallotID == nil {
		t.Fatalf("held %+v", held)
	}
	return *held.BallotID
}

func (m meeting) voted(t *testing.T, db *store.DB, i api.Interview) {
	t.Helper()
	ballot := m.path("/ballots/%d", m.hold(t, db, i))
	for n, p := range []models.Person{m.Bo, m.ivo, m.Ana} {
		before := m.s.As(m.Admin.ID).Get(ballot)
		waiting := apitest.Into[models.List[api.Ballot]](t, m.s.As(p.ID).Get("/me/ballots?waiting=true"), 200)
		if len(waiting.Items) != 1 {
			t.Errorf("%d wait for %s", len(waiting.Items), p.Name)
		}
		vote := map[string]any{"choice": "pass", "reason": "Found the root cause across two systems and told plainly what was unproven."}
		voted := apitest.Into[api.Ballot](t, m.s.As(p.ID).Put(ballot+"/vote", vote), 200)
		if voted.Mine == nil || voted.Mine.Choice != models.ChoicePass || (voted.State == models.BallotClosed) != (n == 2) {
			t.Errorf("after %s: %+v", p.Name, voted)
		}
		after := m.s.As(m.Admin.ID).Get(ballot)
		if n < 2 && (string(before.Body) != string(after.Body) || before.Header.Get("ETag") != after.Header.Get("ETag")) {
			t.Errorf("the administrator sees that %s voted:\n%s\n%s", p.Name, before.Body, after.Body)
		}
	}
	closed := apitest.Into[api.Ballot](t, m.s.As(m.Learner.ID).Get(ballot), 200)
	if closed.Outcome != models.OutcomePass || len(closed.Votes) != 0 || closed.Mine != nil {
		t.Errorf("the candidate reads %+v", closed)
	}
	text := "You told a hard story clearly; next, teach it to somebody who is new to the service."
	apitest.Into[api.Ballot](t, m.s.As(m.Ana.ID).Put(ballot+"/feedback", map[string]any{"text": text}), 200)
	person := apitest.Into[api.PersonPage](t, m.s.As(m.Learner.ID).Get(m.path("/people/%d", m.Learner.ID)), 200)
	if len(person.Standings) != 1 || person.Standings[0].State != models.StandingActive {
		t.Errorf("standings %+v", person.Standings)
	}
}

func TestI6_ASeatIsNotTakenAtATimeThatWasNotLookedAt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		coordinator := m.s.As(m.Coordinator.ID)
		i := apitest.Into[api.Interview](t, coordinator.Post(m.path("/candidacies/%d/interviews", m.candidacy.ID), m.panel("2026-11-26T17:00")), http.StatusCreated)
		moved := body{"when": body{"wall": "2026-11-27T17:00", "zone": "Asia/Taipei"}, "reason": "A holiday in Dublin."}
		now := apitest.Into[api.Interview](t, coordinator.Post(m.path("/interviews/%d/move", i.ID), moved), 200)
		accept := func(seen time.Time) apitest.Reply {
			return m.s.As(m.Ana.ID).Post(m.path("/seats/%d/accept", i.Seats[0].ID), body{"conflict": "none", "startsAt": seen})
		}
		refused(t, "the time that was", accept(i.StartsAt), 409, "moved-meanwhile", "")
		if got := apitest.Into[api.SeatAnswer](t, accept(now.StartsAt), 200); got.State != models.SeatAccepted {
			t.Errorf("the seat is %s", got.State)
		}
	})
}

func TestI2_ARepeatedHourIsAnsweredWithItsChoicesAsFields(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		in := m.panel("2027-10-31T01:30")
		in["when"] = map[string]any{"wall": "2027-10-31T01:30", "zone": "Europe/Dublin"}
		got := m.s.As(m.Coordinator.ID).Post(m.path("/candidacies/%d/interviews", m.candidacy.ID), in)
		var fields []string
		for _, f := range got.Problem.Errors {
			fields = append(fields, f.Pointer+" "+f.Code)
		}
		if want := "/when/wall time-overlap, /when/fold choose-0, /when/fold choose-1"; got.Status != http.StatusUnprocessableEntity || strings.Join(fields, ", ") != want {
			t.Errorf("%d %s", got.Status, fields)
		}
	})
}

func TestP5_WhoIsRemovedLeavesSeatsAndBallots(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		i := apitest.Into[api.Interview](t, m.s.As(m.Coordinator.ID).Post(m.path("/candidacies/%d/interviews", m.candidacy.ID), m.panel("2026-11-26T17:00")), http.StatusCreated)
		got := m.s.As(m.Admin.ID).Post(m.path("/people/%d/remove", m.Bo.ID), map[string]any{"reason": "Moves on to another company."})
		if got.Status != http.StatusOK {
			t.Fatalf("%d %s", got.Status, got.Body)
		}
		after := apitest.Into[api.Interview](t, m.s.As(m.Coordinator.ID).Get(m.path("/interviews/%d", i.ID)), 200)
		if s := after.Seats[1].State; s != models.SeatDeclined && s != models.SeatReplaced {
			t.Errorf("Bo's seat is %+v", after.Seats[1])
		}
	})
}
