package agenda

import (
	"fmt"
	"strings"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/interview"
	"assay/review/policy"
)

// Entry is one thing in a calendar: a meeting, an instant by which something is due,
// or a whole day. Path is where it is in Assay.
type Entry struct {
	ID      string // unique, and the same each time
	Changed time.Time
	Starts  time.Time
	Ends    time.Time
	Day     models.Date
	Status  models.CalendarStatus
	Busy    bool
	Title   phrase.Text
	Lines   []phrase.Text
	Path    string
}

// How far the agenda reaches back and ahead, and how many interviews it holds.
const (
	back           = 30 * 24 * time.Hour
	ahead          = 366 * 24 * time.Hour
	mostInterviews = 100
)

// Of is the actor's own agenda, from a month ago to a year ahead.
func Of(tx *store.Tx) ([]Entry, error) {
	if err := policy.Check(policy.InterviewOwn, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	var all []Entry
	for _, ended := range []bool{true, false} {
		page, err := interview.Mine(tx, ended, models.Page{Limit: mostInterviews})
		if err != nil {
			return nil, err
		}
		for _, v := range page.Items {
			if v.State != models.InterviewCancelled && v.StartsAt.After(tx.Now.Add(-back)) {
				all = append(all, meeting(v, tx.Actor.Person))
			}
		}
	}
	deadlines, err := tx.Deadlines(tx.Actor.Person, tx.Now.Add(-back), tx.Now.Add(ahead))
	for _, d := range deadlines {
		all = append(all, due(d))
	}
	return all, err
}

// meeting says no more than whom, for what and when; the page says the rest.
func meeting(v interview.View, reader models.PersonID) Entry {
	e := Entry{
		ID: fmt.Sprintf("interview-%d", v.ID), Changed: v.CreatedAt, Starts: v.StartsAt, Ends: v.EndsAt, Busy: true,
		Status: models.EventTentative, Path: fmt.Sprintf("/interviews/%d", v.ID),
	}
	if v.State != models.InterviewProposed {
		e.Status = models.EventConfirmed
	}
	for _, at := range []*time.Time{v.ConfirmedAt, v.HeldAt} {
		if at != nil && at.After(e.Changed) {
			e.Changed = *at
		}
	}
	e.Title = interview.Title(v.Candidate.ID == reader, v.Candidate, v.Service)
	for _, t := range v.Times {
		e.Lines = append(e.Lines, interview.Clock(t, v.StartsAt, v.EndsAt))
	}
	return e
}

// says are the titles of what is due, and where it is done.
var says = map[models.DeadlineKind]struct {
	title phrase.Format
	path  string
}{
	models.DueTask:         {"Due: the task “%s”", "/path"},
	models.DueReview:       {"Due: the review of “%s”", "/reviews/%d"},
	models.DueSeatAnswer:   {"Due: the answer whether you sit on a panel for %s", "/interviews/%d"},
	models.DueVote:         {"The ballot for %s is to be decided by now", "/ballots/%d"},
	models.EndsStanding:    {"Your standing for %s ends", "/"},
	models.EndsCertificate: {"Your certification %s expires", "/path"},
}

func due(d models.Deadline) Entry {
	s := says[d.Kind]
	e := Entry{
		ID: fmt.Sprintf("%s-%d", d.Kind, d.ID), Changed: d.Since, Starts: d.At, Ends: d.At, Day: d.Day,
		Title: phrase.Of(s.title, d.Title), Path: s.path,
	}
	if strings.Contains(s.path, "%d") {
		e.Path = fmt.Sprintf(s.path, d.ID)
	}
	return e
}
