package demo

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/roster"
)

// system acts where no person does: at the opening, and when something is read.
var system = models.System("demo", models.ViaDemo)

// world is what all stories share.
type world struct {
	content
	ctx    context.Context
	db     *store.DB
	set    func(time.Time)
	seed   uint64
	random io.Reader // of secrets
	opens  time.Time
	ends   time.Time

	waiting waitingList
	begun   int
	failed  error
	cut     []error // stories that were refused what they wanted

	person    map[string]models.PersonID // by key
	member    map[models.PersonID]row
	roles     map[models.PersonID][]models.Role
	site      map[string]models.SiteID
	service   map[string]models.ServiceID
	course    map[string]models.CurriculumID
	calendars map[models.PersonID]clock.Calendar
	written   map[models.ShowCaseID]told
}

// newWorld reads what a demo is made of. It opens three years before the end, on
// the first of a month.
func newWorld(ctx context.Context, db *store.DB, set func(time.Time), o Options) (*world, error) {
	c, err := readContent()
	if err != nil {
		return nil, fmt.Errorf("what the demo is made of: %w", err)
	}
	ends := o.Until.UTC().Truncate(time.Second)
	first := models.DateOf(ends).AddMonths(-historyMonths)
	opens := time.Date(first.Year, first.Month, 1, 8, 0, 0, 0, time.UTC)
	set(opens)
	return &world{
		content: c, ctx: ctx, db: db, set: set, seed: o.Seed, random: secretsOf(o.Seed), opens: opens, ends: ends,
		person: map[string]models.PersonID{}, member: map[models.PersonID]row{}, roles: map[models.PersonID][]models.Role{},
		site: map[string]models.SiteID{}, service: map[string]models.ServiceID{}, course: map[string]models.CurriculumID{},
		calendars: map[models.PersonID]clock.Calendar{}, written: map[models.ShowCaseID]told{},
	}, nil
}

const historyMonths = 36

// secretsOf are the salts of a seed: nothing in a demo is secret.
func secretsOf(seed uint64) io.Reader {
	var key [32]byte
	copy(key[:], fmt.Sprintf("demo %d", seed))
	return rand.NewChaCha8(key)
}

// actor is a person as they act; 0 is the system.
func (w *world) actor(who models.PersonID) models.Actor {
	if who == 0 {
		return system
	}
	return models.Actor{Person: who, Via: models.ViaDemo, Roles: w.roles[who]}
}

// who is a person by their key.
func (w *world) who(key string) models.PersonID {
	id, known := w.person[key]
	if !known {
		panic(fmt.Errorf("nobody is called %q yet", key))
	}
	return id
}

func (w *world) nameOf(who models.PersonID) string {
	if who == 0 {
		return system.System
	}
	return w.member[who]["name"]
}

// of is a service by its slug.
func (w *world) of(slug string) models.ServiceID {
	id, known := w.service[slug]
	if !known {
		panic(fmt.Errorf("there is no service %q yet", slug))
	}
	return id
}

// calendar is when a person works, read once and again after [world.forget].
func (w *world) calendar(who models.PersonID) clock.Calendar {
	if c, known := w.calendars[who]; known {
		return c
	}
	err := w.db.View(w.ctx, system, func(tx *store.Tx) (err error) {
		w.calendars[who], err = roster.CalendarOf(tx, who)
		return err
	})
	if err != nil {
		panic(fmt.Errorf("calendar of %s: %w", w.nameOf(who), err))
	}
	return w.calendars[who]
}

func (w *world) forget(who models.PersonID) { delete(w.calendars, who) }

// ago is an instant so long before the end: 8m (months), 3w, 5d or 20h.
func (w *world) ago(span string) time.Time {
	n, err := strconv.Atoi(span[:max(len(span)-1, 0)])
	if err != nil {
		panic(fmt.Errorf("how long is %q?", span))
	}
	switch span[len(span)-1] {
	case 'm':
		d := models.DateOf(w.ends).AddMonths(-n)
		return time.Date(d.Year, d.Month, d.Day, w.ends.Hour(), w.ends.Minute(), w.ends.Second(), 0, time.UTC)
	case 'w':
		return w.ends.AddDate(0, 0, -7*n)
	case 'd':
		return w.ends.AddDate(0, 0, -n)
	}
	return w.ends.Add(-time.Duration(n) * time.Hour)
}

// date is a date of a table: 2013-09-24, or so long before the end with a minus.
func (w *world) date(text string) models.Date {
	if span, relative := strings.CutPrefix(text, "-"); relative {
		return models.DateOf(w.ago(span))
	}
	d, err := models.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}
