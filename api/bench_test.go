package api_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"strconv"
	"strings"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// BenchmarkLarge measures every list, a case with everything on it, a review
// submission and coverage over a large organisation on both engines. It is part
// of make bench; ASSAY_BENCH_CASES makes it smaller.
func BenchmarkLarge(b *testing.B) {
	size := storetest.Large
	if cases, err := strconv.Atoi(os.Getenv("ASSAY_BENCH_CASES")); err == nil {
		size.Cases = cases
		size.People = max(cases/10, 50*size.Services)
	}
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		b.Run(name, func(b *testing.B) {
			db := open(b)
			storetest.Bulk(b, db, size)
			large := largeOrg{apitest.New(b, db), size}
			for _, r := range api.Routes() {
				if r.Method == "GET" && strings.Contains(r.Out.String(), "models.List[") {
					large.list(b, r)
				}
			}
			large.one(b, "one case with everything on it", "/show-cases/"+strconv.Itoa(size.Cases-20+8))
			large.one(b, "coverage of one service", "/coverage/service-7")
		})
	}
}

type largeOrg struct {
	*apitest.Server
	storetest.Size
}

// Names of path parameters are ids of things that the bulk database has.
var largeIDs = strings.NewReplacer("{service}", "service-7", "{id}", "8", "{person}", "8", "{date}", "2026-12-01")

const deepPages = 500

func (l largeOrg) list(b *testing.B, r api.RouteInfo) {
	c := l.As(1)
	path := largeIDs.Replace(r.Path) + "?limit=50"
	if got := c.Get(path); got.Status != 200 {
		b.Logf("%s: %d %s", r.Path, got.Status, got.Problem.Detail)
		return
	}
	l.one(b, r.Path+" first", path)
	cursor, pages := "", 0
	for pages < deepPages {
		page := apitest.Into[models.List[json.RawMessage]](b, c.Get(strings.Replace(path, "limit=50", "limit=200&cursor="+url.QueryEscape(cursor), 1)), 200)
		if page.Next == "" {
			break
		}
		cursor, pages = page.Next, pages+1
	}
	if pages > 0 {
		l.one(b, fmt.Sprintf("%s after %d rows", r.Path, pages*200), path+"&cursor="+url.QueryEscape(cursor))
	}
}

func (l largeOrg) one(b *testing.B, name, path string) {
	c := l.As(1)
	b.Run(name, func(b *testing.B) {
		for b.Loop() {
			if got := c.Get(path); got.Status != 200 {
				b.Fatalf("%s: %d %s", path, got.Status, got.Body)
			}
		}
	})
}
