package api_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/api/deliver"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/agenda"
)

// feed fetches private calendars as programs do: without a session.
type feed struct {
	t       *testing.T
	handler http.Handler
}

func newFeed(t *testing.T, db *store.DB) feed {
	return feed{t, api.New(db, api.Options{Log: slog.New(slog.DiscardHandler)})}
}

func (f feed) get(path, tag string) *httptest.ResponseRecorder {
	f.t.Helper()
	request := httptest.NewRequest(http.MethodGet, path, nil)
	if tag != "" {
		request.Header.Set("If-None-Match", tag)
	}
	w := httptest.NewRecorder()
	f.handler.ServeHTTP(w, request)
	return w
}

// linked gives a person an address without signing them in.
func linked(t *testing.T, db *store.DB, p models.Person, secret string) string {
	t.Helper()
	storetest.Must(t, db, storetest.As(p), func(tx *store.Tx) error {
		_, err := agenda.Renew(tx, api.HashSecret(secret))
		return err
	})
	return api.FeedPath + secret + ".ics"
}

func TestI6_EverybodyHasAPrivateFeedThatCanBeRenewedAndEnded(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		f := newFeed(t, db)
		in := s.Anyone().With("Cookie", cookie(t, signIn(s, storetest.EmailOf(o.Ana), password)))
		if none := apitest.Into[api.CalendarLink](t, in.Get("/me/calendar-link"), 200); none.Exists || none.Path != "" {
			t.Errorf("before it was made: %+v", none)
		}
		first := apitest.Into[api.CalendarLink](t, in.Post("/me/calendar-link", nil), 201)
		second := apitest.Into[api.CalendarLink](t, in.Post("/me/calendar-link", nil), 201)
		if first.Path == second.Path || !strings.HasPrefix(second.Path, api.FeedPath) {
			t.Fatalf("%q and %q", first.Path, second.Path)
		}
		if got := f.get(first.Path, "").Code; got != http.StatusNotFound {
			t.Errorf("the address before: %d", got)
		}
		if got := f.get(second.Path, "").Code; got != http.StatusOK {
			t.Errorf("the address now: %d", got)
		}
		if shown := apitest.Into[api.CalendarLink](t, in.Get("/me/calendar-link"), 200); !shown.Exists || shown.Path != "" || shown.UsedAt == nil {
			t.Errorf("afterwards it says %+v", shown)
		}
		if got := s.As(o.Ana.ID).Post("/me/calendar-link", nil); got.Status != http.StatusForbidden {
			t.Errorf("by an access token: %d", got.Status)
		}
		if got := in.Delete("/me/calendar-link"); got.Status != http.StatusNoContent {
			t.Errorf("ending it: %d", got.Status)
		}
		if got := f.get(second.Path, "").Code; got != http.StatusNotFound {
			t.Errorf("the address that was ended: %d", got)
		}
	})
}

func TestI6_TheFeedHoldsOnesOwnInterviewsAndDeadlines(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		m.accepted(t)
		f := newFeed(t, db)
		path := linked(t, db, m.Bo, "bos-secret")
		got := f.get(path, "")
		body := strings.ReplaceAll(got.Body.String(), "\r\n ", "")
		for _, want := range []string{"METHOD:PUBLISH", "STATUS:CONFIRMED", "SUMMARY:Interview of", "UID:interview-1@assay", "in Asia/Taipei", "in Australia/Adelaide", "URL:http://example.com/interviews/1"} {
			if !strings.Contains(body, want) {
				t.Errorf("%s is missing in\n%s", want, body)
			}
		}
		h := got.Header()
		if h.Get("Content-Type") != "text/calendar; charset=utf-8" || !strings.HasPrefix(h.Get("Cache-Control"), "private") || h.Get("ETag") == "" {
			t.Errorf("%v", h)
		}
		if again := f.get(path, h.Get("ETag")); again.Code != http.StatusNotModified || again.Body.Len() != 0 {
			t.Errorf("unchanged: %d with %d octets", again.Code, again.Body.Len())
		}
		if other := f.get(linked(t, db, m.Chiara, "chiaras-secret"), ""); strings.Contains(other.Body.String(), "VEVENT") {
			t.Errorf("somebody else's is in\n%s", other.Body)
		}
		for _, unknown := range []string{"/calendar/guessed.ics", "/calendar/.ics", "/calendar/bos-secret", "/calendar/bos-secret.ics.ics", "/calendar/" + api.HashSecret("bos-secret") + ".ics"} {
			if got := f.get(unknown, "").Code; got != http.StatusNotFound {
				t.Errorf("%s: %d", unknown, got)
			}
		}
	})
}

func TestTheLinksOfAFeedLeadToTheAddressThatPeopleUse(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		m.accepted(t)
		path := linked(t, db, m.Bo, "bos-secret")
		for want, options := range map[string]api.Options{
			"http://example.com/interviews/":         {},
			"https://example.com/interviews/":        {Secure: true},
			"https://assay.example.test/interviews/": {Secure: true, Edge: deliver.Edge{PublicURL: "https://assay.example.test"}},
		} {
			options.Log = slog.New(slog.DiscardHandler)
			f := feed{t, api.New(db, options)}
			if body := f.get(path, "").Body.String(); !strings.Contains(body, "URL:"+want+"1\r\n") {
				t.Errorf("no %s in\n%s", want, body)
			}
		}
	})
}

func TestI6_WhoLeftHasNoFeed(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		f, path := newFeed(t, db), linked(t, db, o.Ana, "anas-secret")
		if got := f.get(path, "").Code; got != http.StatusOK {
			t.Fatalf("while here: %d", got)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.PutAccount(models.Account{PersonID: o.Ana.ID, DisabledAt: &tx.Now})
		})
		if got := f.get(path, "").Code; got != http.StatusNotFound {
			t.Errorf("disabled: %d", got)
		}
	})
}

func TestWhoGuessesFeedsHasToWait(t *testing.T) {
	db := storetest.SQLite(t)
	o := storetest.Seed(t, db)
	f, path := newFeed(t, db), linked(t, db, o.Ana, "anas-secret")
	last := 0
	for range 21 {
		last = f.get("/calendar/guessed.ics", "").Code
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("the last of 21 guesses: %d", last)
	}
	f = newFeed(t, db)
	for range 13 {
		last = f.get(path, "").Code
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("the last of 13 times in a moment: %d", last)
	}
}

func TestV3_AFeedTellsNothingOfVotes(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		ballot := m.path("/ballots/%d", m.hold(t, db, m.accepted(t)))
		f := newFeed(t, db)
		paths := []string{linked(t, db, m.Bo, "bo"), linked(t, db, m.Ana, "ana"), linked(t, db, m.Learner, "learner")}
		before := bodies(f, paths)
		if !strings.Contains(before[0], "The ballot for EKS") {
			t.Errorf("the ballot is not in\n%s", before[0])
		}
		storetest.ClockOf(db).Advance(time.Hour)
		in := map[string]any{"choice": "recuse", "reason": "I worked the same customer case with the candidate in the spring."}
		apitest.Into[api.Ballot](t, m.s.As(m.Bo.ID).Put(ballot+"/vote", in), 200)
		for n, after := range bodies(f, paths) {
			if after != before[n] {
				t.Errorf("feed %d changed with a vote:\n%s\n%s", n, before[n], after)
			}
		}
	})
}

func TestS4_AFeedTellsNothingOfUnreleasedReviews(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		c := newCases(t, db)
		apitest.Into[api.ShowCasePage](t, c.submit(c.start("Pods stay pending after the node group was renamed.\n")), http.StatusOK)
		asked := c.reviewers()
		item := c.accept(asked[0])
		c.accept(asked[1])
		f := newFeed(t, db)
		paths := []string{linked(t, db, models.Person{ID: asked[0]}, "one"), linked(t, db, models.Person{ID: asked[1]}, "two"), linked(t, db, c.Learner, "author")}
		before := bodies(f, paths)
		if !strings.Contains(before[0], "Due: the review of") {
			t.Errorf("the review is not in\n%s", before[0])
		}
		storetest.ClockOf(db).Advance(time.Hour)
		c.judge(asked[0], item, models.VerdictApprove)
		for n, after := range bodies(f, paths) {
			if after != before[n] {
				t.Errorf("feed %d changed with a review:\n%s\n%s", n, before[n], after)
			}
		}
	})
}

func bodies(f feed, paths []string) []string {
	all := make([]string, len(paths))
	for n, path := range paths {
		all[n] = f.get(path, "").Body.String()
	}
	return all
}
