package api_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"assay/api/deliver"
	"assay/api/fetch"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/endpoint"
	"assay/review/notify"
)

// called is one call that an endpoint got.
type called struct {
	header http.Header
	body   []byte
}

// receiver is somebody's endpoint, which answers with a status of its choice.
type receiver struct {
	*httptest.Server
	mu     sync.Mutex
	status int
	calls  []called
}

func newReceiver(t *testing.T) *receiver {
	r := &receiver{status: http.StatusNoContent}
	r.Server = httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		body, _ := io.ReadAll(q.Body)
		r.mu.Lock()
		defer r.mu.Unlock()
		r.calls = append(r.calls, called{q.Header, body})
		w.WriteHeader(r.status)
	}))
	t.Cleanup(r.Close)
	return r
}

// edge reaches the receiver, which is on this machine.
func (r *receiver) edge() deliver.Edge {
	roots := x509.NewCertPool()
	roots.AddCert(r.Certificate())
	inside := []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	return deliver.Edge{PublicURL: publicURL, Client: fetch.Guard{Inside: inside, Roots: roots}.Client(10*time.Second, 0)}
}

func (r *receiver) answers(status int) { r.mu.Lock(); r.status = status; r.mu.Unlock() }

// proves checks a signature as its receiver would, by standardwebhooks.com.
func (c called) proves(secret string) bool {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(c.header.Get("webhook-id") + "." + c.header.Get("webhook-timestamp") + "."))
	mac.Write(c.body)
	return err == nil && len(key) == 32 && c.header.Get("webhook-signature") == "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

func TestAWebhookIsSignedTriedAgainAndSwitchedOffWhenItTakesNothingForDays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o, r := storetest.Seed(t, db), newReceiver(t)
		clock, secret, edge := storetest.ClockOf(db), deliver.NewSecret(), r.edge()
		storetest.Must(t, db, storetest.As(o.Ana), func(tx *store.Tx) error { return endpoint.Set(tx, r.URL+"/hook", secret) })
		tell := func() {
			storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
				return notify.Tell(tx, models.Subject{Kind: "candidacy", ID: 7}, notify.Message{Person: o.Ana.ID, Kind: "candidacy-withdrawn"})
			})
		}

		r.answers(http.StatusServiceUnavailable)
		tell()
		work(t, db, edge)
		r.answers(http.StatusNoContent)
		clock.Advance(time.Hour)
		work(t, db, edge)
		if len(r.calls) != 2 || r.calls[0].header.Get("webhook-id") != r.calls[1].header.Get("webhook-id") {
			t.Fatalf("a call that failed is made again by the same name: %+v", r.calls)
		}
		for _, c := range r.calls {
			var e deliver.Event
			err := json.Unmarshal(c.body, &e)
			if !c.proves(secret) || c.proves(deliver.NewSecret()) || err != nil || e.Type != "notification.candidacy-withdrawn" || e.Data.SubjectID != 7 || e.Data.Text == "" {
				t.Errorf("%v %s, %v", c.header, c.body, err)
			}
		}

		r.answers(http.StatusInternalServerError)
		tell()
		work(t, db, edge)
		clock.Advance(3*24*time.Hour + time.Minute)
		work(t, db, edge)
		told := storetest.Column(t, db, "select count(*) from notifications where kind = 'webhook-switched-off'")
		off := storetest.Column(t, db, "select count(*) from webhooks where off_at is not null and failure = 'answer-500'")
		if told[0] != "1" || off[0] != "1" {
			t.Errorf("switched off %s, told %s", off, told)
		}
		before := len(r.calls)
		tell()
		clock.Advance(24 * time.Hour)
		work(t, db, edge)
		if len(r.calls) != before {
			t.Error("an endpoint that is off was called")
		}
	})
}

func TestAWebhookNeverLeadsInside(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o, r := storetest.Seed(t, db), newReceiver(t)
		edge := r.edge()
		edge.Client = fetch.Guard{}.Client(10*time.Second, 0)
		hook := models.Webhook{PersonID: o.Ana.ID, URL: r.URL, Secret: deliver.NewSecret()}
		if answer := edge.Test(t.Context(), hook, db.Now()); answer.Code == "" || len(r.calls) != 0 {
			t.Errorf("%+v after %d calls", answer, len(r.calls))
		}
	})
}
