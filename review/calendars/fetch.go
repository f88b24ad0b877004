package calendars

import (
	"slices"
	"strings"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/busy"
	"assay/review/clock"
	"assay/review/notify"
)

const (
	// Weeks is how far ahead busy times are known; they are read for a week more, so
	// that a calendar which does not change need not be read again each day.
	Weeks = 13
	spare = 7
)

// Request is what to ask of a calendar's server, and then of the file. With neither
// tag it is to be sent whole.
type Request struct {
	URL          string
	Etag         string
	LastModified string
	Question     busy.Question
	ReadAs       string
}

// ToFetch is the request for a calendar at this instant. It is for the job alone.
// Faults: it was removed, or its owner was.
func ToFetch(tx *store.Tx, id models.CalendarFeedID) (Request, error) {
	f, err := tx.CalendarFeed(id)
	if err != nil {
		return Request{}, err
	}
	owner, err := tx.Person(f.PersonID)
	if err != nil {
		return Request{}, err
	}
	if owner.RemovedAt != nil {
		return Request{}, fault.Missing("calendar")
	}
	zone, name, err := clock.Zone(owner.Zone)
	if err != nil {
		return Request{}, err
	}
	q, err := question(tx, owner.ID, zone)
	r := Request{URL: f.URL, Question: q, ReadAs: name + " " + clock.ZoneData().Version}
	if f.ReadAs == r.ReadAs && !f.KnownUntil.Before(known(tx.Now)) && f.Failure == "" {
		r.Etag, r.LastModified = f.Etag, f.LastModified
	}
	return r, err
}

// known is the first day of which nothing needs to be known.
func known(now time.Time) models.Date { return models.DateOf(now).AddDays(7 * Weeks) }

func question(tx *store.Tx, owner models.PersonID, zone *time.Location) (busy.Question, error) {
	today := models.DateOf(tx.Now)
	q := busy.Question{
		From: clock.StartOfDay(today.AddDays(-1), time.UTC), To: clock.StartOfDay(known(tx.Now).AddDays(spare), time.UTC), Zone: zone,
	}
	emails, err := tx.Emails([]models.PersonID{owner})
	if err != nil {
		return q, err
	}
	for _, e := range emails[owner] {
		q.Own = append(q.Own, e.Email)
	}
	uids, err := tx.OwnEvents(owner)
	q.Mine = func(uid string) bool {
		bare, _, _ := strings.Cut(uid, "@")
		return slices.Contains(uids, uid) || slices.Contains(uids, bare)
	}
	return q, err
}

// Outcome is what came of a request: a failure, word that nothing changed, or an
// answer.
type Outcome struct {
	Failure      string
	Unchanged    bool
	Etag         string
	LastModified string
	Days         []models.BusyDay
	Unread       int
}

// Record keeps the outcome of a request and has the calendar fetched again in its
// time. What was known before a failure stays known. A calendar that was removed
// meanwhile is no fault. Its owner is told once when it has failed for a day.
func Record(tx *store.Tx, id models.CalendarFeedID, r Request, o Outcome) error {
	f, err := tx.LockCalendarFeed(id)
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	f.TriedAt = &tx.Now
	if o.Failure != "" {
		return fail(tx, f, o.Failure)
	}
	f.FetchedAt, f.Failure, f.Failures, f.FailingSince, f.ToldAt = &tx.Now, "", 0, nil, nil
	f.NextAt = tx.Now.Add(pause(0))
	if o.Unchanged {
		return tx.SaveCalendarFeed(&f)
	}
	f.Etag, f.LastModified, f.ReadAs, f.Unread = o.Etag, o.LastModified, r.ReadAs, o.Unread
	f.KnownUntil = models.DateOf(r.Question.To)
	if err := tx.SetBusyDays(f, o.Days); err != nil {
		return err
	}
	return tx.SaveCalendarFeed(&f)
}

func fail(tx *store.Tx, f models.CalendarFeed, code string) error {
	f.Failure = code
	f.Failures++
	if f.FailingSince == nil {
		f.FailingSince = &tx.Now
	}
	f.NextAt = tx.Now.Add(pause(f.Failures))
	tell := f.ToldAt == nil && tx.Now.Sub(*f.FailingSince) >= tellsIn
	if tell {
		f.ToldAt = &tx.Now
	}
	if err := tx.SaveCalendarFeed(&f); err != nil || !tell {
		return err
	}
	return notify.Tell(tx, models.Subject{Kind: "calendar", ID: int64(f.ID)},
		notify.Message{Person: f.PersonID, Kind: "calendar-failing", Params: map[string]string{"calendar": f.Name}})
}
