package sweep

import (
	"context"
	"errors"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
)

// instead replaces the chores for a test.
func instead(t *testing.T, others ...chore) {
	kept := chores
	chores = others
	t.Cleanup(func() { chores = kept })
}

func healths(t *testing.T, db *store.DB, who models.Actor) map[string]Health {
	t.Helper()
	by := map[string]Health{}
	storetest.View(t, db, who, func(tx *store.Tx) error {
		all, err := Healths(tx)
		for _, h := range all {
			by[h.Name] = h
		}
		return err
	})
	return by
}

func TestASweepNotesHowEachRoomWent(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		clock := storetest.ClockOf(db)
		var wrong error
		instead(t,
			chore{"broken", func(*store.Tx, int) (int, error) { return 3, wrong }, false},
			chore{"well", func(*store.Tx, int) (int, error) { return 7, nil }, false},
			chore{"silent", func(*store.Tx, int) (int, error) { return 9, nil }, true},
		)
		for name, h := range healths(t, db, o.AsAdmin()) {
			if h.Run != nil || !h.Late {
				t.Errorf("before the first sweep %s is %+v", name, h)
			}
		}
		node := models.Node{ID: "a", Name: "one", Version: "1", StartedAt: db.Now()}
		wrong = errors.New("a person's own words")
		for range 2 {
			clock.Advance(time.Minute)
			if done, err := Reported(context.Background(), db, node); done != 19 || err == nil {
				t.Errorf("%d done, %v", done, err)
			}
		}
		by := healths(t, db, o.AsAdmin())
		if b := by["broken"]; b.Run.Failures != 2 || b.Run.Failure != "internal" || !b.Run.FailedAt.Equal(db.Now()) || b.Late {
			t.Errorf("broken %+v", b.Run)
		}
		if w, s := by["well"], by["silent"]; *w.Done != 7 || w.Run.Failures != 0 || s.Done != nil || s.Run.Done != 0 {
			t.Errorf("well %+v, silent %+v", w.Run, s.Run)
		}
		failed := db.Now()
		wrong = nil
		clock.Advance(time.Hour)
		if _, err := Reported(context.Background(), db, node); err != nil {
			t.Fatal(err)
		}
		if b := healths(t, db, o.AsAdmin())["broken"]; b.Run.Failures != 0 || !b.Run.FailedAt.Equal(failed) || !b.Run.EndedAt.Equal(db.Now()) {
			t.Errorf("mended %+v", b.Run)
		}
		clock.Advance(lateAfter + time.Second)
		if h := healths(t, db, o.AsAdmin())["well"]; !h.Late {
			t.Errorf("late %+v", h)
		}
	})
}

func TestNodesComeAndGo(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		instead(t)
		clock := storetest.ClockOf(db)
		first := models.Node{ID: "a", Name: "one", Version: "1", StartedAt: db.Now()}
		sweeps := func(n models.Node) {
			if _, err := Reported(context.Background(), db, n); err != nil {
				t.Fatal(err)
			}
		}
		running := func() (names string) {
			storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) error {
				nodes, err := tx.Nodes()
				for _, n := range nodes {
					names += n.Name + " "
				}
				return err
			})
			return names
		}
		sweeps(first)
		clock.Advance(23 * time.Hour)
		second := models.Node{ID: "b", Name: "two", Version: "2", StartedAt: db.Now()}
		sweeps(second)
		if got := running(); got != "one two " {
			t.Errorf("running %s", got)
		}
		clock.Advance(2 * time.Hour)
		sweeps(second)
		if got := running(); got != "two " {
			t.Errorf("after a day without a word: %s", got)
		}
		if err := Gone(context.Background(), db, second); err != nil || running() != "" {
			t.Errorf("after it stopped: %s, %v", running(), err)
		}
		storetest.View(t, db, o.AsCoordinator(), func(tx *store.Tx) error {
			if _, err := Healths(tx); !fault.Is(err, fault.Denied) {
				t.Errorf("a coordinator: %v", err)
			}
			return nil
		})
	})
}
