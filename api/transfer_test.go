package api_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/transfer"
)

type csvFiles map[string]string

func (f csvFiles) asJSON() map[string]any {
	var list []map[string]string
	for name, content := range f {
		list = append(list, map[string]string{"name": name, "content": content})
	}
	return map[string]any{"files": list}
}

func (f csvFiles) asForm(t *testing.T) (kind string, body []byte) {
	t.Helper()
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	for name, content := range f {
		part, err := form.CreateFormFile("files", name)
		if err == nil {
			_, err = io.WriteString(part, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := form.Close(); err != nil {
		t.Fatal(err)
	}
	return form.FormDataContentType(), b.Bytes()
}

func TestFilesAreImportedAndExportedOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		admin := apitest.New(t, db).As(o.Admin.ID)
		files := csvFiles{
			"people.csv":   "email,name,site,manager\nsefa@example.com,Sefa Tui,dublin,marta.silva@example.com\nmarta.silva@example.com,Marta Silva,dublin,\n",
			"services.csv": "slug,name,family\nsqs,SQS,messaging\n",
		}
		rehearsed := apitest.Into[api.ImportReport](t, admin.Post("/imports?dryRun=true", files.asJSON()), http.StatusOK)
		if !rehearsed.DryRun || len(rehearsed.Changes) != 3 || len(rehearsed.Wrong) != 0 || len(rehearsed.Files) != 2 {
			t.Errorf("got %+v", rehearsed)
		}
		if got := admin.Get("/exports/services.csv"); strings.Contains(string(got.Body), "sqs") {
			t.Error("the dry run stored something")
		}
		kind, form := files.asForm(t)
		done := apitest.Into[api.ImportReport](t, admin.With("Content-Type", kind).Do("POST", "/imports", form), http.StatusOK)
		if done.DryRun || len(done.Changes) != 3 {
			t.Errorf("got %+v", done)
		}
		again := apitest.Into[api.ImportReport](t, admin.Post("/imports", files.asJSON()), http.StatusOK)
		if len(again.Changes) != 0 || len(again.Files) != 2 || again.Files[0].Unchanged+again.Files[1].Unchanged != 3 {
			t.Errorf("got %+v", again)
		}
		people := admin.Get("/exports/people.csv")
		if people.Status != http.StatusOK || people.Header.Get("Content-Type") != "text/csv" ||
			!strings.Contains(people.Header.Get("Content-Disposition"), "people.csv") || strings.Count(string(people.Body), "\n") != 13 {
			t.Errorf("%d %v\n%s", people.Status, people.Header, people.Body)
		}
		archive := admin.Get("/exports")
		zipped, err := zip.NewReader(bytes.NewReader(archive.Body), int64(len(archive.Body)))
		if err != nil {
			t.Fatalf("%d: %v in %q", archive.Status, err, archive.Body)
		}
		if len(zipped.File) != len(transfer.Names()) {
			t.Errorf("%d files", len(zipped.File))
		}
		if got := admin.Get("/exports/passwords.csv"); got.Status != http.StatusNotFound {
			t.Errorf("an unknown file: %d", got.Status)
		}
	})
}

func TestWhatIsWrongWithAnImportNamesFileRowAndColumn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		admin := s.As(o.Admin.ID)
		bad := csvFiles{"people.csv": "email,name,site\nsefa@example.com,Sefa Tui,nowhere\n"}
		refused := admin.Post("/imports", bad.asJSON())
		if refused.Status != http.StatusUnprocessableEntity || len(refused.Problem.Errors) != 1 || refused.Problem.Errors[0].Pointer != "people.csv:2/site" {
			t.Errorf("%d %+v", refused.Status, refused.Problem)
		}
		report := apitest.Into[api.ImportReport](t, admin.Post("/imports?dryRun=true", bad.asJSON()), http.StatusOK)
		if len(report.Wrong) != 1 || report.Wrong[0].Pointer != "people.csv:2/site" {
			t.Errorf("got %+v", report)
		}
		broken := admin.With("Content-Type", "multipart/form-data; boundary=x").Do("POST", "/imports", []byte("--x\r\nbroken"))
		if broken.Status != http.StatusBadRequest {
			t.Errorf("a broken form: %d", broken.Status)
		}
		nothing := admin.Post("/imports", map[string]any{"files": []any{}})
		if nothing.Status != http.StatusUnprocessableEntity || len(nothing.Problem.Errors) != 1 || nothing.Problem.Errors[0].Pointer != "/files" {
			t.Errorf("nothing: %d %+v", nothing.Status, nothing.Problem)
		}
		for who, client := range map[string]apitest.Client{"coordinator": s.As(o.Coordinator.ID), "manager": s.As(o.Manager.ID)} {
			for _, got := range []apitest.Reply{client.Post("/imports", bad.asJSON()), client.Get("/exports"), client.Get("/exports/people.csv")} {
				if got.Status != http.StatusForbidden {
					t.Errorf("%s: %d", who, got.Status)
				}
			}
		}
	})
}

func TestAnImportMayBeLargerThanOtherBodies(t *testing.T) {
	db := storetest.SQLite(t)
	o := storetest.Seed(t, db)
	s := apitest.New(t, db)
	var rows strings.Builder
	rows.WriteString("slug,name\n")
	for i := range 3000 {
		fmt.Fprintf(&rows, "r%d,%s\n", i, strings.Repeat("長", 200))
	}
	files := csvFiles{"regions.csv": rows.String()}
	if got := s.As(o.Admin.ID).With("Idempotency-Key", "once").Post("/imports?dryRun=true", files.asJSON()); got.Status != http.StatusOK {
		t.Errorf("%d %s", got.Status, got.Body)
	}
	kind, form := csvFiles{"regions.csv": strings.Repeat("x", 51<<20)}.asForm(t)
	if got := s.As(o.Admin.ID).With("Content-Type", kind).Do("POST", "/imports", form); got.Status != http.StatusRequestEntityTooLarge {
		t.Errorf("51 MiB: %d", got.Status)
	}
	if got := s.As(o.Manager.ID).With("Content-Type", kind).Do("POST", "/imports", form); got.Status != http.StatusForbidden {
		t.Errorf("51 MiB from somebody else: %d", got.Status)
	}
}
