package api_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"assay/api/apitest"
	"assay/models"
	"assay/models/store/storetest"
)

// BenchmarkLarge measures every list, pages about much, and a review's submission in
// a large organisation on both engines, and prints a table of medians. It is part
// of make bench; CONTRIBUTING.md says how to make it smaller and keep its databases.
func BenchmarkLarge(b *testing.B) {
	size := storetest.Large
	if cases, err := strconv.Atoi(os.Getenv("ASSAY_BENCH_CASES")); err == nil {
		size = storetest.Small(cases)
	}
	var rows table
	for _, engine := range storetest.Engines {
		b.Run(engine, func(b *testing.B) {
			db := storetest.Filled(b, engine, size)
			o := largeOrg{apitest.New(b, db), storetest.CountQueries(b, db), engine, &rows}
			for _, r := range listRoutes() {
				for _, q := range lists[r.Name] {
					o.list(b, q)
				}
			}
			for _, q := range o.there(b, things) {
				o.one(b, q, "")
			}
			o.submit(b)
		})
	}
	rows.print()
}

type largeOrg struct {
	*apitest.Server
	counter *storetest.Counter
	engine  string
	rows    *table
}

// A deep page comes after so many pages of 200, or where the list or patience ends.
const (
	deepPages = 250
	patience  = 10 * time.Second
)

// list measures the first page and a deep one.
func (o largeOrg) list(b *testing.B, q question) {
	b.Run(q.name(), func(b *testing.B) {
		b.Run("first", func(b *testing.B) { o.measure(b, q, "first", q.page("50", "")) })
		var cursor string
		var deep int
		b.Run("deep", func(b *testing.B) {
			if deep == 0 {
				cursor, deep = o.deep(b, q)
			}
			if cursor == "" {
				b.Skip("one page")
			}
			o.measure(b, q, fmt.Sprintf("after %d", deep), q.page("50", cursor))
		})
	})
}

// deep walks into a list and returns where it came to, after how many rows.
func (o largeOrg) deep(b *testing.B, q question) (cursor string, rows int) {
	c, start := o.As(q.as), time.Now()
	limit := "200"
	for range deepPages {
		page := apitest.Into[models.List[json.RawMessage]](b, c.Get(q.page(limit, cursor)), 200)
		if page.Next == "" && cursor == "" && limit == "200" {
			limit = "20" // a short list has a second page of this size
			continue
		}
		if page.Next == "" {
			break
		}
		cursor, rows = page.Next, rows+len(page.Items)
		if time.Since(start) > patience {
			break
		}
	}
	return cursor, rows
}

func (o largeOrg) one(b *testing.B, q question, page string) {
	b.Run(q.name(), func(b *testing.B) { o.measure(b, q, page, q.path) })
}

// measure tells the median and the best, which says more on a busy machine.
func (o largeOrg) measure(b *testing.B, q question, page, path string) {
	c := o.As(q.as)
	before := o.counter.Total()
	if got := c.Get(path); got.Status != 200 {
		b.Fatalf("%s: %d %s", path, got.Status, got.Body)
	}
	queries := o.counter.Total() - before
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		if got := c.Get(path); got.Status != 200 {
			b.Fatalf("%s: %d %s", path, got.Status, got.Body)
		}
		took = append(took, time.Since(start))
	}
	o.tell(b, row{o.engine, fmt.Sprintf("%s as %d", q.path, q.as), page, took, queries})
}

func (o largeOrg) tell(b *testing.B, r row) {
	b.ReportMetric(r.median(), "median-ms")
	b.ReportMetric(r.best(), "best-ms")
	b.ReportMetric(float64(r.queries), "queries")
	b.ReportMetric(0, "ns/op")
	*o.rows = append(*o.rows, r)
}

// there puts ids that the bulk database has in place of names.
func (o largeOrg) there(b *testing.B, all questions) questions {
	id := func(as models.PersonID, path string) string {
		page := apitest.Into[models.List[struct{ ID int64 }]](b, o.As(as).Get(path), 200)
		return strconv.FormatInt(page.Items[0].ID, 10)
	}
	names := strings.NewReplacer("CASE", id(coordinator, "/services/2/show-cases?limit=1"), "CANDIDACY", id(admin, "/candidacies?state=ready&limit=1"))
	out := slices.Clone(all)
	for i := range out {
		out[i].path = names.Replace(out[i].path)
	}
	return out
}

// row is one line of the table.
type row struct {
	engine  string
	route   string
	page    string
	took    []time.Duration
	queries int
}

func (r row) median() float64 { return ms(slices.Sorted(slices.Values(r.took))[len(r.took)/2]) }

func (r row) best() float64 { return ms(slices.Min(r.took)) }

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

type table []row

// print shows both engines side by side, in the order of the routes.
func (t table) print() {
	if len(t) == 0 {
		return
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	defer w.Flush()
	fmt.Fprint(w, "\nroute, as whom\tpage\tsqlite: median ms\tbest\tqueries\tpostgres: median ms\tbest\tqueries\n")
	var done []string
	for _, r := range t {
		key := r.route + "\t" + r.page
		if slices.Contains(done, key) {
			continue
		}
		done = append(done, key)
		fmt.Fprintf(w, "%s\t%s\t%s\n", key, t.cell(r, "sqlite"), t.cell(r, "postgres"))
	}
}

func (t table) cell(like row, engine string) string {
	for _, r := range slices.Backward(t) { // the last run is the longest
		if r.engine == engine && r.route == like.route && r.page == like.page {
			return fmt.Sprintf("%.1f\t%.1f\t%d", r.median(), r.best(), r.queries)
		}
	}
	return "\t\t"
}
