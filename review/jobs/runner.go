package jobs

import (
	"cmp"
	"context"
	"log/slog"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"assay/models"
	"assay/models/store"
)

// Runner does jobs on one node, several at once, until it is told to stop.
type Runner struct {
	DB       *store.DB
	Node     models.Node
	Handlers map[string]Handler // by kind; what has none is left to newer nodes
	Log      *slog.Logger

	Workers int           // how many at once; 4 unless told
	Lease   time.Duration // how long a job is a node's; 2 minutes unless told
	Look    time.Duration // how often to look for work; a second unless told
	Grace   time.Duration // how long running jobs may take when told to stop
}

// Run takes jobs until ctx ends. Those that run then may finish within the grace;
// after it their contexts end, and what does not finish even so is set back.
func (r Runner) Run(ctx context.Context) {
	if len(r.Handlers) == 0 {
		return
	}
	r.Workers = cmp.Or(r.Workers, 4)
	r.Lease = cmp.Or(r.Lease, 2*time.Minute)
	r.Look = cmp.Or(r.Look, time.Second)
	work, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	var running sync.WaitGroup
	r.dispatch(ctx, work, &running)
	late := time.AfterFunc(r.Grace, stop)
	defer late.Stop()
	running.Wait()
}

// dispatch keeps the workers busy until ctx ends.
func (r Runner) dispatch(ctx, work context.Context, running *sync.WaitGroup) {
	freed := make(chan struct{}, r.Workers)
	free := r.Workers
	for {
		taken := r.taken(ctx, free)
		free -= len(taken)
		for _, j := range taken {
			running.Go(func() {
				r.do(work, j)
				freed <- struct{}{}
			})
		}
		again := time.NewTimer(r.Look + rand.N(r.Look/4+1)) // nodes do not look all at once
		select {
		case <-ctx.Done():
			again.Stop()
			return
		case <-freed:
			free++
		case <-again.C:
		}
		again.Stop()
	}
}

// taken is what this node begins now: nothing, too, while the database is away.
func (r Runner) taken(ctx context.Context, free int) []models.Job {
	if free == 0 || ctx.Err() != nil {
		return nil
	}
	jobs, err := claim(ctx, r.DB, r.kinds(), lease{node: r.Node.Name, until: r.DB.Now().Add(r.Lease)}, free)
	if err != nil && ctx.Err() == nil {
		r.Log.Error("taking jobs failed", "error", err)
	}
	return jobs
}

func (r Runner) kinds() []string { return slices.Sorted(maps.Keys(r.Handlers)) }
