package jobs

import (
	"time"

	"assay/models"
	"assay/review"
)

const (
	// MostAttempts is how often a job is taken before it is a dead letter: over two
	// and a half days, so that a mail server may be away over a weekend.
	MostAttempts = 20

	firstPause = 30 * time.Second
	mostPause  = 6 * time.Hour
	jitter     = 0.2 // of the pause, either way, so that what stopped together does not come back together
)

// leaseLapsed is the code of a job whose every attempt ended without a word.
const leaseLapsed = "lease-lapsed"

// lease is who takes a job, and until when it is theirs.
type lease struct {
	token string
	node  string
	until time.Time
}

// take gives a job to a node, unless it was taken too often.
func take(j *models.Job, l lease, now time.Time) error {
	if j.Attempts >= MostAttempts {
		return giveUp(j, leaseLapsed, now)
	}
	if err := advance(j, EventTake); err != nil {
		return err
	}
	j.Attempts++
	j.Token, j.Node, j.RunAt, j.StartedAt = l.token, l.node, l.until, &now
	return nil
}

// finish closes a job that is done.
func finish(j *models.Job, now time.Time) error {
	if err := advance(j, EventFinish); err != nil {
		return err
	}
	j.Failure, j.EndedAt = "", &now
	return nil
}

// setBack has a job tried again after a pause, or no more. Luck is in [0, 1).
func setBack(j *models.Job, s setback, luck float64, now time.Time) error {
	if s.dead || j.Attempts >= MostAttempts {
		return giveUp(j, s.code, now)
	}
	if err := advance(j, EventPostpone); err != nil {
		return err
	}
	j.Failure, j.FailedAt = s.code, &now
	j.RunAt = now.Add(max(s.after, pauseAfter(j.Attempts, luck)))
	return nil
}

func giveUp(j *models.Job, code string, now time.Time) error {
	if err := advance(j, EventGiveUp); err != nil {
		return err
	}
	j.Failure, j.FailedAt, j.EndedAt = code, &now, &now
	return nil
}

// MayRetry says why a job cannot be tried again at once; nil means it can.
func MayRetry(j models.Job) *review.Reason { return mayDecide(j, EventRetry) }

// MayDrop says why a job cannot be dropped; nil means it can.
func MayDrop(j models.Job) *review.Reason { return mayDecide(j, EventDrop) }

// mayDecide: what nobody has tried yet is not in trouble.
func mayDecide(j models.Job, e Event) *review.Reason {
	if j.State == models.JobWaiting && j.Failure == "" {
		return review.No("not-tried-yet", "This waits for its time, and nothing went wrong with it.")
	}
	_, _, no := Machine.Next(j.State, e)
	return no
}

// Retry has a job done as soon as a node is free, with all its attempts before it. It
// reports whether that changes anything.
func Retry(j *models.Job, now time.Time) (changed bool, err error) {
	if j.State == models.JobWaiting && !j.RunAt.After(now) {
		return false, nil
	}
	if err := advance(j, EventRetry); err != nil {
		return false, err
	}
	j.RunAt, j.Attempts = now, 0
	return true, nil
}

// Drop has a job never done. It reports whether that changes anything.
func Drop(j *models.Job, now time.Time) (changed bool, err error) {
	if j.State == models.JobDropped {
		return false, nil
	}
	if err := advance(j, EventDrop); err != nil {
		return false, err
	}
	j.EndedAt = &now
	return true, nil
}

// pauseAfter doubles with every attempt.
func pauseAfter(attempts int, luck float64) time.Duration {
	pause := firstPause
	for range attempts - 1 {
		pause = min(2*pause, mostPause)
	}
	return time.Duration(float64(pause) * (1 - jitter + 2*jitter*luck)).Truncate(time.Millisecond)
}
