package jobs

import (
	"assay/models"
	"assay/review"
)

// Event moves a job.
type Event string

const (
	EventTake     Event = "take"     // a node begins; from running when the lease is over
	EventFinish   Event = "finish"   // it is done
	EventPostpone Event = "postpone" // it was not, and is tried again later
	EventGiveUp   Event = "give_up"  // it is not tried again by itself
	EventRetry    Event = "retry"    // an administrator wants it now
	EventDrop     Event = "drop"     // an administrator does not want it any more
)

// Machine is every way a job moves. What waits for a second attempt can be hurried or
// dropped, like what is dead.
var Machine = review.Machine[models.JobState, Event]{
	Name: "job", Initial: models.JobWaiting,
	Steps: []review.Step[models.JobState, Event]{
		{Event: EventTake, From: states(models.JobWaiting, models.JobRunning), To: models.JobRunning},
		{Event: EventFinish, From: states(models.JobRunning), To: models.JobDone},
		{Event: EventPostpone, From: states(models.JobRunning), To: models.JobWaiting},
		{Event: EventGiveUp, From: states(models.JobWaiting, models.JobRunning), To: models.JobDead},
		{Event: EventRetry, From: states(models.JobWaiting, models.JobDead), To: models.JobWaiting},
		{Event: EventDrop, From: states(models.JobWaiting, models.JobDead), To: models.JobDropped},
	},
}

func states(s ...models.JobState) []models.JobState { return s }

// advance moves a job, and clears what belongs to the state it leaves.
func advance(j *models.Job, e Event) error {
	to, _, no := Machine.Next(j.State, e)
	if no != nil {
		return no.Err()
	}
	j.State, j.Token, j.EndedAt = to, "", nil
	return nil
}
