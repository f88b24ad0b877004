package api_test

import (
	"context"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/jobs"
)

// deadLetters leaves so many.
func deadLetters(t *testing.T, db *store.DB, keys ...string) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		for _, key := range keys {
			if err := jobs.Enqueue(tx, jobs.New{Kind: "mail", Key: key, Payload: "somebody@example.com"}); err != nil {
				return err
			}
		}
		return nil
	})
	ctx, stop := context.WithCancel(context.Background())
	left := len(keys)
	jobs.Runner{DB: db, Workers: 1, Look: time.Millisecond, Grace: time.Minute, Log: slog.New(slog.DiscardHandler), Handlers: map[string]jobs.Handler{
		"mail": func(context.Context, *store.DB, models.Job) error {
			if left--; left == 0 {
				stop()
			}
			return jobs.Dead("mail-reply-550-5.1.1")
		}}}.Run(ctx)
}

func TestAdministratorsLookAfterJobs(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		deadLetters(t, db, "mail:1", "mail:2", "mail:3")
		admin := s.As(o.Admin.ID)
		got := admin.Get("/jobs?state=dead&limit=2")
		page := apitest.Into[models.List[api.Job]](t, got, 200)
		if strings.Contains(string(got.Body), "somebody") {
			t.Error("what a job carries is told")
		}
		if len(page.Items) != 2 || page.Next == "" || page.Items[0].Key != "mail:3" || page.Items[0].Title.String() != "E-mail" ||
			page.Items[0].FailureText.String() != "The mail server answered with 550-5.1.1." || len(page.Items[0].Actions) != 2 {
			t.Fatalf("the first page %+v", page)
		}
		rest := apitest.Into[models.List[api.Job]](t, admin.Get("/jobs?state=dead&limit=2&cursor="+page.Next), 200)
		if len(rest.Items) != 1 || rest.Next != "" || rest.Items[0].Key != "mail:1" {
			t.Errorf("the second page %+v", rest)
		}
		path := "/jobs/" + id(page.Items[0].ID)
		if j := apitest.Into[api.Job](t, admin.Do("POST", path+"/retry", nil), 200); j.State != models.JobWaiting || j.Attempts != 0 {
			t.Errorf("tried again: %+v", j)
		}
		if j := apitest.Into[api.Job](t, admin.Do("POST", "/jobs/"+id(rest.Items[0].ID)+"/drop", nil), 200); j.State != models.JobDropped || len(j.Actions) != 0 {
			t.Errorf("dropped: %+v", j)
		}
		health := apitest.Into[api.JobHealth](t, admin.Get("/jobs/health"), 200)
		if health.MailServer != "" {
			t.Errorf("mail goes through %s", health.MailServer)
		}
		if k := health.Kinds[0]; k.Kind != "mail" || k.Dead != 1 || k.Waiting != 1 || k.Late || k.NextAt == nil || k.LastAt != nil {
			t.Errorf("health %+v", health)
		}
		if got := admin.Do("POST", "/jobs/99/retry", nil); got.Status != http.StatusNotFound {
			t.Errorf("no such job: %d", got.Status)
		}
		if got := admin.Get("/jobs?state=lost"); got.Status != http.StatusUnprocessableEntity {
			t.Errorf("no such state: %d", got.Status)
		}
		if got := s.As(o.Coordinator.ID).Get("/jobs"); got.Status != http.StatusForbidden {
			t.Errorf("a coordinator: %d", got.Status)
		}
	})
}

func TestAdministratorsDecideAboutManyDeadJobsAtOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		deadLetters(t, db, "mail:1", "mail:2", "mail:3")
		admin := s.As(o.Admin.ID)
		health := apitest.Into[api.JobHealth](t, admin.Get("/jobs/health"), 200)
		if len(health.Dead) != 1 || health.Dead[0].Number != 3 || health.Dead[0].Title.String() != "E-mail" || len(health.Dead[0].Actions) != 2 ||
			health.Dead[0].FailureText.String() != "The mail server answered with 550-5.1.1." {
			t.Fatalf("%+v", health.Dead)
		}
		these := api.DeadJobs{Kind: health.Dead[0].Kind, Failure: health.Dead[0].Failure}
		if got := s.As(o.Coordinator.ID).Post("/dead-jobs/retry", these); got.Status != http.StatusForbidden {
			t.Errorf("a coordinator: %d", got.Status)
		}
		if got := admin.Post("/dead-jobs/drop", api.DeadJobs{Kind: "mail"}); got.Status != http.StatusUnprocessableEntity {
			t.Errorf("for whatever reason: %d", got.Status)
		}
		first := apitest.Into[api.JobsDecided](t, admin.With("Idempotency-Key", "once").Post("/dead-jobs/retry", these), 200)
		replay := apitest.Into[api.JobsDecided](t, admin.With("Idempotency-Key", "once").Post("/dead-jobs/retry", these), 200)
		again := apitest.Into[api.JobsDecided](t, admin.Post("/dead-jobs/retry", these), 200)
		if first != (api.JobsDecided{Changed: 3}) || replay != first || again != (api.JobsDecided{}) {
			t.Errorf("%+v, %+v, %+v", first, replay, again)
		}
		if health := apitest.Into[api.JobHealth](t, admin.Get("/jobs/health"), 200); len(health.Dead) != 0 || health.Kinds[0].Waiting != 3 {
			t.Errorf("%+v", health)
		}
	})
}
