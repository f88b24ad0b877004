package inbox_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review"
	"assay/review/inbox"
	"assay/review/interview"
	"assay/review/showcase"
)

// world is an Org whose service EKS has four SMEs and two developers, with a
// candidacy of Lin Mei that is ready.
type world struct {
	storetest.Org
	t         *testing.T
	db        *store.DB
	ivo       models.Person
	candidacy models.Candidacy
}

var nine = time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)

func newWorld(t *testing.T, db *store.DB) *world {
	t.Helper()
	w := &world{Org: storetest.Seed(t, db), t: t, db: db}
	t.Cleanup(func() { storetest.CheckInvariants(t, db) })
	w.ivo = storetest.AddPerson(t, db, "Ivo Horvat", w.Kolkata)
	storetest.AddDeveloper(t, db, w.EKS, w.ivo, models.Senior)
	for _, p := range []models.Person{w.Ana, w.Bo, w.Chiara, w.DevS3} {
		storetest.AddSME(t, db, w.EKS, p)
	}
	w.candidacy = storetest.AddReady(t, db, w.Learner, storetest.AddBar(t, db, w.EKS, 1, storetest.BarRules()))
	return w
}

func (w *world) do(who models.Actor, act func(*store.Tx) error) {
	w.t.Helper()
	if err := storetest.Do(w.db, who, act); err != nil {
		w.t.Fatal(fault.As(err), err)
	}
}

// box is a person's inbox.
func (w *world) box(who models.Actor, q ...inbox.Query) inbox.Inbox {
	w.t.Helper()
	var box inbox.Inbox
	storetest.View(w.t, w.db, who, func(tx *store.Tx) (err error) {
		box, err = inbox.Of(tx, append(q, inbox.Query{})[0])
		if err != nil {
			return err
		}
		n, err := inbox.Count(tx)
		if n != box.Waiting {
			w.t.Errorf("%d wait for person %d, but %d are counted", box.Waiting, who.Person, n)
		}
		return err
	})
	return box
}

// has wants exactly these kinds in a person's inbox, in order of their names.
func (w *world) has(who models.Actor, kinds ...models.WaitingKind) inbox.Inbox {
	w.t.Helper()
	box := w.box(who)
	got := []models.WaitingKind{}
	for _, i := range box.Items {
		got = append(got, i.Kind)
	}
	slices.Sort(got)
	slices.Sort(kinds)
	if !slices.Equal(got, kinds) {
		w.t.Errorf("in the inbox of person %d: %v, want %v", who.Person, got, kinds)
	}
	return box
}

// one is the only item of a kind, with an action that is allowed or not.
func (w *world) one(who models.Actor, k models.WaitingKind, action string, allowed bool) inbox.Item {
	w.t.Helper()
	box := w.box(who, inbox.Query{Kind: k})
	if len(box.Items) != 1 {
		w.t.Fatalf("%d of %s wait for person %d", len(box.Items), k, who.Person)
	}
	if action == "" {
		return box.Items[0]
	}
	at := slices.IndexFunc(box.Items[0].Actions, func(a review.Act) bool { return a.Name == action })
	if at < 0 || box.Items[0].Actions[at].Allowed != allowed {
		w.t.Errorf("%s of person %d: %+v", k, who.Person, box.Items[0].Actions)
	}
	return box.Items[0]
}

func (w *world) as(p models.Person) models.Actor { return storetest.As(p) }

// everybody is each person of the organisation, with their role.
func (w *world) everybody() map[string]models.Actor {
	all := map[string]models.Actor{"administrator": w.AsAdmin(), "coordinator": w.AsCoordinator()}
	for _, p := range []models.Person{w.Director, w.Manager, w.Learner, w.Mentor, w.Ana, w.Bo, w.Chiara, w.Dev, w.DevS3, w.ivo} {
		all[p.Name] = w.as(p)
	}
	return all
}

// bytes is everybody's inbox as it would be sent.
func (w *world) bytes() map[string]string {
	w.t.Helper()
	all := map[string]string{}
	for name, who := range w.everybody() {
		raw, err := json.Marshal(w.box(who))
		if err != nil {
			w.t.Fatal(err)
		}
		all[name] = string(raw)
	}
	return all
}

// silent runs an act and wants everybody's inbox but the actor's to stay the same to
// the byte.
func (w *world) silent(what string, who models.Person, act func(*store.Tx) error) {
	w.t.Helper()
	before := w.bytes()
	w.do(w.as(who), act)
	for name, after := range w.bytes() {
		if name != who.Name && after != before[name] {
			w.t.Errorf("%s shows to %s:\n%s\n%s", what, name, before[name], after)
		}
	}
	if after := w.bytes(); after[who.Name] == before[who.Name] {
		w.t.Errorf("%s still waits for %s: %s", what, who.Name, after[who.Name])
	}
}

// proposed is an interview on the 26th at nine UTC: Ana in the chair, Bo and Ivo.
func (w *world) proposed() models.Interview {
	w.t.Helper()
	var i models.Interview
	seats := []interview.Ask{{PersonID: w.Ana.ID, Kind: models.SeatSME, Chair: true}, {PersonID: w.Bo.ID, Kind: models.SeatSME}, {PersonID: w.ivo.ID, Kind: models.SeatDeveloper}}
	w.do(w.AsCoordinator(), func(tx *store.Tx) (err error) {
		i, err = interview.Propose(tx, w.candidacy.ID, interview.Proposal{When: interview.When{Instant: &nine, Zone: "Asia/Taipei"}, Seats: seats, UID: "uid"})
		return err
	})
	return i
}

func (w *world) seat(i models.Interview, p models.Person) models.SeatID {
	w.t.Helper()
	var id models.SeatID
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		seats, err := tx.Seats([]models.InterviewID{i.ID})
		for _, s := range seats[i.ID] {
			if s.PersonID == p.ID {
				id = s.ID
			}
		}
		return err
	})
	return id
}

// published gives the organisation a rubric.
func (w *world) published() {
	w.t.Helper()
	c := models.Criterion{Key: "framing", Title: "Problem framing", Meets: 3}
	for n := range 4 {
		c.Options = append(c.Options, models.Option{Label: fmt.Sprint("Option ", n), Anchor: "In words."})
	}
	w.do(w.AsAdmin(), func(tx *store.Tx) error {
		_, err := showcase.PublishRubric(tx, nil, []models.Criterion{c}, "")
		return err
	})
}

// draft is a show case that Lin Mei has begun.
func (w *world) draft() models.ShowCase {
	w.t.Helper()
	var c models.ShowCase
	w.do(w.as(w.Learner), func(tx *store.Tx) (err error) {
		c, err = showcase.Start(tx, w.EKS.ID, showcase.Writing{Title: "Pods stuck in pending", ClaimedLevel: 3, CustomerCase: "CASE-1",
			Body: "A customer saw pods stay pending.\nThe subnet had no free addresses.\n"})
		return err
	})
	return c
}

func (w *world) submit(c models.ShowCase) {
	w.t.Helper()
	w.do(w.as(w.Learner), func(tx *store.Tx) error {
		d, err := tx.ShowCaseDraft(c.ID)
		if err != nil {
			return err
		}
		_, err = showcase.Submit(tx, c.ID, d.Revision)
		return err
	})
}

// asked are the live assignments of a case, by seat.
func (w *world) asked(c models.ShowCase) []models.Assignment {
	w.t.Helper()
	var live []models.Assignment
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		all, err := tx.Assignments(c.ID)
		for _, a := range all {
			if showcase.Live(a.State) {
				live = append(live, a)
			}
		}
		return err
	})
	return live
}

func (w *world) person(id models.PersonID) models.Person {
	w.t.Helper()
	var p models.Person
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		p, err = tx.Person(id)
		return err
	})
	return p
}

func (w *world) judge(a models.Assignment, v models.Verdict) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		r, err := tx.ReviewOf(a.ID)
		if err != nil {
			return err
		}
		j := showcase.Judgement{Scores: []models.Score{{Criterion: "framing", Option: 3}}, Level: 3, Verdict: v, Summary: "Read twice."}
		if v != models.VerdictApprove {
			j.Points = []models.Point{{Blocking: true, Text: "Say how the subnet was found."}}
		}
		if r, err = showcase.SaveReview(tx, a.ID, r.Revision, j); err != nil {
			return err
		}
		_, err = showcase.SubmitReview(tx, a.ID, r.Revision)
		return err
	}
}

func names(actions []review.Act) string {
	var all []string
	for _, a := range actions {
		all = append(all, a.Name)
	}
	return strings.Join(all, " ")
}
