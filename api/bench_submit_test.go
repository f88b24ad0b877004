package api_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// submissions is how many cases are measured; each is reviewed once only.
const submissions = 40

// submit measures the two submissions of a version: the one that is sealed, and the
// last, which releases both, decides, and shelves the case. It is not a benchmark
// of its own, because those run as often as they like.
func (o largeOrg) submit(b *testing.B) {
	var took [2][]time.Duration
	var queries [2]int
	for _, assignments := range o.toReview(b) {
		for i, a := range assignments {
			c := o.As(a.ReviewerID).With("If-Match", `"1"`)
			before, start := o.counter.Total(), time.Now()
			got := c.Post(fmt.Sprintf("/assignments/%d/review/submit", a.ID), nil)
			spent := time.Since(start)
			if got.Status == 401 || got.Status == 409 || got.Status == 403 {
				break // the bulk database has reviewers who have left or are in conflict
			}
			if got.Status != 200 {
				b.Fatalf("%d %s", got.Status, got.Body)
			}
			took[i], queries[i] = append(took[i], spent), o.counter.Total()-before
		}
	}
	if len(took[1]) < 3 {
		b.Fatalf("only %d cases could be decided", len(took[1]))
	}
	for i, what := range []string{"sealed", "releases"} {
		*o.rows = append(*o.rows, row{o.engine, "submit a review", what, took[i], queries[i]})
	}
}

// toReview finds open cases with two accepted reviews, which are written already.
func (o largeOrg) toReview(b *testing.B) [][]models.Assignment {
	var found [][]models.Assignment
	cursor := ""
	for len(found) < submissions {
		path := question{coordinator, "/services/3/show-cases"}.page("200", cursor)
		page := apitest.Into[models.List[struct{ ID models.ShowCaseID }]](b, o.As(coordinator).Get(path), 200)
		storetest.View(b, o.DB, storetest.Builder, func(tx *store.Tx) error {
			for _, c := range page.Items {
				all, err := tx.Assignments(c.ID)
				if err != nil {
					return err
				}
				all = slices.DeleteFunc(all, func(a models.Assignment) bool { return a.State != models.AssignmentAccepted })
				if len(all) == 2 {
					found = append(found, all)
				}
			}
			return nil
		})
		if cursor = page.Next; cursor == "" {
			break
		}
	}
	return found[:min(len(found), submissions)]
}
