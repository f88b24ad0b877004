package api_test

import (
	"encoding/json"
	"testing"

	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// A page of one row may need fewer queries than one of many: nothing to look up for
// it. A page of many never needs more than the most of a few single rows, but for
// what only some rows have.
const (
	singles = 12
	spare   = 2
)

func TestNoListTakesMoreQueriesForMoreRowsOrDeeper(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		storetest.Bulk(t, db, storetest.Small(2000))
		o := asking{apitest.New(t, db), storetest.CountQueries(t, db)}
		for _, r := range listRoutes() {
			for _, q := range lists[r.Name] {
				most := o.rowByRow(t, q)
				first, next := o.page(t, q, "200", "")
				second, _ := o.page(t, q, "200", next)
				if most+spare < max(first, second) {
					t.Errorf("%s: at most %d queries for one row, %d for many, %d for many more", q.path, most, first, second)
				}
			}
		}
	})
}

type asking struct {
	*apitest.Server
	counter *storetest.Counter
}

// rowByRow is how many queries a page of a single row takes at most.
func (o asking) rowByRow(t *testing.T, q question) (most int) {
	t.Helper()
	cursor := ""
	for range singles {
		queries, next := o.page(t, q, "1", cursor)
		most = max(most, queries)
		if cursor = next; cursor == "" {
			break
		}
	}
	return most
}

func (o asking) page(t *testing.T, q question, limit, cursor string) (queries int, next string) {
	t.Helper()
	before := o.counter.Total()
	page := apitest.Into[models.List[json.RawMessage]](t, o.As(q.as).Get(q.page(limit, cursor)), 200)
	return o.counter.Total() - before, page.Next
}
