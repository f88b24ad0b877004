package feeds_test

import (
	"bytes"
	"compress/gzip"
	"crypto/x509"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"assay/api/feeds"
	"assay/api/fetch"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/calendars"
)

const file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Something private\r\nDTSTART:20261123T090000Z\r\nDURATION:PT30M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

// server is a calendar's, which answers as the test says.
type server struct {
	*httptest.Server
	guard  fetch.Guard
	answer http.HandlerFunc
	asked  []http.Header
}

func serve(t *testing.T) *server {
	t.Helper()
	s := &server{}
	s.Server = httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.asked = append(s.asked, r.Header)
		s.answer(w, r)
	}))
	t.Cleanup(s.Close)
	roots := x509.NewCertPool()
	roots.AddCert(s.Certificate())
	s.guard = fetch.Guard{Roots: roots, Inside: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}}
	return s
}

func answering(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("ETag", `"7"`)
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}
}

// fetched runs the job of Ana's calendar and returns how it stands.
func fetched(t *testing.T, db *store.DB, guard fetch.Guard, ana models.Person, v calendars.View) calendars.View {
	t.Helper()
	j := models.Job{Kind: calendars.Kind, Payload: fmt.Sprintf(`{"feed":%d}`, v.ID)}
	if err := feeds.Handler(guard)(t.Context(), db, j); err != nil {
		t.Fatal(err)
	}
	storetest.View(t, db, storetest.As(ana), func(tx *store.Tx) error {
		list, err := calendars.Of(tx)
		if len(list) > 0 {
			v = list[0]
		}
		return err
	})
	return v
}

func add(t *testing.T, db *store.DB, ana models.Person, url string) (v calendars.View) {
	t.Helper()
	storetest.Must(t, db, storetest.As(ana), func(tx *store.Tx) (err error) {
		v, err = calendars.Add(tx, "Work", url)
		return err
	})
	return v
}

func busyDays(t *testing.T, db *store.DB, of models.Person) (days []models.BusyDay) {
	t.Helper()
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		from := models.DateOf(tx.Now)
		all, err := tx.BusyDays([]models.PersonID{of.ID}, from, from.AddDays(90))
		days = all[of.ID]
		return err
	})
	return days
}

func TestACalendarIsFetchedReadAndFetchedAgainOnlyWhenItChanged(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o, s := storetest.Seed(t, db), serve(t)
		v := add(t, db, o.Ana, s.URL+"/private/basic.ics")
		s.answer = answering(http.StatusOK, file)
		v = fetched(t, db, s.guard, o.Ana, v)
		days := busyDays(t, db, o.Ana)
		if v.Failure != "" || v.FetchedAt == nil || len(days) != 1 || !days[0].Busy(36) || !days[0].Busy(37) || days[0].Busy(38) {
			t.Fatalf("%+v %+v", v, days)
		}
		storetest.ClockOf(db).Advance(time.Hour)
		s.answer = answering(http.StatusNotModified, "")
		v = fetched(t, db, s.guard, o.Ana, v)
		if s.asked[1].Get("If-None-Match") != `"7"` || !v.FetchedAt.Equal(db.Now()) || len(busyDays(t, db, o.Ana)) != 1 {
			t.Errorf("unchanged: %v %+v", s.asked[1], v)
		}
		s.answer = answering(http.StatusOK, strings.ReplaceAll(file, "DURATION", "TRANSP:TRANSPARENT\r\nDURATION"))
		if v = fetched(t, db, s.guard, o.Ana, v); len(busyDays(t, db, o.Ana)) != 0 {
			t.Error("it is free by now")
		}
	})
}

func TestWhatIsWrongWithACalendarIsKeptAsACode(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o, s := storetest.Seed(t, db), serve(t)
		v := add(t, db, o.Ana, s.URL+"/private/basic.ics")
		var bomb bytes.Buffer
		z := gzip.NewWriter(&bomb)
		for range 40 {
			_, _ = z.Write(make([]byte, 1<<20))
		}
		_ = z.Close()
		for _, c := range []struct {
			want   string
			answer http.HandlerFunc
		}{
			{"no-entry", answering(http.StatusUnauthorized, "")},
			{"no-entry", answering(http.StatusForbidden, "")},
			{"gone", answering(http.StatusNotFound, "")},
			{"too-often", answering(http.StatusTooManyRequests, "")},
			{"server-trouble", answering(http.StatusBadGateway, "")},
			{"refused", answering(http.StatusTeapot, "")},
			{"refused", answering(http.StatusNotModified, "")},
			{"not-a-calendar", answering(http.StatusOK, "<html>Please sign in</html>")},
			{"cut-short", answering(http.StatusOK, file[:len(file)-20])},
			{"answer-too-long", func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Encoding", "gzip")
				_, _ = w.Write(bomb.Bytes())
			}},
			{"address-not-https", func(w http.ResponseWriter, r *http.Request) {
				http.Redirect(w, r, "http://127.0.0.1/", http.StatusFound)
			}},
			{"too-many-redirects", func(w http.ResponseWriter, r *http.Request) {
				http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
			}},
		} {
			s.answer = c.answer
			v = fetched(t, db, s.guard, o.Ana, v)
			if v.Failure != c.want {
				t.Errorf("%q; want %q", v.Failure, c.want)
			}
			if calendars.Words(v.Failure).String() == calendars.Words("?").String() {
				t.Errorf("%s has no words", v.Failure)
			}
		}
		if v = fetched(t, db, fetch.Guard{}, o.Ana, v); v.Failure != "address-inside" {
			t.Errorf("an address that leads inside: %q", v.Failure)
		}
		if v.Failures != 13 {
			t.Errorf("%d in a row", v.Failures)
		}
	})
}
