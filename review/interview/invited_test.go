package interview_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
)

// mailed are the kinds of what is mailed to a person at once or in the digest, sorted.
func (w *world) mailed(p models.Person) (kinds []string) {
	w.t.Helper()
	keys := storetest.Column(w.t, w.db, "select key from jobs where kind = 'mail'")
	storetest.View(w.t, w.db, storetest.As(p), func(tx *store.Tx) error {
		list, err := tx.Notifications(p.ID, false, models.Page{Limit: 200})
		for _, n := range list.Items {
			if n.InDigest || slices.Contains(keys, "mail:notification:"+strconv.FormatInt(n.ID, 10)) {
				kinds = append(kinds, n.Kind)
			}
		}
		return err
	})
	slices.Sort(kinds)
	return kinds
}

// changes proposes an interview, moves it, gives a seat to another and cancels it, the
// last by another than who arranged it.
func (w *world) changes() {
	w.t.Helper()
	i := w.propose()
	w.must(w.move(i.ID, nine.Add(24*time.Hour)))
	bo := w.seat(i.ID, w.Bo)
	w.must(w.coordinate(func(tx *store.Tx) error {
		_, err := interview.ReplaceSeat(tx, bo.ID, w.mina.ID)
		return err
	}))
	w.must(w.act(w.Admin, func(tx *store.Tx) error {
		_, err := interview.CancelInterview(tx, i.ID, "The candidate changes teams.")
		return err
	}, models.RoleAdministrator))
}

func TestI6_WhatComesAsAnInvitationIsNotMailedAsWell(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			if err := tx.PutSetting(models.SettingMail, "mail.example.test:587"); err != nil {
				return err
			}
			return tx.PutSetting(models.SettingInvitations, "interviews@example.test")
		})
		w.changes()
		for _, p := range []models.Person{w.Ana, w.Bo, w.mina, w.Learner} {
			if got := w.mailed(p); len(got) > 0 {
				t.Errorf("%s is mailed %v besides the invitations", p.Name, got)
			}
			if got := w.heard(p); len(got) < 2 {
				t.Errorf("%s hears under the bell %v", p.Name, got)
			}
		}
		if got := w.mailed(w.Coordinator); !slices.Equal(got, []string{"interview-cancelled"}) {
			t.Errorf("who arranged it, and has no invitation, is mailed %v", got)
		}
	})
}

func TestI6_WithoutInvitationsEverythingIsMailed(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.PutSetting(models.SettingMail, "mail.example.test:587")
		})
		w.changes()
		for p, want := range map[*models.Person][]string{
			&w.Ana:     {"interview-cancelled", "interview-moved", "seat-invited"},
			&w.Bo:      {"interview-moved", "seat-invited", "seat-replaced"},
			&w.mina:    {"interview-cancelled", "seat-invited"},
			&w.Learner: {"interview-cancelled", "interview-moved", "interview-proposed"},
		} {
			if got := w.mailed(*p); !slices.Equal(got, want) {
				t.Errorf("%s is mailed %v", p.Name, got)
			}
		}
	})
}
