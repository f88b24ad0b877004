package sweep

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// TestNodesThatSweepAtOnceTellNobodyTwice: several rooms have something to say to many
// people, and two nodes, each with connections of its own, sweep at the same moment,
// two sweeps each.
func TestNodesThatSweepAtOnceTellNobodyTwice(t *testing.T) {
	db := storetest.Postgres(t)
	o := storetest.Seed(t, db)
	everythingIsDue(t, db, o)
	other, err := store.Open(context.Background(), storetest.DSN(db), storetest.ClockOf(db).Now)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	sweep := func(node *store.DB) func() error {
		return func() error {
			_, err := All(context.Background(), node)
			return err
		}
	}
	if err := errors.Join(storetest.AtOnce(sweep(db), sweep(other), sweep(db), sweep(other))...); err != nil {
		t.Fatal(err)
	}
	told := storetest.Column(t, db, "select kind, count(*) from notifications group by kind order by kind")
	if want := []string{
		"certification-expiring | 30", "seat-answer-due-soon | 5", "standing-renewable | 15", "standing-renewed | 15", "your-seat-answer-due-soon | 5",
	}; !slices.Equal(told, want) {
		t.Errorf("told %q, not %q", told, want)
	}
	if twice := storetest.Column(t, db, `select person_id, kind, subject_id, params from notifications
		group by person_id, kind, subject_id, params having count(*) > 1`); len(twice) > 0 {
		t.Errorf("told twice: %q", twice)
	}
	renewed := storetest.Column(t, db, "select event, count(*) from ledger_entries where subject_kind = 'standing' group by event")
	if !slices.Equal(renewed, []string{"standing.renewed | 15"}) {
		t.Errorf("the ledger has %q", renewed)
	}
}

// everythingIsDue: 30 people have a certification that expires soon; the standing of
// half of them ends soon, that of the others has ended and renews; five were asked for a panel,
// and have to answer soon.
func everythingIsDue(t *testing.T, db *store.DB, o storetest.Org) {
	t.Helper()
	bar := storetest.AddBar(t, db, o.EKS, 1, storetest.BarRules())
	var asked []models.Person
	for n := range 30 {
		p := storetest.AddPerson(t, db, fmt.Sprintf("Holder %d", n), o.Dublin)
		storetest.AddSME(t, db, o.EKS, p)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.AddCertification(&models.Certification{PersonID: p.ID, Vendor: "Example", Name: "Containers", Level: "associate",
				IssuedOn: models.Date{Year: 2024, Month: 12, Day: 20}, ExpiresOn: models.Date{Year: 2026, Month: 12, Day: 20}, RecordedAt: tx.Now})
		})
		asked = append(asked, p)
	}
	c := storetest.AddReady(t, db, o.Learner, bar)
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		starts := tx.Now.Add(14 * 24 * time.Hour)
		i := models.Interview{CandidacyID: c.ID, State: models.InterviewProposed, StartsAt: starts, EndsAt: starts.Add(time.Hour), Zone: "Europe/Dublin",
			Wall: starts.Format("2006-01-02T15:04"), Language: "en", UID: "one", ProposedBy: o.Coordinator.ID, Revision: 1, CreatedAt: tx.Now}
		if err := tx.AddInterview(&i); err != nil {
			return err
		}
		for _, p := range asked[:5] {
			if err := tx.AddSeats([]models.Seat{{InterviewID: i.ID, PersonID: p.ID, Kind: models.SeatSME, State: models.SeatInvited, InvitedAt: tx.Now,
				RemindAt: tx.Now.Add(-time.Hour), DueAt: tx.Now.Add(24 * time.Hour)}}); err != nil {
				return err
			}
		}
		return nil
	})
	storetest.Tamper(t, db, "update candidacies set state = 'scheduling'")
	storetest.Tamper(t, db, "update standings set expires_on = '2026-12-10', remind_on = '2026-11-10' where id % 2 = 0")
	storetest.Tamper(t, db, "update standings set expires_on = '2026-11-10' where id % 2 = 1")
}
