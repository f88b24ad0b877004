package demo

import (
	"context"
	"fmt"
	"time"

	"assay/models/fault"
	"assay/models/store"
	"assay/review/sweep"
)

// Options say which demo to make.
type Options struct {
	Seed   uint64
	People int       // the cast alone, or that many with a crowd behind it
	Until  time.Time // now, as the demo's people see it
	Told   func(done, all int64)
}

// Made is what came of it.
type Made struct {
	People int
	// Cut are stories that ended early, because what they wanted was refused on the day
	// it fell on. Without them the demo is a little smaller.
	Cut []error
}

// Make makes the demo in an empty, migrated database whose clock set moves, and
// leaves the clock at the end. Whoever calls it throws the database away when it
// fails. Faults: the conflict not-empty, invalid; anything else is a defect.
func Make(ctx context.Context, db *store.DB, set func(time.Time), o Options) (Made, error) {
	w, err := newWorld(ctx, db, set, o)
	if err != nil {
		return Made{}, err
	}
	if err := w.checked(o); err != nil {
		return Made{}, err
	}
	db.Seed(w.random)
	if err := db.Relax(ctx); err != nil {
		return Made{}, err
	}
	crowd := max(0, o.People-len(w.people))
	tell := o.teller(w.history() + w.crowdLength(crowd))
	if err := w.live(tell); err != nil {
		return Made{}, err
	}
	set(w.ends)
	if err := w.bringCrowd(crowd, func(done int) { tell(w.history() + done) }); err != nil {
		return Made{}, err
	}
	if err := w.close(o); err != nil {
		return Made{}, err
	}
	return Made{len(w.member) + crowd, w.cut}, db.Settle(ctx)
}

// Cast is how many people there are without a crowd.
func Cast() (int, error) {
	people, err := table("people")
	return len(people), err
}

func (w *world) checked(o Options) error {
	if least := len(w.people); o.People != 0 && o.People < least {
		return fault.At("/people", "too-few", "The demo has a cast of %d people; ask for as many or more.", least)
	}
	return w.db.View(w.ctx, system, func(tx *store.Tx) error {
		n, err := tx.CountLedger()
		if err == nil && n > 0 {
			err = fault.Clash("not-empty", "There is something in this database already, and a demo would mix with it. Please name an empty one.")
		}
		return err
	})
}

// live tells the whole history.
func (w *world) live(told func(done int)) (err error) {
	defer func() {
		if r, failed := recover().(error); failed {
			err = fmt.Errorf("the opening: %w", r)
		}
	}()
	w.found()
	w.plan()
	return w.run(func(at time.Time) { told(int(at.Sub(w.opens) / time.Hour)) })
}

// history is how long it is: an hour of it takes about as long to tell as somebody
// of the crowd to come in.
func (w *world) history() int { return int(w.ends.Sub(w.opens) / time.Hour) }

func (o Options) teller(all int) func(done int) {
	return func(done int) {
		if o.Told != nil {
			o.Told(int64(done), int64(all))
		}
	}
}

// close does what is due at the end, until nothing is, and says what this database is.
func (w *world) close(o Options) error {
	for done := 1; done > 0; {
		var err error
		if done, err = sweep.All(w.ctx, w.db); err != nil {
			return err
		}
	}
	return w.db.Do(w.ctx, system, func(tx *store.Tx) error { return w.label(tx, fmt.Sprintf("seed %d", o.Seed)) })
}
