package jobs

import (
	"time"

	"assay/models/store"
)

// kept is how long what was done or dropped stays, and its key is known.
const kept = 14 * 24 * time.Hour

// Sweep forgets up to limit jobs that were done or dropped 14 days ago, and returns
// how many. What is dead stays.
func Sweep(tx *store.Tx, limit int) (int, error) {
	return tx.ForgetJobs(tx.Now.Add(-kept), limit)
}
