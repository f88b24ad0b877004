package library_test

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/library"
)

// shelved is how many cases the benchmark has: ASSAY_BENCH_CASES, or 2,000.
func shelved(b *testing.B) int {
	n, err := strconv.Atoi(os.Getenv("ASSAY_BENCH_CASES"))
	if err != nil {
		return 2000
	}
	return n
}

// Words of the benchmark come as in writing: few of them everywhere, most rarely.
// word0 is in every third case.
const different = 50_000

func writing(r *rand.Rand, z *rand.Zipf) string {
	words := make([]string, 40)
	for i := range words {
		words[i] = fmt.Sprintf("word%d", z.Uint64())
	}
	if r.IntN(3) == 0 {
		words = append(words, "連線逾時")
	}
	return strings.Join(words, " ")
}

func filled(b *testing.B, db *store.DB) storetest.Org {
	b.Helper()
	o := storetest.Seed(b, db)
	authors, services := []models.Person{o.Ana, o.Bo, o.Learner, o.Chiara}, []models.Service{o.EKS, o.S3}
	for n := range 298 {
		services = append(services, storetest.AddService(b, db, fmt.Sprintf("service-%03d", n), fmt.Sprintf("family-%d", n/20)))
	}
	r := rand.New(rand.NewPCG(8, 8))
	z := rand.NewZipf(r, 1.1, 4, different)
	cases := shelved(b)
	for from := 1; from <= cases; from += 1000 {
		var ids []models.ShowCaseID
		heads, versions := []string{}, []string{}
		for id := from; id < min(from+1000, cases+1); id++ {
			service, level := services[r.IntN(len(services))].ID, 1+min(3, r.IntN(8)/2)
			heads = append(heads, fmt.Sprintf("(%d, %d, %d, 'approved', 'nobody', 'Case %d', %d, %d, 1, 2, '', '', '2026-01-01', '2026-01-01', 1, '2026-01-01', '2026-01-01')",
				id, authors[id%4].ID, service, id, level, level))
			versions = append(versions, fmt.Sprintf("(%d, 1, 'Case %d', '%s', %d, '', '[]', '[]', '2026-01-01')", id, id, writing(r, z), level))
			ids = append(ids, models.ShowCaseID(id))
		}
		storetest.Tamper(b, db, `insert into show_cases (id, author_id, service_id, state, turn, title, claimed_level, granted_level, current_version,
			reviews_needed, bootstrap, customer_case, submitted_at, decided_at, revision, created_at, updated_at) values `+strings.Join(heads, ", "))
		storetest.Tamper(b, db, `insert into show_case_versions (show_case_id, number, title, body, claimed_level, hash, answers, dismissals, submitted_at)
			values `+strings.Join(versions, ", "))
		storetest.Must(b, db, storetest.Builder, func(tx *store.Tx) error { return library.Index(tx, ids...) })
	}
	storetest.Tamper(b, db, "analyze")
	return o
}

func BenchmarkLibrary(b *testing.B) {
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		b.Run(name, func(b *testing.B) {
			db := open(b)
			o := filled(b, db)
			for _, c := range asked(deep(b, db, o)) {
				b.Run(c.name, func(b *testing.B) { c.measure(b, db, storetest.As(o.Bo)) })
			}
		})
	}
}

type measured struct {
	name string
	q    library.Question
	p    models.Page
}

func asked(middle string) []measured {
	return []measured{
		{"everything", library.Question{}, models.Page{}},
		{"everything, deep", library.Question{}, models.Page{Cursor: middle}},
		{"common word", library.Question{Words: "word0"}, models.Page{}},
		{"two common words", library.Question{Words: "word1 逾時"}, models.Page{}},
		{"five words", library.Question{Words: "word0 word3 word5 word8 word13"}, models.Page{}},
		{"rare word", library.Question{Words: "word20000"}, models.Page{}},
		{"common and rare", library.Question{Words: "word0 word9000"}, models.Page{}},
		{"no such word", library.Question{Words: "absent"}, models.Page{}},
		{"service", library.Question{Service: "eks"}, models.Page{}},
		{"service, word, level", library.Question{Service: "eks", Words: "word5", MinLevel: 3}, models.Page{}},
		{"family and word", library.Question{Family: "family-3", Words: "word40"}, models.Page{}},
	}
}

// measure tells the best time too: on a busy machine it says more than the mean.
func (m measured) measure(b *testing.B, db *store.DB, as models.Actor) {
	best := time.Hour
	for b.Loop() {
		at := time.Now()
		storetest.View(b, db, as, func(tx *store.Tx) error {
			_, err := library.Browse(tx, m.q, m.p)
			return err
		})
		best = min(best, time.Since(at))
	}
	b.ReportMetric(float64(best.Microseconds())/1000, "best-ms")
}

// deep is a cursor to the middle of everything: the first page's, moved.
func deep(b *testing.B, db *store.DB, o storetest.Org) string {
	b.Helper()
	var page models.List[library.Case]
	storetest.View(b, db, storetest.As(o.Bo), func(tx *store.Tx) (err error) {
		page, err = library.Browse(tx, library.Question{}, models.Page{})
		return err
	})
	raw, err := base64.RawURLEncoding.DecodeString(page.Next)
	if err != nil {
		b.Fatal(err)
	}
	first, middle := strconv.Itoa(shelved(b)-store.DefaultLimit+1), strconv.Itoa(shelved(b)/2)
	return base64.RawURLEncoding.EncodeToString([]byte(strings.Replace(string(raw), `"i":`+first, `"i":`+middle, 1)))
}
