package standing_test

import (
	"context"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/standing"
)

// world is an organisation with a bar for EKS.
type world struct {
	storetest.Org
	t   *testing.T
	db  *store.DB
	bar models.Bar
}

func in(t *testing.T, db *store.DB) *world {
	t.Helper()
	w := &world{Org: storetest.Seed(t, db), t: t, db: db}
	t.Cleanup(w.holds)
	rules := models.DefaultBarRules()
	rules.Renewal = models.RenewalNeed{Contributions: 2}
	w.bar = w.publish(w.EKS, 1, rules)
	return w
}

func (w *world) publish(s models.Service, number int, rules models.BarRules) models.Bar {
	w.t.Helper()
	b := models.Bar{ServiceID: s.ID, Number: number, Rules: rules}
	w.do(func(tx *store.Tx) error {
		b.ID, b.PublishedAt = 0, tx.Now
		return tx.AddBar(&b)
	})
	return b
}

func (w *world) do(act func(*store.Tx) error) {
	w.t.Helper()
	storetest.Must(w.t, w.db, storetest.Builder, act)
}

// as runs an act of a person and returns the code of what it said.
func (w *world) as(actor models.Actor, act func(*store.Tx) error) string {
	w.t.Helper()
	err := w.db.Do(context.Background(), actor, act)
	if f := fault.As(err); f != nil {
		return f.Code
	}
	if err != nil {
		w.t.Fatal(err)
	}
	return ""
}

func (w *world) wants(got, want, what string) {
	w.t.Helper()
	if got != want {
		w.t.Errorf("%s: %q, want %q", what, got, want)
	}
}

// accredited gives a person a standing by import.
func (w *world) accredited(p models.Person, s models.Service, from, until string) models.Standing {
	w.t.Helper()
	var granted models.Standing
	w.do(func(tx *store.Tx) (err error) {
		granted, err = standing.Grant(tx, standing.Granting{Person: p.ID, Service: s.ID, Source: "the list of 2025",
			GrantedOn: day(from), ExpiresOn: day(until)})
		return err
	})
	return granted
}

func (w *world) now(id models.StandingID) (s models.Standing) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		s, err = tx.Standing(id)
		return err
	})
	return s
}

func (w *world) history(id models.StandingID) (all []models.StandingChange) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		page, err := tx.StandingHistory(id, models.Page{})
		all = page.Items
		return err
	})
	return all
}

func (w *world) counting(s models.Service) (people []models.PersonID) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		found, err := tx.CountingStandings(s.ID, models.DateOf(tx.Now))
		for _, f := range found {
			people = append(people, f.PersonID)
		}
		return err
	})
	return people
}

func (w *world) on(date string) {
	d := day(date)
	storetest.ClockOf(w.db).Set(time.Date(d.Year, d.Month, d.Day, 0, 1, 0, 0, time.UTC))
}

func (w *world) sweep() (done int) {
	w.t.Helper()
	storetest.Must(w.t, w.db, models.System("standing", models.ViaJob), func(tx *store.Tx) (err error) {
		done, err = standing.Sweep(tx, 100)
		return err
	})
	return done
}

func (w *world) contribute(p models.Person, title, on string) {
	w.t.Helper()
	w.do(func(tx *store.Tx) error {
		_, err := standing.Record(tx, standing.Recording{Person: p.ID, Service: w.EKS.ID, Kind: models.ContributionDocument, Title: title, On: day(on)})
		return err
	})
}

// told lists the kinds of messages a person has got, oldest first.
func (w *world) told(p models.Person) (kinds []string) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		page, err := tx.Notifications(p.ID, false, models.Page{Limit: 100})
		for i := len(page.Items) - 1; i >= 0; i-- {
			kinds = append(kinds, page.Items[i].Kind)
		}
		return err
	})
	return kinds
}

func day(s string) models.Date {
	d, err := models.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}
