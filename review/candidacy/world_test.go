package candidacy_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/candidacy"
	"assay/review/standing"
)

// world is an organisation whose EKS asks for two cases, one of them level 3.
type world struct {
	storetest.Org
	t   *testing.T
	db  *store.DB
	bar models.Bar
}

func in(t *testing.T, db *store.DB) *world {
	t.Helper()
	w := &world{Org: storetest.Seed(t, db), t: t, db: db}
	w.bar = w.publish(w.EKS, rules())
	t.Cleanup(w.holds)
	return w
}

// holds checks the invariants that rule C and V8 state.
func (w *world) holds() {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		for _, i := range store.Invariants() {
			if i.Rule == "" || i.Rule[0] != 'C' && i.Rule != "V8" {
				continue
			}
			ids, err := tx.Breaches(i, 5)
			if err != nil {
				return err
			}
			if len(ids) > 0 {
				w.t.Errorf("%s %s Broken by %v.", i.Rule, i.Sentence, ids)
			}
		}
		return nil
	})
}

func rules() models.BarRules {
	r := models.DefaultBarRules()
	r.Cases, r.LevelCounts = 2, []models.LevelNeed{{Level: 3, Count: 1}}
	return r
}

func (w *world) publish(s models.Service, r models.BarRules) (bar models.Bar) {
	w.t.Helper()
	w.do(w.AsAdmin(), func(tx *store.Tx) error {
		draft, err := candidacy.NextDraft(tx, s.ID)
		if err != nil {
			return err
		}
		draft.Rules, draft.Note = r, "Because the service has grown."
		bar, err = candidacy.Publish(tx, draft)
		return err
	})
	return bar
}

func (w *world) do(actor models.Actor, act func(*store.Tx) error) {
	w.t.Helper()
	storetest.Must(w.t, w.db, actor, act)
}

// as runs an act and returns the fault it ended in, or nil.
func (w *world) as(actor models.Actor, act func(*store.Tx) error) *fault.Fault {
	w.t.Helper()
	err := w.db.Do(context.Background(), actor, act)
	if err != nil && fault.As(err) == nil {
		w.t.Fatal(err)
	}
	return fault.As(err)
}

func (w *world) refused(f *fault.Fault, code string) {
	w.t.Helper()
	if f == nil || f.Code != code {
		w.t.Errorf("%v, want %s", f, code)
	}
}

func (w *world) open(actor models.Actor, p models.Person) (c models.Candidacy, f *fault.Fault) {
	w.t.Helper()
	f = w.as(actor, func(tx *store.Tx) (err error) {
		c, err = candidacy.Open(tx, p.ID, w.EKS.ID)
		return err
	})
	return c, f
}

// opened is the learner's candidacy at EKS.
func (w *world) opened() models.Candidacy {
	w.t.Helper()
	c, f := w.open(storetest.As(w.Learner), w.Learner)
	if f != nil {
		w.t.Fatal(f)
	}
	return c
}

func (w *world) state(id models.CandidacyID) (c models.Candidacy) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		c, err = tx.Candidacy(id)
		return err
	})
	return c
}

func (w *world) is(id models.CandidacyID, want models.CandidacyState) {
	w.t.Helper()
	if got := w.state(id).State; got != want {
		w.t.Errorf("the candidacy is %s, not %s", got, want)
	}
}

// approve gives somebody an approved case and refreshes their candidacy.
func (w *world) approve(p models.Person, s models.Service, level int) (c models.ShowCase) {
	w.t.Helper()
	c = models.ShowCase{AuthorID: p.ID, ServiceID: s.ID, State: models.CaseApproved, Turn: models.TurnNobody, Title: "Pods that wait",
		ClaimedLevel: level, GrantedLevel: level, CurrentVersion: 1, ReviewsNeeded: 2, Bootstrap: models.BootstrapNone, Revision: 1}
	w.do(storetest.Builder, func(tx *store.Tx) error {
		c.ID, c.DecidedAt, c.SubmittedAt, c.CreatedAt, c.UpdatedAt = 0, &tx.Now, &tx.Now, tx.Now, tx.Now
		if err := tx.AddShowCase(&c); err != nil {
			return err
		}
		return candidacy.Refresh(tx, p.ID, s.ID)
	})
	return c
}

func (w *world) stage(id models.CandidacyID, events ...candidacy.Event) {
	w.t.Helper()
	for _, e := range events {
		w.do(storetest.Builder, func(tx *store.Tx) error {
			_, err := candidacy.Stage(tx, id, e)
			return err
		})
	}
}

func (w *world) sweep() (done int) {
	w.t.Helper()
	w.do(models.System("candidacy", models.ViaJob), func(tx *store.Tx) (err error) {
		done, err = candidacy.Sweep(tx, 100)
		return err
	})
	return done
}

func (w *world) on(date string) {
	d := day(date)
	storetest.ClockOf(w.db).Set(time.Date(d.Year, d.Month, d.Day, 8, 0, 0, 0, time.UTC))
}

func (w *world) see(actor models.Actor, id models.CandidacyID) (v candidacy.View, f *fault.Fault) {
	w.t.Helper()
	err := w.db.View(context.Background(), actor, func(tx *store.Tx) (err error) {
		v, err = candidacy.See(tx, id)
		return err
	})
	return v, fault.As(err)
}

func (w *world) missing(id models.CandidacyID) string {
	w.t.Helper()
	v, f := w.see(w.AsAdmin(), id)
	if f != nil {
		w.t.Fatal(f)
	}
	texts := ""
	for i, m := range v.Missing {
		if i > 0 {
			texts += "; "
		}
		texts += m.Text.String()
	}
	return texts
}

func (w *world) accredit(p models.Person, state models.StandingState) (s models.Standing) {
	w.t.Helper()
	w.do(storetest.Builder, func(tx *store.Tx) (err error) {
		s, err = standing.Grant(tx, standing.Granting{Person: p.ID, Service: w.EKS.ID, Source: "the list of 2025",
			GrantedOn: day("2026-01-01"), ExpiresOn: day("2028-01-01"), State: state})
		return err
	})
	return s
}

func (w *world) told(p models.Person) string {
	w.t.Helper()
	kinds := ""
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		page, err := tx.Notifications(p.ID, false, models.Page{Limit: 100})
		for _, n := range page.Items {
			kinds = n.Kind + " " + kinds
		}
		return err
	})
	return kinds
}

// certify records a certification of somebody and refreshes their candidacies.
func (w *world) certify(p models.Person, name, issued, expires string) {
	w.t.Helper()
	c := models.Certification{PersonID: p.ID, Vendor: "CNCF", Name: name, IssuedOn: day(issued)}
	if expires != "" {
		c.ExpiresOn = day(expires)
	}
	w.do(storetest.Builder, func(tx *store.Tx) error {
		c.ID, c.RecordedAt = 0, tx.Now
		if err := tx.AddCertification(&c); err != nil {
			return err
		}
		return candidacy.RefreshPerson(tx, p.ID)
	})
}

func day(s string) models.Date {
	d, err := models.ParseDate(s)
	if err != nil {
		panic(fmt.Sprint(s, err))
	}
	return d
}
