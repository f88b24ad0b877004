package calendars

import (
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

const (
	// Most is how many calendars a person may have.
	Most        = 10
	longestName = 80
	longestURL  = 2_000
)

// View is a calendar as its owner sees it.
type View struct {
	models.CalendarFeed
	Address string // the host, shortened
	Waiting bool   // it was asked for and has not answered yet
}

// Of are the actor's own calendars. Faults: nobody is signed in.
func Of(tx *store.Tx) ([]View, error) {
	if err := policy.Check(policy.CalendarOwn, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	feeds, err := tx.CalendarFeeds(tx.Actor.Person)
	views := make([]View, len(feeds))
	for i, f := range feeds {
		views[i] = view(f)
	}
	return views, err
}

func view(f models.CalendarFeed) View {
	v := View{CalendarFeed: f, Address: short(f.URL)}
	v.Waiting = f.AskedAt != nil && (f.TriedAt == nil || f.TriedAt.Before(*f.AskedAt))
	return v
}

// short is all that is shown of an address: its host.
func short(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "…"
	}
	return u.Host + "/…"
}

// Secure turns webcal, which is how many programs write it, into https.
func Secure(address string) string {
	address = strings.TrimSpace(address)
	scheme, rest, found := strings.Cut(address, "://")
	if found && (strings.EqualFold(scheme, "webcal") || strings.EqualFold(scheme, "webcals")) {
		return "https://" + rest
	}
	return address
}

// Add gives the actor one more calendar and has it fetched. Whether the address may
// be reached was asked before, outside of the act, and is asked again whenever it
// is. Giving the same address again changes the name at most. Faults: nobody is
// signed in, a name that is missing or too long, more than [Most].
func Add(tx *store.Tx, name, address string) (View, error) {
	name, err := named(tx, name)
	if err != nil {
		return View{}, err
	}
	if len(address) > longestURL || address == "" {
		return View{}, fault.At("/url", "too-long", "An address has at most 2,000 characters.")
	}
	if _, err := tx.LockPerson(tx.Actor.Person); err != nil {
		return View{}, err
	}
	feeds, err := tx.CalendarFeeds(tx.Actor.Person)
	if err != nil {
		return View{}, err
	}
	for _, f := range feeds {
		if f.URL == address {
			return rename(tx, f, name)
		}
	}
	if len(feeds) >= Most {
		return View{}, fault.Clash("too-many-calendars", "You have %d calendars here, which is the most. Remove one first.", Most)
	}
	f := models.CalendarFeed{PersonID: tx.Actor.Person, Name: name, URL: address, NextAt: tx.Now, CreatedAt: tx.Now}
	if err := tx.AddCalendarFeed(&f); err != nil {
		return View{}, err
	}
	return ask(tx, f)
}

func named(tx *store.Tx, name string, stored ...string) (string, error) {
	if err := policy.Check(policy.CalendarOwn, policy.Of(tx.Actor)); err != nil {
		return "", err
	}
	name = strings.TrimSpace(name)
	switch {
	case name == "":
		return "", fault.At("/name", "required", "Please give it a name.")
	case utf8.RuneCountInString(name) > longestName:
		return "", fault.At("/name", "too-long", "A name has at most 80 characters.")
	}
	if wrong := review.Line("/name", name, stored...); len(wrong) > 0 {
		return "", fault.Wrong(wrong...)
	}
	return name, nil
}

// own takes a calendar of the actor's; those of others are as if they were not.
func own(tx *store.Tx, id models.CalendarFeedID) (models.CalendarFeed, error) {
	if err := policy.Check(policy.CalendarOwn, policy.Of(tx.Actor)); err != nil {
		return models.CalendarFeed{}, err
	}
	f, err := tx.LockCalendarFeed(id)
	if err == nil && f.PersonID != tx.Actor.Person {
		err = fault.Missing("calendar")
	}
	return f, err
}

// Rename calls one of the actor's calendars something else. Faults: not theirs, a
// name that is missing or too long.
func Rename(tx *store.Tx, id models.CalendarFeedID, name string) (View, error) {
	f, err := own(tx, id)
	if err != nil {
		return View{}, err
	}
	if name, err = named(tx, name, f.Name); err != nil {
		return View{}, err
	}
	return rename(tx, f, name)
}

func rename(tx *store.Tx, f models.CalendarFeed, name string) (View, error) {
	if f.Name == name {
		return view(f), nil
	}
	f.Name = name
	return view(f), tx.SaveCalendarFeed(&f)
}

// Remove forgets one of the actor's calendars and when it was busy. Repeating
// changes nothing; somebody else's is as if it were not.
func Remove(tx *store.Tx, id models.CalendarFeedID) error {
	f, err := own(tx, id)
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return tx.RemoveCalendarFeed(f.ID)
}

// notAgain is how soon a calendar is not fetched again, however often its owner
// asks.
const notAgain = time.Minute

// Refresh has one of the actor's calendars fetched now, unless that was asked for a
// moment ago. Faults: not theirs.
func Refresh(tx *store.Tx, id models.CalendarFeedID) (View, error) {
	f, err := own(tx, id)
	if err != nil {
		return View{}, err
	}
	if f.AskedAt != nil && tx.Now.Sub(*f.AskedAt) < notAgain {
		return view(f), nil
	}
	return ask(tx, f)
}
