package coverage_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func date(y int, m time.Month, d int) models.Date { return models.Date{Year: y, Month: m, Day: d} }

var (
	today = models.DateOf(storetest.Start)
	past  = date(2026, 1, 1)
	later = date(2027, 12, 31)
)

// stand stores standing of a state until a day; provisional standing takes a
// founding seat.
func stand(t *testing.T, db *store.DB, o storetest.Org, of models.Service, p models.Person, state models.StandingState, until models.Date) {
	t.Helper()
	s := models.Standing{PersonID: p.ID, ServiceID: of.ID, State: state, Source: models.SourceAccredited, SourceNote: "before Assay",
		GrantedOn: past, TermStartsOn: past, ExpiresOn: until, Revision: 1}
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		s.ID, s.StateSince, s.UpdatedAt = 0, tx.Now, tx.Now
		if state == models.StandingProvisional {
			if err := found(tx, o, &s); err != nil {
				return err
			}
		}
		return tx.AddStanding(&s)
	})
}

func found(tx *store.Tx, o storetest.Org, s *models.Standing) error {
	taken, err := tx.FoundingSeatsTaken(s.ServiceID)
	if err != nil {
		return err
	}
	a := models.Appointment{PersonID: s.PersonID, ServiceID: s.ServiceID, Reason: "founding", CreatedAt: tx.Now,
		AdministratorID: &o.Admin.ID, AdministratorAt: &tx.Now, DeveloperID: &o.Dev.ID, DeveloperAt: &tx.Now}
	if err := tx.AddAppointment(&a); err != nil {
		return err
	}
	seat := len(taken) + 1
	s.Source, s.Founding, s.FoundingSeat, s.AppointmentID = models.SourceAppointment, true, &seat, &a.ID
	return nil
}

// come stores an open candidacy in a state.
func come(t *testing.T, db *store.DB, bar models.Bar, p models.Person, state models.CandidacyState) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		return tx.AddCandidacy(&models.Candidacy{PersonID: p.ID, ServiceID: bar.ServiceID, Number: 1, BarID: bar.ID, State: state,
			OpenedAt: tx.Now, ReadyAt: &tx.Now, StateSince: tx.Now, Revision: 1})
	})
}

// person stores somebody with a name of their own.
func person(t *testing.T, db *store.DB, n int, at models.Site, edits ...storetest.Edit) models.Person {
	t.Helper()
	return storetest.AddPerson(t, db, fmt.Sprintf("Person %03d", n), at, edits...)
}

func view[T any](t testing.TB, db *store.DB, as models.Actor, read func(*store.Tx) (T, error)) T {
	t.Helper()
	var out T
	err := db.View(context.Background(), as, func(tx *store.Tx) (err error) {
		out, err = read(tx)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
