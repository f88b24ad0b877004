package queue

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/jobs"
	"assay/review/notify"
	"assay/review/policy"
)

// MostAtOnce is how many jobs one act decides about; whoever wants more repeats it.
const MostAtOnce = 100

// Dead are the jobs that were given up, by kind and reason. Faults: not an
// administrator.
func Dead(tx *store.Tx) ([]store.DeadJobs, error) {
	if err := policy.Check(policy.JobSee, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	return tx.CountDeadJobs()
}

// ActionsOnDead are what the actor may do about jobs that were given up, all at once.
func ActionsOnDead(tx *store.Tx) []review.Action {
	may := policy.Check(policy.JobDecide, policy.Of(tx.Actor))
	return []review.Action{review.Can("retry", may), review.Can("drop", may)}
}

// Many is what became of a decision about many jobs: how many it was about, and how
// many of the same kind and reason are left to decide about.
type Many struct {
	Changed int
	Left    int
}

// RetryDead does what [Retry] does with up to [MostAtOnce] jobs of a kind that were
// given up for one reason, the oldest first. With none left it changes nothing. Emits
// job.retried for each. Faults: not an administrator.
func RetryDead(tx *store.Tx, kind, failure string) (Many, error) {
	return decideDead(tx, kind, failure, "job.retried", jobs.Retry)
}

// DropDead does likewise what [Drop] does. Emits job.dropped for each. Faults: not an
// administrator.
func DropDead(tx *store.Tx, kind, failure string) (Many, error) {
	return decideDead(tx, kind, failure, "job.dropped", jobs.Drop)
}

func decideDead(tx *store.Tx, kind, failure, event string, change func(*models.Job, time.Time) (bool, error)) (Many, error) {
	if err := policy.Check(policy.JobDecide, policy.Of(tx.Actor)); err != nil {
		return Many{}, err
	}
	dead, err := tx.LockDeadJobs(kind, failure, MostAtOnce)
	if err != nil {
		return Many{}, err
	}
	events := make([]notify.Event, len(dead))
	for i := range dead {
		if _, err := change(&dead[i], tx.Now); err != nil {
			return Many{}, err
		}
		events[i] = decided(dead[i], event)
	}
	if err := tx.SaveJobsAlike(dead); err != nil {
		return Many{}, err
	}
	if err := notify.EmitAll(tx, events); err != nil {
		return Many{}, err
	}
	left, err := leftOf(tx, kind, failure)
	return Many{len(dead), left}, err
}

func leftOf(tx *store.Tx, kind, failure string) (int, error) {
	all, err := tx.CountDeadJobs()
	for _, d := range all {
		if d.Kind == kind && d.Failure == failure {
			return d.Number, err
		}
	}
	return 0, err
}
