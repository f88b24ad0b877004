package showcase

import (
	"fmt"
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestRubricsDifferByTheirCriteria(t *testing.T) {
	a, b, c := criterion("a", "A"), criterion("b", "B"), criterion("c", "C")
	changed := criterion("b", "B, anew")
	changed.Options[0].Anchor, changed.Meets = "Otherwise.", 2
	keys := func(list []models.Criterion) (out []string) {
		for _, c := range list {
			out = append(out, c.Key)
		}
		return out
	}
	for name, x := range map[string]struct {
		before, after []models.Criterion
		want          string
	}{
		"the same":    {[]models.Criterion{a, b}, []models.Criterion{a, b}, "[] [] [] false"},
		"the first":   {nil, []models.Criterion{a}, "[a] [] [] false"},
		"moved":       {[]models.Criterion{a, b, c}, []models.Criterion{c, a, b}, "[] [] [] true"},
		"one between": {[]models.Criterion{a, b}, []models.Criterion{a, c, b}, "[c] [] [] false"},
		"one gone":    {[]models.Criterion{a, c, b}, []models.Criterion{a, b}, "[] [c] [] false"},
		"changed":     {[]models.Criterion{a, b}, []models.Criterion{changed, a}, "[] [] [b title meets option-1] true"},
	} {
		d := BetweenRubrics(x.before, x.after)
		var fields []string
		for _, c := range d.Changed {
			fields = append(fields, c.After.Key+" "+strings.Join(c.Fields, " "))
		}
		if got := fmt.Sprint(keys(d.Added), keys(d.Removed), fields, d.Moved); got != x.want {
			t.Errorf("%s: %s, want %s", name, got, x.want)
		}
	}
}

func TestAPreviewSaysForWhomARubricWouldChange(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		s.draft()
		s.submitted()
		_, list := s.taken()
		s.judge(list[0], models.VerdictChanges, 3)
		s.judge(list[1], models.VerdictApprove, 3)
		preview := func(d RubricDraft) (p RubricPreview) {
			storetest.View(t, db, s.AsAdmin(), func(tx *store.Tx) (err error) {
				p, err = PreviewRubric(tx, d)
				return err
			})
			return p
		}
		more := append([]models.Criterion{criterion("depth", "Depth")}, criteria...)
		p := preview(RubricDraft{After: 1, Criteria: more})
		if p.InReview != 1 || p.WithAuthor != 1 || p.Drafts != 1 || p.Services != 2 || p.Against.Number != 1 || len(p.Difference.Added) != 1 {
			t.Errorf("the organisation's: %+v", p)
		}
		own := preview(RubricDraft{Service: &s.S3.ID, Criteria: more})
		if own.InReview+own.WithAuthor+own.Drafts != 0 || own.Services != 1 || own.Against.ServiceID != nil {
			t.Errorf("a service's own: %+v", own)
		}
		s.must(s.AsAdmin(), func(tx *store.Tx) error {
			_, err := PublishRubric(tx, &s.EKS.ID, more, "")
			return err
		})
		if p := preview(RubricDraft{After: 1, Criteria: more}); p.InReview+p.WithAuthor+p.Drafts != 0 || p.Services != 1 {
			t.Errorf("once the service has its own: %+v", p)
		}
		storetest.View(t, db, s.AsAdmin(), func(tx *store.Tx) error {
			next, err := NextRubric(tx, &s.S3.ID)
			if err != nil || next.After != 0 || len(next.Criteria) != 2 {
				t.Errorf("S3 starts from %+v", next)
			}
			_, err = PreviewRubric(tx, RubricDraft{Criteria: more[:1], Note: strings.Repeat("x", 2001)})
			s.lacking(err, "/note", "too-long")
			_, err = PreviewRubric(tx.ReadAs(s.AsCoordinator()), RubricDraft{Criteria: more})
			s.refused(err, "not-allowed")
			return nil
		})
	})
}

func TestARubricThatAnotherOvertookIsStale(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := bare(t, db)
		one, two := []models.Criterion{criterion("one", "One")}, []models.Criterion{criterion("two", "Two")}
		publish := func(after int, c []models.Criterion) (r models.Rubric, err error) {
			err = storetest.Do(db, s.AsAdmin(), func(tx *store.Tx) error {
				r, err = PublishDraft(tx, RubricDraft{After: after, Criteria: c})
				return err
			})
			return r, err
		}
		first, err := publish(1, one)
		s.ok(err)
		if _, err := publish(1, two); !fault.Is(err, fault.Stale) {
			t.Errorf("an overtaken one: %v", err)
		}
		if again, err := publish(1, one); err != nil || again.ID != first.ID {
			t.Errorf("the same again: %+v, %v", again, err)
		}
		storetest.View(t, db, s.AsAdmin(), func(tx *store.Tx) error {
			newest, _, err := tx.LatestRubric(nil)
			if newest.Number != 2 {
				t.Errorf("newest is %d", newest.Number)
			}
			d, differs := CompareRubrics(tx, 1, first.ID)
			if differs != nil || len(d.Added) != 1 || len(d.Removed) != 2 {
				t.Errorf("difference %+v, %v", d, differs)
			}
			return err
		})
	})
}

func TestTitlesAndLabelsOfARubricAreOneLineUnlessTheyStandThere(t *testing.T) {
	turned := criterion("a", "\u2066A")
	turned.Options[2].Label = "Me\nets"
	got := notLines([]models.Criterion{criterion("b", "B"), turned}, nil)
	if len(got) != 2 || got[0].Pointer != "/criteria/1/title" || got[1].Pointer != "/criteria/1/options/2/label" {
		t.Errorf("%v", got)
	}
	if got := notLines([]models.Criterion{turned}, []models.Criterion{turned}); len(got) != 0 {
		t.Errorf("what stands there: %v", got)
	}
}
