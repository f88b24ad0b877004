// Package feeds does the jobs that fetch people's calendars. The file itself stays in
// memory while it is read; what is kept of it is decided in review/calendars.
package feeds

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"assay/api/fetch"
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/busy"
	"assay/review/calendars"
	"assay/review/jobs"
)

const (
	patience  = 30 * time.Second
	redirects = 3
	longest   = 500 // of a tag that a server gives
)

// Handler fetches one calendar. Being given a job again fetches it again, which is
// harmless. What goes wrong with a calendar is kept with it for its owner, and is no
// failure of the job.
func Handler(guard fetch.Guard) jobs.Handler {
	client := guard.Client(patience, redirects)
	return func(ctx context.Context, db *store.DB, j models.Job) error {
		var p calendars.Payload
		if err := json.Unmarshal([]byte(j.Payload), &p); err != nil {
			return jobs.Dead("payload-unreadable")
		}
		as := models.System("calendars", models.ViaJob)
		var r calendars.Request
		err := db.View(ctx, as, func(tx *store.Tx) (err error) {
			r, err = calendars.ToFetch(tx, p.Feed)
			return err
		})
		if fault.Is(err, fault.NotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		o := get(ctx, client, r)
		if ctx.Err() != nil {
			return ctx.Err() // we stop; that says nothing about the calendar
		}
		return db.Do(ctx, as, func(tx *store.Tx) error { return calendars.Record(tx, p.Feed, r, o) })
	}
}

// get asks the server and reads its answer. Errors become codes: their words hold the
// address.
func get(ctx context.Context, client *http.Client, r calendars.Request) calendars.Outcome {
	if _, err := fetch.Address(r.URL); err != nil {
		return calendars.Outcome{Failure: fetch.Code(err)}
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, r.URL, nil)
	if err != nil {
		return calendars.Outcome{Failure: fetch.Code(fetch.ErrAddress)}
	}
	req.Header.Set("Accept", "text/calendar, */*;q=0.1")
	req.Header.Set("User-Agent", "Assay")
	if r.Etag != "" {
		req.Header.Set("If-None-Match", r.Etag)
	}
	if r.LastModified != "" {
		req.Header.Set("If-Modified-Since", r.LastModified)
	}
	answer, err := client.Do(req)
	if err != nil {
		return calendars.Outcome{Failure: fetch.Code(err)}
	}
	defer func() { _ = answer.Body.Close() }()
	asked := r.Etag != "" || r.LastModified != ""
	if answer.StatusCode == http.StatusNotModified && asked {
		return calendars.Outcome{Unchanged: true}
	}
	if code := refusal(answer.StatusCode); code != "" {
		return calendars.Outcome{Failure: code}
	}
	file, err := fetch.Body(answer.Body, busy.MostBytes)
	if err != nil {
		return calendars.Outcome{Failure: fetch.Code(err)}
	}
	return read(file, answer.Header, r.Question)
}

// refusal is the code of an answer without a calendar in it.
func refusal(status int) string {
	switch {
	case status == http.StatusOK:
		return ""
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return "no-entry"
	case status == http.StatusNotFound, status == http.StatusGone:
		return "gone"
	case status == http.StatusTooManyRequests:
		return "too-often"
	case status >= http.StatusInternalServerError:
		return "server-trouble"
	}
	return "refused"
}

func read(file []byte, header http.Header, q busy.Question) calendars.Outcome {
	found, err := busy.Read(file, q)
	var problem busy.Problem
	if errors.As(err, &problem) {
		return calendars.Outcome{Failure: string(problem)}
	}
	return calendars.Outcome{
		Etag: tag(header, "ETag"), LastModified: tag(header, "Last-Modified"), Days: busy.Days(found.Busy), Unread: found.Unread,
	}
}

// tag is what a server wants to be asked with next time; one of absurd length is not
// kept.
func tag(header http.Header, name string) string {
	value := header.Get(name)
	if len(value) > longest {
		return ""
	}
	return value
}
