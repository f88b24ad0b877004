package jobs

import (
	"context"
	"crypto/rand"
	"fmt"
	luck "math/rand/v2"
	"runtime/debug"
	"time"

	"assay/models"
	"assay/models/store"
)

// closing is how long a node tries to say what came of a job.
const closing = 10 * time.Second

func system() models.Actor { return models.System("jobs", models.ViaJob) }

// claim takes up to limit jobs of these kinds that are due. It reads first, since on
// SQLite an act that finds nothing would still keep others from writing.
func claim(ctx context.Context, db *store.DB, kinds []string, l lease, limit int) ([]models.Job, error) {
	due := false
	err := db.View(ctx, system(), func(tx *store.Tx) (err error) {
		due, err = tx.JobsAreDue(kinds)
		return err
	})
	if err != nil || !due {
		return nil, err
	}
	var mine []models.Job
	err = db.DoLocked(ctx, system(), func(tx *store.Tx) error {
		mine = nil
		found, err := tx.TakeableJobs(kinds, limit)
		if err != nil {
			return err
		}
		l.token = rand.Text()
		for _, j := range found {
			if err := take(&j, l, tx.Now); err != nil {
				return err
			}
			if err := tx.SaveJob(&j); err != nil {
				return err
			}
			if j.State == models.JobRunning {
				mine = append(mine, j)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err // nothing was taken
	}
	return mine, nil
}

// do has a job done and says what came of it.
func (r Runner) do(ctx context.Context, j models.Job) {
	bounded, cancel := context.WithTimeout(ctx, r.Lease*3/4)
	err := r.handle(bounded, j)
	cancel()
	ctx, cancel = context.WithTimeout(context.WithoutCancel(ctx), closing)
	defer cancel()
	if err := closeJob(ctx, r.DB, j, r.judge(j, err)); err != nil {
		r.Log.Error("closing a job failed; it will be done again", "kind", j.Kind, "job", j.ID, "error", err)
	}
}

func (r Runner) handle(ctx context.Context, j models.Job) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v\n%s", p, debug.Stack())
		}
	}()
	return r.Handlers[j.Kind](ctx, r.DB, j)
}

// judge is nil for a job that is done. The log has the words of what nobody foresaw;
// those of what was are a code, which is kept with the job.
func (r Runner) judge(j models.Job, err error) *setback {
	if err == nil {
		return nil
	}
	s, known := setbackOf(err)
	if !known {
		r.Log.Error("a job failed", "kind", j.Kind, "job", j.ID, "attempt", j.Attempts, "error", err)
	}
	return &s
}

// closeJob stores what came of a job, if it is still the node's that did it: once the
// lease is over another may have taken it.
func closeJob(ctx context.Context, db *store.DB, j models.Job, s *setback) error {
	return db.DoLocked(ctx, system(), func(tx *store.Tx) error {
		held, mine, err := tx.LockLeasedJob(j.ID, j.Token)
		if err != nil || !mine {
			return err
		}
		if s == nil {
			err = finish(&held, tx.Now)
		} else {
			err = setBack(&held, *s, luck.Float64(), tx.Now)
		}
		if err != nil {
			return err
		}
		return tx.SaveJob(&held)
	})
}
