package api

import (
	"context"
	"time"

	"assay/api/fetch"
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/calendars"
)

// Calendar is one of my calendars elsewhere, of which only when I am busy is kept.
type Calendar struct {
	ID           models.CalendarFeedID `json:"id"`
	Name         string                `json:"name"`
	Address      string                `json:"address" description:"The host alone; the rest of the address is a secret."`
	FetchedAt    *time.Time            `json:"fetchedAt" description:"What is known is of then; null before the first time."`
	TriedAt      *time.Time            `json:"triedAt"`
	Failure      *review.Reason        `json:"failure" description:"What was in the way at triedAt."`
	FailingSince *time.Time            `json:"failingSince"`
	NextAt       time.Time             `json:"nextAt" description:"When it is fetched again."`
	Unread       int                   `json:"unread" description:"Entries that could not be read and count as free."`
	Waiting      bool                  `json:"waiting" description:"It is being fetched."`
}

// Calendars are all of mine.
type Calendars struct {
	Items []Calendar `json:"items"`
	Most  int        `json:"most" description:"How many I may have."`
}

func calendarOf(v calendars.View) Calendar {
	c := Calendar{
		ID: v.ID, Name: v.Name, Address: v.Address, FetchedAt: v.FetchedAt, TriedAt: v.TriedAt, FailingSince: v.FailingSince,
		NextAt: v.NextAt, Unread: v.Unread, Waiting: v.Waiting,
	}
	if v.Failure != "" {
		c.Failure = &review.Reason{Code: v.Failure, Text: calendars.Words(v.Failure)}
	}
	return c
}

func listCalendars(tx *store.Tx, _ None) (Calendars, error) {
	list, err := calendars.Of(tx)
	out := Calendars{Most: calendars.Most}
	for _, v := range list {
		out.Items = append(out.Items, calendarOf(v))
	}
	return out, err
}

// resolving is how long it may take to find out where an address leads.
const resolving = 5 * time.Second

// addCalendar looks where the address leads before anything is stored, so that its
// owner hears at once what is wrong with it.
func addCalendar(c call, in struct {
	Name string `json:"name" validate:"required,max=80"`
	URL  string `json:"url" validate:"required,max=2000" description:"The private iCalendar address: https:// or webcal://."`
}) (Calendar, error) {
	ctx, cancel := context.WithTimeout(c.c.Request.Context(), resolving)
	defer cancel()
	address := calendars.Secure(in.URL)
	if _, err := c.Fetch.Check(ctx, address); err != nil {
		code := fetch.Code(err)
		return Calendar{}, fault.Wrong(fault.Field{Pointer: "/url", Code: code, Text: calendars.Words(code)})
	}
	var v calendars.View
	err := c.db.Do(c.c.Request.Context(), c.actor, func(tx *store.Tx) (err error) {
		v, err = calendars.Add(tx, in.Name, address)
		return err
	})
	return calendarOf(v), err
}

// CalendarPath names one of my calendars.
type CalendarPath struct {
	ID models.CalendarFeedID `path:"id" json:"-"`
}

func renameCalendar(tx *store.Tx, in struct {
	CalendarPath
	Name string `json:"name" validate:"required,max=80"`
}) (Calendar, error) {
	v, err := calendars.Rename(tx, in.ID, in.Name)
	return calendarOf(v), err
}

func refreshCalendar(tx *store.Tx, in CalendarPath) (Calendar, error) {
	v, err := calendars.Refresh(tx, in.ID)
	return calendarOf(v), err
}

func removeCalendar(tx *store.Tx, in CalendarPath) (None, error) {
	return None{}, calendars.Remove(tx, in.ID)
}
