package api_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"testing"

	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestABodyThatWouldHaveToBeDecodedIsRefusedByItsHeader(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		admin := apitest.New(t, db).As(o.Admin.ID)
		region := func(n int) []byte { return fmt.Appendf(nil, `{"slug":"region-%d","name":"Region"}`, n) }
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		_, err := w.Write(region(0))
		if err != nil || w.Close() != nil {
			t.Fatal(err)
		}
		encoded := func(coding string) apitest.Client { return admin.With("Content-Encoding", coding) }
		got := encoded("gzip").Post("/regions", packed.Bytes())
		refused(t, "compressed", got, 415, "encoded", "header:Content-Encoding")
		if got.Header.Get("Accept-Encoding") != "identity" {
			t.Errorf("what is accepted: %q", got.Header.Get("Accept-Encoding"))
		}
		refused(t, "said to be compressed", encoded("br").Post("/regions", region(1)), 415, "encoded", "header:Content-Encoding")
		refused(t, "one of two", encoded("identity, gzip").Post("/regions", region(1)), 415, "encoded", "header:Content-Encoding")
		kind, form := csvFiles{"regions.csv": "slug,name\nx,X\n"}.asForm(t)
		refused(t, "a form", encoded("gzip").With("Content-Type", kind).Post("/imports", form), 415, "encoded", "header:Content-Encoding")
		refused(t, "with a key", encoded("gzip").With("Idempotency-Key", "one").Post("/regions", region(1)), 415, "encoded", "header:Content-Encoding")
		typed := func(kind string) apitest.Client { return admin.With("Content-Type", kind) }
		refused(t, "latin1", typed("application/json; charset=latin1").Post("/regions", region(1)), 415, "another-charset", "header:Content-Type")
		for n, as := range []apitest.Client{
			admin, encoded("Identity"), encoded(""), typed("application/json; charset=utf-8"), typed(`application/json;charset="UTF-8"`),
		} {
			if got := as.Post("/regions", region(n)); got.Status != 201 {
				t.Errorf("read as it is, %d: %d %s", n, got.Status, got.Body)
			}
		}
	})
}
