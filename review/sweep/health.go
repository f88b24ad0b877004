package sweep

import (
	"context"
	"errors"
	"fmt"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

const (
	lateAfter   = 5 * time.Minute // a room that was not swept since then is late
	forgetAfter = 24 * time.Hour  // a node that was not seen since then is gone
)

// Reported is [All] on a node, with a note of how each room went for the system page.
// A note that cannot be written keeps nothing from being swept.
func Reported(ctx context.Context, db *store.DB, node models.Node) (done int, err error) {
	as := models.System("sweep", models.ViaJob)
	if seen := db.Do(ctx, as, func(tx *store.Tx) error {
		node.SeenAt = tx.Now
		return tx.SeeNode(node, tx.Now.Add(-forgetAfter))
	}); seen != nil {
		err = fmt.Errorf("node: %w", seen)
	}
	for _, c := range chores {
		began := db.Now()
		n, failed := c.run(ctx, db)
		done += n
		if failed != nil {
			err = errors.Join(err, fmt.Errorf("sweep of %s: %w", c.name, failed))
		}
		noted := db.Do(ctx, as, func(tx *store.Tx) error { return c.note(tx, node, began, n, failed) })
		err = errors.Join(err, noted)
	}
	return done, err
}

// Gone says that a node stops.
func Gone(ctx context.Context, db *store.DB, node models.Node) error {
	return db.Do(ctx, models.System("sweep", models.ViaJob), func(tx *store.Tx) error { return tx.ForgetNode(node.ID) })
}

func (c chore) note(tx *store.Tx, node models.Node, began time.Time, done int, failed error) error {
	r := models.SweepRun{Name: c.name, Node: node.Name, BeganAt: began, EndedAt: tx.Now}
	if !c.sealed {
		r.Done = done
	}
	before, _, err := tx.SweepRun(c.name)
	if err != nil {
		return err
	}
	r.FailedAt, r.Failure = before.FailedAt, before.Failure
	if failed != nil {
		r.Failures, r.FailedAt, r.Failure = before.Failures+1, &tx.Now, codeOf(failed)
	}
	return tx.PutSweepRun(r)
}

// codeOf is all that is kept of an error: its words may be anybody's. The log has it.
func codeOf(err error) string {
	if f := fault.As(err); f != nil {
		return f.Code
	}
	return "internal"
}

// Health is how a room is swept. Done is nil where it would count what is sealed.
type Health struct {
	Name string
	Run  *models.SweepRun // nil before the first
	Done *int
	Late bool // not swept for some minutes
}

// Healths are all rooms in the order in which they are swept. Faults: not an
// administrator.
func Healths(tx *store.Tx) ([]Health, error) {
	if err := policy.Check(policy.SystemSee, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	runs, err := tx.SweepRuns()
	all := make([]Health, len(chores))
	for i, c := range chores {
		r, ran := runs[c.name]
		all[i] = Health{Name: c.name, Late: !ran || tx.Now.Sub(r.EndedAt) > lateAfter}
		if ran {
			all[i].Run = &r
		}
		if ran && !c.sealed {
			all[i].Done = &r.Done
		}
	}
	return all, err
}
