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

// List are the jobs that fit, newest first. Faults: not an administrator.
func List(tx *store.Tx, f store.JobFilter, p models.Page) (models.List[models.Job], error) {
	if err := policy.Check(policy.JobSee, policy.Of(tx.Actor)); err != nil {
		return models.List[models.Job]{}, err
	}
	return tx.Jobs(f, p)
}

// Actions are what the actor may do about a job; none unless it is in trouble.
func Actions(tx *store.Tx, j models.Job) []review.Action {
	if j.State == models.JobDropped || jobs.MayDrop(j) != nil {
		return nil
	}
	may := policy.Check(policy.JobDecide, policy.Of(tx.Actor))
	return []review.Action{
		review.Can("retry", may, jobs.MayRetry(j).Err()),
		review.Can("drop", may),
	}
}

// Retry has a job done as soon as a server is free, as often as a new one would be
// tried. Repeating it changes nothing. Emits job.retried. Faults: not an
// administrator; it is done, dropped or being done, or was not tried yet.
func Retry(tx *store.Tx, id models.JobID) (models.Job, error) {
	return decide(tx, id, "job.retried", jobs.MayRetry, jobs.Retry)
}

// Drop has a job never done. Repeating it changes nothing. Emits job.dropped. Faults:
// not an administrator; it is done or being done, or was not tried yet.
func Drop(tx *store.Tx, id models.JobID) (models.Job, error) {
	return decide(tx, id, "job.dropped", jobs.MayDrop, jobs.Drop)
}

func decide(tx *store.Tx, id models.JobID, event string, may func(models.Job) *review.Reason,
	change func(*models.Job, time.Time) (bool, error)) (models.Job, error) {
	if err := policy.Check(policy.JobDecide, policy.Of(tx.Actor)); err != nil {
		return models.Job{}, err
	}
	j, err := tx.LockJob(id)
	if err != nil {
		return j, err
	}
	if err := may(j).Err(); err != nil {
		return j, err
	}
	if changed, err := change(&j, tx.Now); err != nil || !changed {
		return j, err
	}
	if err := tx.SaveJob(&j); err != nil {
		return j, err
	}
	return j, notify.Emit(tx, decided(j, event))
}

func decided(j models.Job, event string) notify.Event {
	facts := struct {
		Kind string `json:"kind"`
	}{j.Kind}
	return notify.Event{Subject: models.Subject{Kind: "job", ID: int64(j.ID)}, Name: event, Facts: facts}
}
