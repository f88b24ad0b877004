package api_test

import (
	"encoding/json"
	"testing"

	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// A short page may need fewer queries than a long one, where no row of it has
// something to look up. A long one never needs more than the most of a few short
// ones, but for what very few rows have.
const (
	pages = 5
	short = "10"
	long  = "200"
	spare = 2
)

func TestNoListTakesMoreQueriesForMoreRowsOrDeeper(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		storetest.Bulk(t, db, storetest.Small(2000))
		o := asking{apitest.New(t, db), storetest.CountQueries(t, db)}
		for _, r := range listRoutes() {
			for _, q := range lists[r.Name] {
				most := o.short(t, q)
				first, next := o.page(t, q, long, "")
				second, _ := o.page(t, q, long, next)
				if most+spare < max(first, second) {
					t.Errorf("%s: at most %d queries for ten rows, %d for 200, %d for 200 more", q.path, most, first, second)
				}
			}
		}
	})
}

type asking struct {
	*apitest.Server
	counter *storetest.Counter
}

// short is how many queries a short page takes at most.
func (o asking) short(t *testing.T, q question) (most int) {
	t.Helper()
	cursor := ""
	for range pages {
		queries, next := o.page(t, q, short, cursor)
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
