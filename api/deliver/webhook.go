package deliver

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/endpoint"
	"assay/review/jobs"
	"assay/review/notify"
)

// Event is what a webhook is told, after standardwebhooks.com.
type Event struct {
	Type      string    `json:"type"` // notification.interview-confirmed, or test
	Timestamp time.Time `json:"timestamp"`
	Data      EventData `json:"data"`
}

// EventData is a message as the app has it under the bell.
type EventData struct {
	ID          int64  `json:"id"`
	Kind        string `json:"kind"`
	Group       string `json:"group"`
	Text        string `json:"text"` // in the person's language
	SubjectKind string `json:"subjectKind"`
	SubjectID   int64  `json:"subjectId"`
	URL         string `json:"url"`
}

// Webhook calls somebody's endpoint with one message, if they still have one and want
// it told there. What came of it is kept with the endpoint.
func (e Edge) Webhook(ctx context.Context, db *store.DB, j models.Job) error {
	n, r, wanted, err := e.read(ctx, db, j, models.ByWebhook)
	if err != nil || !wanted {
		return err
	}
	var hook models.Webhook
	err = db.View(ctx, system(), func(tx *store.Tx) (err error) {
		hook, wanted, err = tx.Webhook(n.PersonID)
		return err
	})
	if err != nil || !wanted || hook.OffAt != nil {
		return err
	}
	event := Event{"notification." + n.Kind, n.CreatedAt, EventData{n.ID, n.Kind, string(notify.GroupOf(n.Kind)),
		notify.Title(n.Kind, n.Params).In(r.lang), n.SubjectKind, n.SubjectID, e.link(n)}}
	answer := e.Call(ctx, hook, j.Key, db.Now(), event)
	err = db.Do(ctx, system(), func(tx *store.Tx) error { return endpoint.Answered(tx, hook, answer.Code, answer.Gone) })
	switch {
	case err != nil:
		return err
	case answer.Code == "" || answer.Gone:
		return nil
	}
	return jobs.Later(answer.Code, answer.Wait)
}

// Test calls an endpoint with an event that means nothing.
func (e Edge) Test(ctx context.Context, hook models.Webhook, now time.Time) Answer {
	key := "test:" + now.Format(time.RFC3339Nano)
	return e.Call(ctx, hook, key, now, Event{Type: "test", Timestamp: now, Data: EventData{Kind: "test", URL: e.PublicURL}})
}

// messageID is the same for the same job.
func messageID(key string) string {
	sum := sha256.Sum256([]byte(key))
	return "msg_" + hex.EncodeToString(sum[:12])
}

func body(event Event) []byte {
	b, err := json.Marshal(event)
	if err != nil {
		panic("deliver: " + err.Error()) // plain strings and numbers
	}
	return b
}
