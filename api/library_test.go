package api_test

import (
	"bytes"
	"net/http"
	"net/url"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/library"
)

// approved puts a case into the library, an hour after the one before.
func approved(t *testing.T, db *store.DB, author models.Person, of models.Service, level int, title, body string) models.ShowCase {
	t.Helper()
	storetest.ClockOf(db).Advance(time.Hour)
	c := storetest.AddApproved(t, db, author, of, level, title, body)
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return library.Index(tx, c.ID) })
	return c
}

func TestATaskLeadsToCasesInTheLibrary(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		approved(t, db, o.Ana, o.EKS, 1, "Timeouts, easy", "連線逾時")
		deep := approved(t, db, o.Learner, o.EKS, 3, "Timeouts, deep", "The **resolver** and 連線逾時 in the cluster.")
		approved(t, db, o.Bo, o.S3, 4, "Elsewhere", "連線逾時")
		link := url.Values{"service": {"eks"}, "minLevel": {"2"}, "q": {"逾時 TIMEOUT"}}.Encode()
		page := apitest.Into[models.List[api.LibraryCase]](t, apitest.New(t, db).As(o.Chiara.ID).Get("/library?"+link), 200)
		if len(page.Items) != 1 || page.Items[0].ID != deep.ID {
			t.Fatalf("found %+v", page.Items)
		}
		got := page.Items[0]
		if got.Author.NativeName != "林梅" || got.Service.Slug != "eks" || got.Level != 3 || got.Versions != 1 || !got.ApprovedAt.Equal(*deep.DecidedAt) {
			t.Errorf("got %+v", got)
		}
		if len(got.Title) != 2 || !got.Title[0].Hit || got.Title[0].Text != "Timeouts" || len(got.Passage) != 3 || got.Passage[1].Text != "逾時" {
			t.Errorf("title %+v, passage %+v", got.Title, got.Passage)
		}
	})
}

func TestReadingACaseShowsTheApprovedVersionAndNoMore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		c := approved(t, db, o.Ana, o.EKS, 2, "Pods", "# What happened\n\nIt restarted.")
		client := apitest.New(t, db).As(o.Learner.ID)
		reply := client.Get("/library/" + id(c.ID))
		got := apitest.Into[api.LibraryReading](t, reply, 200)
		if got.Title != "Pods" || got.Body != "# What happened\n\nIt restarted." || got.Author.Name != o.Ana.Name || got.Level != 2 {
			t.Errorf("got %+v", got)
		}
		for _, answer := range []apitest.Reply{reply, client.Get("/library")} {
			if bytes.Contains(answer.Body, []byte(c.CustomerCase)) {
				t.Errorf("the customer's case is told: %s", answer.Body)
			}
		}
		if found := apitest.Into[models.List[api.LibraryCase]](t, client.Get("/library?q=CASE"), 200); len(found.Items) != 0 {
			t.Errorf("the customer's case can be searched for: %+v", found.Items)
		}
	})
}

func TestWhatIsNotApprovedIsNotInTheLibrary(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		c := approved(t, db, o.Ana, o.EKS, 2, "Pods", "restarted")
		storetest.Tamper(t, db, "update show_cases set state = 'withdrawn', granted_level = 0")
		client := apitest.New(t, db).As(o.Ana.ID)
		if got := client.Get("/library/" + id(c.ID)); got.Status != http.StatusNotFound {
			t.Errorf("%d %s", got.Status, got.Body)
		}
		if page := apitest.Into[models.List[api.LibraryCase]](t, client.Get("/library?q=restarted"), 200); len(page.Items) != 0 {
			t.Errorf("found %+v", page.Items)
		}
	})
}

func TestTheLibraryNamesWhatIsWrongWithAQuestion(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		client := apitest.New(t, db).As(o.Ana.ID)
		for query, field := range map[string]string{
			"q=%E2%80%94": "query:q", "service=none": "query:service", "family=none": "query:family", "level=5": "query:level",
			"minLevel=x": "query:minLevel", "cursor=x": "query:cursor", "author=-1": "query:author",
		} {
			got := client.Get("/library?" + query)
			if got.Status != http.StatusUnprocessableEntity || len(got.Problem.Errors) != 1 || got.Problem.Errors[0].Pointer != field {
				t.Errorf("%s: %d %s", query, got.Status, got.Body)
			}
		}
	})
}
