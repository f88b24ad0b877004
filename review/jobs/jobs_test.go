package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
)

func enqueue(t *testing.T, db *store.DB, wanted ...New) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return Enqueue(tx, wanted...) })
}

// found are all jobs by key.
func found(t *testing.T, db *store.DB) map[string]models.Job {
	t.Helper()
	by := map[string]models.Job{}
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		for id := models.JobID(1); ; id++ {
			j, err := tx.LockJob(id)
			if fault.Is(err, fault.NotFound) {
				return nil
			}
			if err != nil {
				return err
			}
			by[j.Key] = j
		}
	})
	return by
}

func taken(t *testing.T, db *store.DB, limit int) []models.Job {
	t.Helper()
	all, err := claim(context.Background(), db, []string{"a", "b"}, lease{node: "one", until: db.Now().Add(time.Minute)}, limit)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func keys(all []models.Job) (keys []string) {
	for _, j := range all {
		keys = append(keys, j.Key)
	}
	return keys
}

func closed(t *testing.T, db *store.DB, j models.Job, s *setback) {
	t.Helper()
	if err := closeJob(context.Background(), db, j, s); err != nil {
		t.Fatal(err)
	}
}

func TestAJobIsMadeOnceForAKeyAndWithItsActOnly(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		enqueue(t, db, New{Kind: "a", Key: "1", Payload: map[string]int{"id": 7}}, New{Kind: "a", Key: "1"})
		enqueue(t, db, New{Kind: "b", Key: "1"})
		err := storetest.Do(db, storetest.Builder, func(tx *store.Tx) error {
			return errors.Join(Enqueue(tx, New{Kind: "a", Key: "2"}), fault.Clash("no", "The act came to nothing."))
		})
		all := found(t, db)
		var in struct{ ID int }
		if j := all["1"]; len(all) != 1 || err == nil || j.Into(&in) != nil || in.ID != 7 || j.Kind != "a" || !j.RunAt.Equal(db.Now()) {
			t.Errorf("%+v, %v", all, err)
		}
	})
}

func TestTheLongestDueIsTakenFirstAndNothingBeforeItsTime(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		at := func(m int) time.Time { return db.Now().Add(time.Duration(m) * time.Minute) }
		enqueue(t, db, New{Kind: "a", Key: "late", RunAt: at(-1)}, New{Kind: "b", Key: "later", RunAt: at(-2)},
			New{Kind: "a", Key: "soon", RunAt: at(1)}, New{Kind: "of a newer version", Key: "unknown", RunAt: at(-3)})
		if got := keys(taken(t, db, 1)); !slices.Equal(got, []string{"later"}) {
			t.Errorf("first %v", got)
		}
		if got := keys(taken(t, db, 9)); !slices.Equal(got, []string{"late"}) {
			t.Errorf("then %v", got)
		}
		storetest.ClockOf(db).Advance(time.Minute - time.Microsecond)
		if got := keys(taken(t, db, 9)); got != nil {
			t.Errorf("before the leases are over and the next is due: %v", got)
		}
		storetest.ClockOf(db).Advance(time.Microsecond)
		if got := keys(taken(t, db, 9)); !slices.Equal(got, []string{"late", "later", "soon"}) {
			t.Errorf("when all are due: %v", got)
		}
	})
}

func TestOnlyWhoHoldsTheLeaseClosesAJob(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		enqueue(t, db, New{Kind: "a", Key: "1"})
		first := taken(t, db, 1)[0]
		storetest.ClockOf(db).Advance(time.Minute)
		second := taken(t, db, 1)[0]
		closed(t, db, first, &setback{code: "no", dead: true})
		if j := found(t, db)["1"]; j.State != models.JobRunning || j.Attempts != 2 || j.Token != second.Token {
			t.Errorf("the first, too late, made it %+v", j)
		}
		closed(t, db, second, nil)
		closed(t, db, second, nil)
		if j := found(t, db)["1"]; j.State != models.JobDone || !j.EndedAt.Equal(db.Now()) {
			t.Errorf("the second made it %+v", j)
		}
	})
}

func TestWhatDoesNotWorkIsTriedAgainAndThenIsDead(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		clock := storetest.ClockOf(db)
		enqueue(t, db, New{Kind: "a", Key: "1"}, New{Kind: "a", Key: "2"})
		both := taken(t, db, 2)
		closed(t, db, both[0], &setback{code: "away"})
		closed(t, db, both[1], &setback{code: "asked", after: time.Hour})
		if j := found(t, db)[both[1].Key]; j.State != models.JobWaiting || !j.RunAt.Equal(db.Now().Add(time.Hour)) || j.Failure != "asked" {
			t.Errorf("asked to wait an hour: %+v", j)
		}
		for range MostAttempts - 1 {
			clock.Advance(2 * mostPause)
			for _, j := range taken(t, db, 2) {
				closed(t, db, j, &setback{code: "away"})
			}
		}
		for _, j := range found(t, db) {
			if j.State != models.JobDead || j.Attempts != MostAttempts || j.Failure != "away" {
				t.Errorf("in the end %+v", j)
			}
		}
		clock.Advance(365 * 24 * time.Hour)
		if got := taken(t, db, 2); got != nil {
			t.Errorf("dead, and taken: %v", got)
		}
	})
}

func TestWhatIsDoneIsForgottenAfter14DaysInBoundedTurns(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		for n := range 5 {
			enqueue(t, db, New{Kind: "a", Key: fmt.Sprint(n)})
		}
		all := taken(t, db, 5)
		for _, j := range all[:3] {
			closed(t, db, j, nil)
		}
		closed(t, db, all[3], &setback{code: "no", dead: true})
		sweep := func() (n int) {
			storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) (err error) {
				n, err = Sweep(tx, 2)
				return err
			})
			return n
		}
		storetest.ClockOf(db).Advance(kept)
		if n := sweep(); n != 0 {
			t.Errorf("%d forgotten too soon", n)
		}
		storetest.ClockOf(db).Advance(time.Microsecond)
		if a, b, c := sweep(), sweep(), sweep(); a != 2 || b != 1 || c != 0 {
			t.Errorf("turns of %d, %d, %d", a, b, c)
		}
		if left := keysOf(t, db); !slices.Equal(left, []string{all[3].Key, all[4].Key}) {
			t.Errorf("left %v", left)
		}
	})
}

func keysOf(t *testing.T, db *store.DB) []string {
	return storetest.Column(t, db, "select key from jobs order by id")
}

func TestNodesThatTakeAtOnceNeverTakeTheSame(t *testing.T) {
	db := storetest.Postgres(t)
	for n := range 60 {
		enqueue(t, db, New{Kind: "a", Key: fmt.Sprint(n)})
	}
	var all []string
	var mu sync.Mutex
	node := func() error {
		for {
			got, err := claim(context.Background(), db, []string{"a"}, lease{node: "n", until: db.Now().Add(time.Minute)}, 3)
			if err != nil || got == nil {
				return err
			}
			mu.Lock()
			all = append(all, keys(got)...)
			mu.Unlock()
		}
	}
	if err := errors.Join(storetest.AtOnce(node, node, node, node)...); err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	if len(all) != 60 || len(slices.Compact(all)) != 60 {
		t.Errorf("%d taken", len(all))
	}
}

// TestWhoTakesMakesNobodyLoseAnAct: an act reads and writes next to the queue, as
// everybody's do, while nodes take jobs.
func TestWhoTakesMakesNobodyLoseAnAct(t *testing.T) {
	db := storetest.Postgres(t)
	tries := 0
	act := func() error {
		for n := range 30 {
			err := db.Do(context.Background(), storetest.Builder, func(tx *store.Tx) error {
				tries++
				if _, err := tx.JobsAreDue([]string{"a"}); err != nil {
					return err
				}
				return Enqueue(tx, New{Kind: "a", Key: fmt.Sprint(n)})
			})
			if err != nil {
				return err
			}
		}
		return nil
	}
	node := func() error {
		for range 60 {
			got, err := claim(context.Background(), db, []string{"a"}, lease{node: "n", until: db.Now().Add(time.Minute)}, 2)
			if err != nil {
				return err
			}
			for _, j := range got {
				if err := closeJob(context.Background(), db, j, nil); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if err := errors.Join(storetest.AtOnce(act, node, node)...); err != nil {
		t.Fatal(err)
	}
	if tries != 30 {
		t.Errorf("30 acts took %d tries", tries)
	}
}

func silent() *slog.Logger { return slog.New(slog.DiscardHandler) }
