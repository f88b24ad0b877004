package showcase

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
)

// stage is an organisation whose service EKS has four SMEs and a rubric.
type stage struct {
	storetest.Org
	t    *testing.T
	db   *store.DB
	bars int
}

var criteria = []models.Criterion{
	criterion("framing", "Problem framing"), criterion("method", "Troubleshooting method"),
}

func criterion(key, title string) models.Criterion {
	c := models.Criterion{Key: key, Title: title, Meets: 3}
	for _, label := range []string{"Missing", "Developing", "Meets", "Exceeds"} {
		c.Options = append(c.Options, models.Option{Label: label, Anchor: label + ", in words for " + key + "."})
	}
	return c
}

func bare(t *testing.T, db *store.DB) *stage {
	s := &stage{Org: storetest.Seed(t, db), t: t, db: db}
	t.Cleanup(func() { storetest.CheckInvariants(t, db) })
	s.must(s.AsAdmin(), func(tx *store.Tx) error {
		_, err := PublishRubric(tx, nil, criteria, "The first one.")
		return err
	})
	return s
}

func set(t *testing.T, db *store.DB) *stage {
	s := bare(t, db)
	for _, p := range []models.Person{s.Ana, s.Bo, s.Chiara, s.Mentor} {
		storetest.AddSME(t, db, s.EKS, p)
	}
	return s
}

func (s *stage) must(a models.Actor, act func(*store.Tx) error) {
	s.t.Helper()
	storetest.Must(s.t, s.db, a, act)
}

func as(id models.PersonID) models.Actor {
	return models.Actor{Person: id, Via: models.ViaSession}
}

func (s *stage) do(who models.PersonID, act func(*store.Tx) error) error {
	return s.db.Do(context.Background(), as(who), act)
}

// writing is a complete write-up.
func writing(n int) Writing {
	return Writing{
		Title: fmt.Sprintf("Pods stuck in pending, part %d", n), ClaimedLevel: 3, CustomerCase: fmt.Sprintf("CASE-%d", n),
		Body: "A customer saw pods stay pending.\nThe subnet had no free addresses.\nA larger subnet solved it.\n",
	}
}

var written int

// draft starts a case of the learner.
func (s *stage) draft() models.ShowCase {
	s.t.Helper()
	written++
	return s.draftOf(writing(written))
}

func (s *stage) draftOf(in Writing) models.ShowCase {
	s.t.Helper()
	var c models.ShowCase
	s.must(as(s.Learner.ID), func(tx *store.Tx) (err error) {
		c, err = Start(tx, s.EKS.ID, in)
		return err
	})
	return c
}

func (s *stage) submit(id models.ShowCaseID) error {
	return s.do(s.Learner.ID, func(tx *store.Tx) error {
		d, err := tx.ShowCaseDraft(id)
		if err != nil {
			return err
		}
		_, err = Submit(tx, id, d.Revision)
		return err
	})
}

// submitted is a case in review.
func (s *stage) submitted() models.ShowCase {
	s.t.Helper()
	c := s.draft()
	s.ok(s.submit(c.ID))
	return s.the(c.ID)
}

func (s *stage) the(id models.ShowCaseID) models.ShowCase { return s.file(id).c }

func (s *stage) file(id models.ShowCaseID) *file {
	s.t.Helper()
	var f *file
	storetest.View(s.t, s.db, storetest.Builder, func(tx *store.Tx) error {
		c, err := tx.ShowCase(id)
		if err != nil {
			return err
		}
		f, err = read(tx, c)
		return err
	})
	return f
}

// offered are the people with an unanswered offer, by seat.
func (s *stage) offered(id models.ShowCaseID) []models.Assignment {
	s.t.Helper()
	var list []models.Assignment
	for _, a := range s.file(id).current() {
		if a.State == models.AssignmentOffered {
			list = append(list, *a)
		}
	}
	slices.SortFunc(list, func(a, b models.Assignment) int { return a.Seat - b.Seat })
	return list
}

func (s *stage) accept(a models.Assignment) error {
	return s.do(a.ReviewerID, func(tx *store.Tx) error {
		_, err := Accept(tx, a.ID, conflict.None)
		return err
	})
}

func (s *stage) decline(a models.Assignment, reason models.DeclineReason) error {
	return s.do(a.ReviewerID, func(tx *store.Tx) error {
		_, err := Decline(tx, a.ID, reason, "")
		return err
	})
}

// taken is a case with every seat accepted.
func (s *stage) taken() (models.ShowCase, []models.Assignment) {
	s.t.Helper()
	c := s.submitted()
	list := s.offered(c.ID)
	for _, a := range list {
		s.ok(s.accept(a))
	}
	return s.the(c.ID), list
}

// judgement is a complete review with a verdict.
func judgement(v models.Verdict, level int) Judgement {
	j := Judgement{Level: level, Verdict: v, Summary: "Read twice.", Scores: []models.Score{
		{Criterion: "framing", Option: 3}, {Criterion: "method", Option: 4},
	}}
	if v != models.VerdictApprove {
		j.Points = []models.Point{{Blocking: true, Text: "Say how the subnet was found.", Quote: "The subnet", Offset: 34}}
	}
	return j
}

func (s *stage) save(a models.Assignment, j Judgement) error {
	return s.do(a.ReviewerID, func(tx *store.Tx) error {
		r, err := tx.ReviewOf(a.ID)
		if err != nil {
			return err
		}
		_, err = SaveReview(tx, a.ID, r.Revision, j)
		return err
	})
}

func (s *stage) handIn(a models.Assignment) error {
	return s.do(a.ReviewerID, func(tx *store.Tx) error {
		r, err := tx.ReviewOf(a.ID)
		if err != nil {
			return err
		}
		_, err = SubmitReview(tx, a.ID, r.Revision)
		return err
	})
}

func (s *stage) judge(a models.Assignment, v models.Verdict, level int) {
	s.t.Helper()
	s.ok(s.save(a, judgement(v, level)))
	s.ok(s.handIn(a))
}

func (s *stage) ok(err error) {
	s.t.Helper()
	if err != nil {
		f := fault.As(err)
		if f != nil {
			s.t.Fatalf("%v %+v %v", err, f.Fields, f.Reasons)
		}
		s.t.Fatal(err)
	}
}

// refused wants a fault with this code.
func (s *stage) refused(err error, code string) {
	s.t.Helper()
	f := fault.As(err)
	if f == nil {
		s.t.Fatalf("not refused with %s but %v", code, err)
	}
	if f.Code != code {
		s.t.Fatalf("refused with %v, not %s", err, code)
	}
}

// lacking wants an invalid fault that names a field with this code.
func (s *stage) lacking(err error, pointer, code string) {
	s.t.Helper()
	s.refused(err, "invalid")
	fields := fault.As(err).Fields
	if !slices.ContainsFunc(fields, func(f fault.Field) bool { return f.Pointer == pointer && f.Code == code }) {
		s.t.Fatalf("no field %s with %s in %+v", pointer, code, fields)
	}
}

func (s *stage) sweep() {
	s.t.Helper()
	s.must(models.System("sweep", models.ViaJob), func(tx *store.Tx) error {
		_, err := Sweep(tx, 100)
		return err
	})
}

func (s *stage) look(who models.PersonID, id models.ShowCaseID, roles ...models.Role) View {
	s.t.Helper()
	var v View
	actor := as(who)
	actor.Roles = roles
	storetest.View(s.t, s.db, actor, func(tx *store.Tx) (err error) {
		v, err = Look(tx, id)
		return err
	})
	return v
}

// told lists the kinds of message that a person got.
func (s *stage) told(who models.PersonID) []string {
	s.t.Helper()
	var kinds []string
	storetest.View(s.t, s.db, as(who), func(tx *store.Tx) error {
		list, err := tx.Notifications(who, false, models.Page{Limit: 200})
		for _, n := range list.Items {
			kinds = append(kinds, n.Kind)
		}
		return err
	})
	return kinds
}
