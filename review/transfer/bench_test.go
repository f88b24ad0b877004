package transfer_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"

	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/transfer"
)

// crowd is a people.csv of n people, ten to a manager.
func crowd(n int) []byte {
	var b bytes.Buffer
	b.WriteString("email,other_emails,name,title,site,hours,languages,manager,started_on\n")
	for i := range n {
		manager := ""
		if i > 0 {
			manager = fmt.Sprintf("person%06d@example.com", (i-1)/10)
		}
		fmt.Fprintf(&b, "person%06d@example.com,p%06d@example.org,Person %d,Engineer,lisbon,mon-fri 09:00-18:00,en; pt,%s,2026-01-05\n", i, i, i, manager)
	}
	return b.Bytes()
}

func BenchmarkImport(b *testing.B) {
	for _, size := range []int{10_000, 100_000} {
		for _, engine := range []struct {
			name string
			open func(testing.TB) *store.DB
		}{{"sqlite", storetest.SQLite}, {"postgres", storetest.Postgres}} {
			b.Run(fmt.Sprintf("%s/people=%d", engine.name, size), func(b *testing.B) { benchmarkImport(b, engine.open, size) })
		}
	}
}

func benchmarkImport(b *testing.B, open func(testing.TB) *store.DB, size int) {
	files := []transfer.File{{Name: "regions.csv", Content: []byte(places)}, {Name: "sites.csv", Content: []byte(sites)},
		{Name: "people.csv", Content: crowd(size)}}
	run := func(db *store.DB, what string) {
		began := b.Elapsed()
		if _, err := transfer.Import(context.Background(), db, importer, transfer.Read(files), transfer.Options{}); err != nil {
			b.Fatal(said(err))
		}
		b.ReportMetric((b.Elapsed()-began).Seconds()*1000, what+"-ms")
	}
	for range b.N {
		b.StopTimer()
		db := open(b)
		b.StartTimer()
		run(db, "first")
		run(db, "again")
		began := b.Elapsed()
		err := db.View(context.Background(), importer, func(tx *store.Tx) error { return transfer.ExportAll(tx, io.Discard) })
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric((b.Elapsed()-began).Seconds()*1000, "export-ms")
	}
}
