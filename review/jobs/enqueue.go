package jobs

import (
	"encoding/json"
	"fmt"
	"time"

	"assay/models"
	"assay/models/store"
)

// New is a job to be made.
type New struct {
	Kind    string    // says which handler does it
	Key     string    // unique; a repeat is recognised by it
	Payload any       // for the handler, as JSON; it is never shown
	RunAt   time.Time // not before; at once when it is zero
}

// Enqueue makes jobs in the act that wants them: all of it is stored, or nothing. A
// job whose key there is already is not made a second time. It emits nothing.
func Enqueue(tx *store.Tx, wanted ...New) error {
	rows := make([]models.Job, len(wanted))
	for i, n := range wanted {
		payload, err := json.Marshal(n.Payload)
		if err != nil {
			return fmt.Errorf("a job of the kind %s: %w", n.Kind, err)
		}
		rows[i] = models.Job{Kind: n.Kind, Key: n.Key, Payload: string(payload), State: Machine.Initial, RunAt: n.RunAt.UTC(), CreatedAt: tx.Now}
		if n.RunAt.IsZero() {
			rows[i].RunAt = tx.Now
		}
	}
	return tx.AddJobs(rows)
}
