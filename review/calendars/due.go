package calendars

import (
	"fmt"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/jobs"
)

// Kind is the kind of the jobs that fetch calendars.
const Kind = "calendar"

// Payload says which one.
type Payload struct {
	Feed models.CalendarFeedID `json:"feed"`
}

const (
	every   = 30 * time.Minute
	seldom  = 6 * time.Hour // the longest pause after many failures
	tellsIn = 24 * time.Hour
)

// Sweep has calendars fetched whose time has come, and returns how many.
func Sweep(tx *store.Tx, limit int) (int, error) {
	feeds, err := tx.DueCalendarFeeds(limit)
	if err != nil {
		return 0, err
	}
	for _, f := range feeds {
		if _, err := ask(tx, f); err != nil {
			return 0, err
		}
	}
	return len(feeds), nil
}

// ask puts the fetching of a calendar into the queue. Should that get lost, it is
// asked for again when its time comes.
func ask(tx *store.Tx, f models.CalendarFeed) (View, error) {
	f.AskedAt, f.NextAt = &tx.Now, tx.Now.Add(pause(f.Failures))
	if err := tx.SaveCalendarFeed(&f); err != nil {
		return View{}, err
	}
	key := fmt.Sprintf("%s:%d:%d", Kind, f.ID, tx.Now.UnixMicro())
	return view(f), jobs.Enqueue(tx, jobs.New{Kind: Kind, Key: key, Payload: Payload{f.ID}})
}

// pause is how long a calendar is left alone: longer with each failure in a row.
func pause(failures int) time.Duration {
	return min(every<<min(failures, 10), seldom)
}
