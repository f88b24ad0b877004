package inbox

import (
	"fmt"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/policy"
	"assay/review/standing"
	"assay/review/training"
)

const (
	comingDays   = 7  // interviews within so many days are told
	expiringDays = 60 // certifications that expire within so many days
)

// windows are the days before an end in which something waits to be renewed.
var windows = map[models.WaitingKind]int{
	models.CertificationExpiring: expiringDays,
	models.RenewalDue:            standing.RenewalDays,
}

// Limits of how many items of one kind are shown.
const (
	PerKind     = 20
	MostPerKind = 200
)

// Query narrows an inbox. Kind "" is every kind; PerKind 0 the usual number.
type Query struct {
	Kind    models.WaitingKind
	PerKind int
}

// Inbox is what waits for a person, in order. More is how many of a kind there are
// besides those shown, counted up to [store.MostWaiting].
type Inbox struct {
	Items   []Item
	More    map[models.WaitingKind]int
	Waiting int // for the badge: what waits for the reader's turn
}

// reader is for whom an inbox is read.
type reader struct {
	models.Person
	zone *time.Location
	asks store.WaitingFor
}

// found is all that waits before it is shown: counts of the kinds that rows tell,
// and what tasks and absences tell.
type found struct {
	reader
	counts   map[models.WaitingKind]int
	steps    []training.OpenStep
	absences map[models.WaitingKind][]models.Waiting
}

// Of reads the actor's inbox, in a number of queries that does not depend on how
// much waits. Faults: nobody is signed in, an unknown kind.
func Of(tx *store.Tx, q Query) (Inbox, error) {
	if _, known := kinds[q.Kind]; !known && q.Kind != "" {
		return Inbox{}, fault.At("query:kind", "unknown-kind", "There is no such kind of thing that waits.")
	}
	f, err := find(tx)
	if err != nil {
		return Inbox{}, err
	}
	limit := min(q.PerKind, MostPerKind)
	if limit <= 0 {
		limit = PerKind
	}
	box := Inbox{Items: []Item{}, More: map[models.WaitingKind]int{}, Waiting: f.waiting()}
	for _, k := range Kinds() {
		if q.Kind != "" && q.Kind != k {
			continue
		}
		rows, count, err := f.rows(tx, k, limit)
		if err != nil {
			return Inbox{}, err
		}
		if more := count - len(rows); more > 0 {
			box.More[k] = more
		}
		for _, w := range rows {
			box.Items = append(box.Items, f.item(w, tx.Now))
		}
	}
	if err := fill(tx, &f, box.Items); err != nil {
		return Inbox{}, err
	}
	inOrder(box.Items)
	return box, nil
}

// Count is how much waits for the actor's turn, for the badge: what [Of] says, in
// fewer queries.
func Count(tx *store.Tx) (int, error) {
	f, err := find(tx)
	return f.waiting(), err
}

func find(tx *store.Tx) (found, error) {
	f := found{}
	if err := policy.Check(policy.InboxOwn, policy.Of(tx.Actor)); err != nil {
		return f, err
	}
	var err error
	if f.reader, err = readerOf(tx); err != nil {
		return f, err
	}
	if f.counts, err = tx.CountWaiting(f.asks); err != nil {
		return f, err
	}
	if f.steps, err = training.Steps(tx); err != nil {
		return f, err
	}
	f.absences, err = f.absenceConflicts(tx)
	return f, err
}

func readerOf(tx *store.Tx) (reader, error) {
	p, err := tx.Person(tx.Actor.Person)
	if err != nil {
		return reader{}, err
	}
	zone, _, err := clock.Zone(p.Zone)
	if err != nil {
		return reader{}, fmt.Errorf("inbox: person %d: %w", p.ID, err)
	}
	covers, err := training.Covering(tx)
	today := models.DateOf(tx.Now)
	return reader{p, zone, store.WaitingFor{
		Person: p.ID, Coordinates: tx.Actor.Has(models.RoleCoordinator), Administers: tx.Actor.Has(models.RoleAdministrator),
		Signs: covers, Today: today, IdleSince: tx.Now.AddDate(0, 0, -idleDays), ComingUntil: tx.Now.AddDate(0, 0, comingDays),
		ExpiringBy: today.AddDays(windows[models.CertificationExpiring]), RenewBy: today.AddDays(windows[models.RenewalDue]),
	}}, err
}

// waiting counts what is the reader's turn.
func (f found) waiting() int {
	n := len(f.steps)
	for _, conflicts := range f.absences {
		n += len(conflicts)
	}
	for k, count := range f.counts {
		if kinds[k].turn == Mine {
			n += count
		}
	}
	return n
}

// rows are up to limit things of a kind, and how many there are.
func (f found) rows(tx *store.Tx, k models.WaitingKind, limit int) ([]models.Waiting, int, error) {
	switch k {
	case models.TaskToDo, models.TaskReturned:
		all := f.tasks(k)
		return all[:min(len(all), limit)], len(all), nil
	case models.AwayFromMeeting, models.AwayFromMentees:
		all := f.absences[k]
		return all[:min(len(all), limit)], len(all), nil
	}
	count := f.counts[k]
	if count == 0 {
		return nil, 0, nil
	}
	rows, err := tx.Waiting(k, f.asks, limit)
	return rows, count, err
}

func (f found) tasks(k models.WaitingKind) []models.Waiting {
	var all []models.Waiting
	for _, s := range f.steps {
		if kindOf(s) != k {
			continue
		}
		w := models.Waiting{Kind: k, ID: int64(s.Task.ID), Within: int64(s.Plan.ID), Title: s.Task.Spec.Title, Since: s.Since, DueOn: s.Task.DueOn}
		if k == models.TaskReturned {
			w.Text = s.Task.Note
		}
		all = append(all, w)
	}
	return all
}

func kindOf(s training.OpenStep) models.WaitingKind {
	if s.Task.ReturnedAt != nil {
		return models.TaskReturned
	}
	return models.TaskToDo
}

// item sets a row in the reader's own time.
func (r reader) item(w models.Waiting, now time.Time) Item {
	k := kinds[w.Kind]
	if days, has := windows[w.Kind]; has {
		w.Since = opened(w.DueOn, days, w.Since)
	}
	i := Item{Waiting: w, As: k.as, Turn: k.turn, Subject: models.Subject{Kind: k.subject, ID: w.ID}, Due: w.DueAt}
	if k.within != "" {
		i.Belongs = models.Subject{Kind: k.within, ID: w.Within}
	}
	if !w.DueOn.IsZero() {
		end := clock.StartOfDay(w.DueOn.AddDays(1), r.zone)
		i.Due = &end
	}
	if i.Turn == Mine {
		i.Urgency = urgencyOf(i.Due, now)
	} else {
		i.Urgency = urgencyOf(w.StartsAt, now)
		i.Due = w.StartsAt
	}
	return i
}
