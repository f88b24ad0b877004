package pipeline_test

import (
	"encoding/json"
	"strconv"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/pipeline"
)

var today = models.DateOf(storetest.Start)

// world is an organisation whose EKS asks for two approved cases, one of them level 3.
type world struct {
	storetest.Org
	t   *testing.T
	db  *store.DB
	bar models.Bar
	n   int
}

func in(t *testing.T, db *store.DB) *world {
	t.Helper()
	w := &world{Org: storetest.Seed(t, db), t: t, db: db}
	rules := storetest.BarRules()
	rules.Cases, rules.LevelCounts = 2, []models.LevelNeed{{Level: 3, Count: 1}}
	w.bar = storetest.AddBar(t, db, w.EKS, 1, rules)
	return w
}

func (w *world) do(act func(*store.Tx) error) {
	w.t.Helper()
	storetest.Must(w.t, w.db, storetest.Builder, act)
}

// comes stores an open candidacy that entered its stage some days ago.
func (w *world) comes(p models.Person, state models.CandidacyState, days int) (c models.Candidacy) {
	w.t.Helper()
	w.do(func(tx *store.Tx) error {
		since := tx.Now.AddDate(0, 0, -days)
		c = models.Candidacy{PersonID: p.ID, ServiceID: w.EKS.ID, Number: 1, BarID: w.bar.ID, State: state, OpenedAt: since, StateSince: since, Revision: 1}
		if state != models.CandidacyBuilding {
			c.ReadyAt = &since
		}
		return tx.AddCandidacy(&c)
	})
	return c
}

// writes stores a show case of a person at EKS that was handed in some days ago.
func (w *world) writes(p models.Person, state models.ShowCaseState, level, days int) (c models.ShowCase) {
	w.t.Helper()
	w.n++
	title := "Case " + strconv.Itoa(w.n)
	w.do(func(tx *store.Tx) error {
		at := tx.Now.AddDate(0, 0, -days)
		c = models.ShowCase{AuthorID: p.ID, ServiceID: w.EKS.ID, State: state, Turn: models.TurnReviewers, Title: title, ClaimedLevel: level,
			CurrentVersion: 1, ReviewsNeeded: 2, CustomerCase: title, Revision: 1, CreatedAt: at, UpdatedAt: at, SubmittedAt: &at}
		v := models.ShowCaseVersion{Number: 1, Title: title, Body: "b", ClaimedLevel: level, Hash: title, SubmittedAt: at}
		if state == models.CaseChangesRequested {
			released := at.AddDate(0, 0, 1)
			c.Turn, v.ReleasedAt = models.TurnAuthor, &released
		}
		if err := tx.AddShowCase(&c); err != nil {
			return err
		}
		v.ShowCaseID = c.ID
		return tx.AddShowCaseVersion(&v)
	})
	return c
}

// went stores the way of a candidacy: events, each two weeks after the one before, the
// last of them its end.
func (w *world) went(of models.Service, bar models.Bar, ended int, events ...string) {
	w.t.Helper()
	w.n++
	p := storetest.AddPerson(w.t, w.db, "Past "+strconv.Itoa(w.n), w.Dublin)
	w.do(func(tx *store.Tx) error {
		end := tx.Now.AddDate(0, 0, -ended)
		at := end.AddDate(0, 0, -14*(len(events)-1))
		c := models.Candidacy{PersonID: p.ID, ServiceID: of.ID, Number: 1, BarID: bar.ID, State: models.CandidacyBuilding, OpenedAt: at, ReadyAt: &at, StateSince: at, Revision: 1}
		if err := tx.AddCandidacy(&c); err != nil {
			return err
		}
		for i, e := range events[1:] {
			c.State, c.StateSince = models.CandidacyState(e), at.AddDate(0, 0, 14*(i+1))
			switch c.State {
			case "fell_back":
				c.State = models.CandidacyBuilding
			case models.CandidacyWithdrawn:
				c.Reason = "r"
			case models.CandidacyNotYet:
				c.CoolDownUntil = today
			}
			if !c.State.Open() {
				c.EndedAt = &end
			}
			if err := tx.SaveCandidacy(&c); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *world) list(as models.Actor, f pipeline.Filter) []pipeline.Row {
	w.t.Helper()
	return view(w, as, func(tx *store.Tx) (models.List[pipeline.Row], error) { return pipeline.List(tx, f, models.Page{}) }).Items
}

func view[T any](w *world, as models.Actor, read func(*store.Tx) (T, error)) (out T) {
	w.t.Helper()
	storetest.View(w.t, w.db, as, func(tx *store.Tx) (err error) {
		out, err = read(tx)
		return err
	})
	return out
}

func (w *world) one(as models.Actor) pipeline.Row {
	w.t.Helper()
	rows := w.list(as, pipeline.Filter{})
	if len(rows) != 1 {
		w.t.Fatalf("%d rows", len(rows))
	}
	return rows[0]
}

// json is everything that a reader is told, to compare it.
func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func days(n int) time.Duration { return time.Duration(n) * 24 * time.Hour }
