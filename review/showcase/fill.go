package showcase

import (
	"strings"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/assign"
	"assay/review/clock"
	"assay/review/notify"
)

// Working days of the reviewer (S10). Reminders come a day before the due time and
// at it; a day of grace later the seat goes to the next.
const (
	daysToAccept = 2
	daysToReview = 5
)

// retryAfter is how long a short case waits before somebody is looked for again.
const retryAfter = time.Hour

// fill offers every seat that nobody holds to the best ranked person who was not
// asked yet. Where nobody is left, the case is short and coordinators are told.
func (f *file) fill(tx *store.Tx) error {
	if len(f.empty()) == 0 {
		f.unshort()
		return nil
	}
	p, err := poolOf(tx, f)
	if err != nil {
		return err
	}
	return f.fillFrom(tx, p)
}

func (f *file) fillFrom(tx *store.Tx, p pool) error {
	for i, seat := range f.empty() {
		if i == len(p.ranking.Places) {
			return f.short(tx)
		}
		if err := f.offer(tx, seat, p.ranking.Places[i], p, nil); err != nil {
			return err
		}
	}
	f.unshort()
	return nil
}

// empty are the seats that the current version needs by now and nobody holds.
func (f *file) empty() []int {
	var seats []int
	for seat := 1; seat <= f.ruling().Seats; seat++ {
		if f.holder(seat) == nil {
			seats = append(seats, seat)
		}
	}
	return seats
}

// offer gives a seat to a person; by is the coordinator who chose them, said why.
func (f *file) offer(tx *store.Tx, seat int, to assign.Place, p pool, by *models.PersonID, said ...string) error {
	a := models.Assignment{
		ShowCaseID: f.c.ID, VersionNumber: f.c.CurrentVersion, Seat: seat, ReviewerID: to.Person, AsDeveloper: to.Developer,
		State: models.AssignmentOffered, OfferedBy: by, OfferedAt: tx.Now,
	}
	for _, why := range said {
		if why = strings.TrimSpace(why); why != "" {
			a.Reasons = append(a.Reasons, phrase.Of("Chosen by a coordinator: %s", why))
		}
	}
	a.Reasons = append(a.Reasons, to.Reasons(p.request)...)
	timed(&a, tx.Now, daysToAccept, p.calendars[to.Person])
	if err := tx.AddAssignment(&a); err != nil {
		return err
	}
	f.assignments = append(f.assignments, a)
	if f.public(seat) {
		f.touch(tx)
	}
	return notify.Emit(tx, notify.Event{Subject: subjectOf(&a), Name: "assignment.offered", Facts: factsOf(&a),
		To: []notify.Message{f.message(to.Person, "review-offered", a.DueAt)}})
}

// timed sets an assignment's clock; a reminder that was sent may be due again.
func timed(a *models.Assignment, from time.Time, days int, cal clock.Calendar) {
	a.RemindAt = clock.Due(from, days-1, cal)
	a.DueAt = clock.Due(from, days, cal)
	a.ExpiresAt = clock.Due(from, days+1, cal)
}

func (f *file) short(tx *store.Tx) error {
	retry := tx.Now.Add(retryAfter)
	f.c.RetryAt = &retry
	f.changed = true
	if f.c.ShortSince != nil {
		return nil
	}
	f.c.ShortSince = &tx.Now
	coordinators, err := tx.PeopleWithRole(models.RoleCoordinator)
	if err != nil {
		return err
	}
	var to []notify.Message
	for _, id := range coordinators {
		if id != f.c.AuthorID && !f.asked(id) {
			to = append(to, f.message(id, "show-case-short", time.Time{}))
		}
	}
	return notify.Tell(tx, subject(f.c.ID), to...)
}

func (f *file) unshort() {
	if f.c.ShortSince != nil {
		f.c.ShortSince, f.c.RetryAt = nil, nil
		f.changed = true
	}
}

// message is about this case; due is left out when zero.
func (f *file) message(to models.PersonID, kind notify.Kind, due time.Time) notify.Message {
	params := map[string]string{"title": f.c.Title}
	if !due.IsZero() {
		params["due"] = due.UTC().Format(time.RFC3339)
	}
	return notify.Message{Person: to, Kind: kind, Params: params}
}

// assignmentFacts go into the ledger.
type assignmentFacts struct {
	ShowCase models.ShowCaseID `json:"showCase"`
	Version  int               `json:"version"`
	Seat     int               `json:"seat"`
	Reviewer models.PersonID   `json:"reviewer"`
	Reason   string            `json:"reason,omitempty"`
}

func factsOf(a *models.Assignment) assignmentFacts {
	return assignmentFacts{a.ShowCaseID, a.VersionNumber, a.Seat, a.ReviewerID, string(a.DeclineReason)}
}
