package coverage_test

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/clock"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// TestG1_TheWorldReadIsThatOfEverybodysOwnRows changes hours, zones, first and last days,
// absences, holidays and standings in a random but repeatable order, and counts each week
// again from people's rows alone, quarter by quarter.
func TestG1_TheWorldReadIsThatOfEverybodysOwnRows(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := changing{Org: storetest.Seed(t, db), t: t, db: db, random: rand.New(rand.NewSource(7))}
		for n, site := range []models.Site{w.Dublin, w.Kolkata, w.Adelaide, w.Seattle, w.Taipei, w.StJohns, w.Dublin, w.Seattle} {
			w.all = append(w.all, person(t, db, n, site).ID)
		}
		for step := range 90 {
			w.change()
			if step%3 == 0 {
				w.compare(w.EKS, step)
				w.compare(w.S3, step)
			}
		}
	})
}

type changing struct {
	storetest.Org
	t      *testing.T
	db     *store.DB
	random *rand.Rand
	all    []models.PersonID
}

func (w changing) day(from, to int) models.Date {
	return today.AddDays(from + w.random.Intn(to-from+1))
}

func (w changing) change() {
	w.t.Helper()
	id := w.all[w.random.Intn(len(w.all))]
	of := []models.Service{w.EKS, w.S3}[w.random.Intn(2)]
	storetest.Must(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		switch w.random.Intn(4) {
		case 0:
			from := w.day(-20, 10)
			kind := []models.AbsenceKind{models.Away, models.FinishOnly}[w.random.Intn(2)]
			return tx.AddAbsence(&models.Absence{PersonID: id, Kind: kind, FromDate: from, ToDate: from.AddDays(w.random.Intn(9))})
		case 1:
			return tx.PutHoliday(&models.Holiday{SiteID: []models.SiteID{w.Dublin.ID, w.Seattle.ID, w.Kolkata.ID}[w.random.Intn(3)], Date: w.day(-3, 9), Name: "A holiday"})
		case 2:
			return w.stands(tx, id, of.ID)
		}
		return w.lives(tx, id)
	})
}

// lives changes when and where somebody works, or whether they are here.
func (w changing) lives(tx *store.Tx, id models.PersonID) error {
	p, err := tx.Person(id)
	if err != nil {
		return err
	}
	switch w.random.Intn(5) {
	case 0:
		p.Hours = nil
		for range 1 + w.random.Intn(6) {
			p.Hours = append(p.Hours, models.Window{Weekday: time.Weekday(w.random.Intn(7)), From: 15 * w.random.Intn(96), To: 15 * w.random.Intn(96)})
		}
	case 1:
		p.Zone = []string{"Europe/Dublin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham"}[w.random.Intn(4)]
		p.NightFrom = 60 * w.random.Intn(24)
	case 2:
		p.StartedOn = w.day(-9, 9)
	case 3:
		p.LeavesOn = w.day(0, 12)
		if w.random.Intn(2) == 0 {
			p.LeavesOn = models.Date{}
		}
	case 4:
		p.RemovedAt, p.RemovedReason = nil, ""
		if w.random.Intn(3) == 0 {
			p.RemovedAt, p.RemovedReason = &tx.Now, "Has moved on."
		}
	}
	return tx.SavePerson(&p)
}

// stands grants standing, or changes what there is.
func (w changing) stands(tx *store.Tx, id models.PersonID, of models.ServiceID) error {
	s, found, err := tx.StandingOf(id, of)
	if err != nil {
		return err
	}
	s.State = []models.StandingState{models.StandingActive, models.StandingActive, models.StandingLapsed, models.StandingSuspended}[w.random.Intn(4)]
	s.GrantedOn = w.day(-40, 8)
	s.TermStartsOn, s.ExpiresOn = s.GrantedOn, s.GrantedOn.AddDays(20+w.random.Intn(260))
	if found {
		return tx.SaveStanding(&s)
	}
	s = models.Standing{PersonID: id, ServiceID: of, State: s.State, Source: models.SourceAccredited, SourceNote: "before Assay", GrantedOn: s.GrantedOn,
		TermStartsOn: s.TermStartsOn, ExpiresOn: s.ExpiresOn, StateSince: tx.Now, UpdatedAt: tx.Now, Revision: 1}
	return tx.AddStanding(&s)
}

func (w changing) compare(of models.Service, step int) {
	w.t.Helper()
	var want counted
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		want, err = w.count(tx, of.ID)
		return err
	})
	got := inWeek(w.t, w.db, w.AsAdmin(), of, coverage.Hourly{})
	if got.Grid != want.grid || got.SMEs != want.people {
		w.t.Fatalf("step %d, %s: read %d people\n%v\nbut there are %d\n%v", step, of.Slug, got.SMEs, got.Grid, want.people, want.grid)
	}
	clock := byHour(w.t, w.db, w.AsAdmin(), coverage.Hourly{Weekdays: hours.EveryDay})
	row := slices.IndexFunc(clock.Rows.Items, func(r coverage.HourRow) bool { return r.Service.ID == of.ID })
	if least := want.grid.Least(hours.EveryDay); clock.Rows.Items[row].Heads != least {
		w.t.Fatalf("step %d, %s: among all %v, want %v", step, of.Slug, clock.Rows.Items[row].Heads, least)
	}
	risks := view(w.t, w.db, w.AsAdmin(), func(tx *store.Tx) (coverage.RiskList, error) {
		return coverage.Risks(tx, coverage.Hourly{}, models.Page{})
	})
	row = slices.IndexFunc(risks.Items, func(r coverage.Risk) bool { return r.Service.ID == of.ID })
	if risks.Items[row].Expiring != want.expiring {
		w.t.Fatalf("step %d, %s: expiring %+v, want %+v", step, of.Slug, risks.Items[row].Expiring, want.expiring)
	}
}

// counted is a service's week as its people's own rows say.
type counted struct {
	grid     hours.Grid
	people   int
	expiring coverage.Expiring
}

func (w changing) count(tx *store.Tx, of models.ServiceID) (c counted, err error) {
	var heads [hours.Quarters]int
	people, err := tx.PeopleByID(w.all)
	if err != nil {
		return c, err
	}
	away, err := tx.Absences(w.all, models.Date{}, models.Date{})
	if err != nil {
		return c, err
	}
	holidays, err := tx.Holidays([]models.SiteID{w.Dublin.ID, w.Kolkata.ID, w.Seattle.ID, w.Adelaide.ID, w.Taipei.ID, w.StJohns.ID})
	if err != nil {
		return c, err
	}
	for _, p := range people {
		s, found, err := tx.StandingOf(p.ID, of)
		if err != nil {
			return c, err
		}
		if !found || s.State != models.StandingActive || p.RemovedAt != nil {
			continue
		}
		off := func(day models.Date) bool {
			return !p.StartedOn.IsZero() && day.Before(p.StartedOn) || !p.LeavesOn.IsZero() && day.After(p.LeavesOn) ||
				slices.ContainsFunc(away[p.ID], func(a models.Absence) bool {
					return a.Kind == models.Away && !day.Before(a.FromDate) && !day.After(a.ToDate)
				}) || slices.ContainsFunc(holidays[p.SiteID], func(h models.Holiday) bool { return h.Date == day })
		}
		c.add(p, s, off, &heads)
	}
	for cell := range hours.Cells {
		c.grid[cell/24][cell%24] = slices.Min(heads[cell*hours.PerHour : (cell+1)*hours.PerHour])
	}
	return c, nil
}

func (c *counted) add(p models.Person, s models.Standing, off func(models.Date) bool, heads *[hours.Quarters]int) {
	on := func(day models.Date) bool { return !day.Before(s.GrantedOn) && !day.After(s.ExpiresOn) }
	monday, sunday := thisWeek.Day(0), thisWeek.Day(6)
	here := (p.StartedOn.IsZero() || !p.StartedOn.After(sunday)) && (p.LeavesOn.IsZero() || !p.LeavesOn.Before(monday))
	if here && !s.GrantedOn.After(sunday) && !s.ExpiresOn.Before(monday) {
		c.people++
	}
	if on(today) {
		left := today.DaysUntil(s.ExpiresOn)
		for _, e := range []struct {
			days  int
			count *int
		}{{30, &c.expiring.In30}, {60, &c.expiring.In60}, {90, &c.expiring.In90}, {180, &c.expiring.In180}} {
			if left <= e.days {
				*e.count++
			}
		}
	}
	works := clock.Calendar{Zone: clock.Home(p.Zone), Hours: p.Hours, Off: off}.Intervals(thisWeek.From(), thisWeek.To())
	for q := range heads {
		at := thisWeek.At(q)
		if !on(models.DateOf(at)) {
			continue
		}
		for _, i := range works {
			if !at.Before(i.From) && at.Before(i.To) {
				heads[q]++
			}
		}
	}
}

// TestPeopleOfOneWeekAreToldByOneNumber: the store keeps it, whichever way a person comes
// in or changes.
func TestPeopleOfOneWeekAreToldByOneNumber(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		a := person(t, db, 1, o.Dublin)
		var b, c models.Person
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			many := []models.Person{a, a}
			for i := range many {
				many[i].ID, many[i].Name, many[i].Pattern = 0, fmt.Sprint("Many ", i), 0
			}
			many[1].NightAllowed = true
			err := tx.AddPeople(many)
			b, c = many[0], many[1]
			return err
		})
		if a.Pattern == 0 || a.Pattern != b.Pattern || a.Pattern == c.Pattern {
			t.Errorf("patterns %d, %d, and %d who may be asked at night", a.Pattern, b.Pattern, c.Pattern)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			now, err := tx.Person(b.ID)
			now.Hours = now.Hours[1:]
			if err != nil {
				return err
			}
			return tx.SavePerson(&now)
		})
		if ids := mixed(t, db); len(ids) != 0 {
			t.Errorf("a number is shared by different weeks: %v", ids)
		}
		storetest.Tamper(t, db, fmt.Sprintf("update people set pattern = %d where id = %d", a.Pattern, b.ID))
		if ids := mixed(t, db); len(ids) != 1 {
			t.Errorf("a number that was kept is found at %v", ids)
		}
	})
}

// mixed is what the invariant of such numbers finds.
func mixed(t *testing.T, db *store.DB) (ids []int64) {
	t.Helper()
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) (err error) {
		for _, i := range store.Invariants() {
			if strings.HasPrefix(i.Sentence.String(), "People whose hours are told by the same number") {
				ids, err = tx.Breaches(i, 5)
			}
		}
		return err
	})
	return ids
}
