package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/queue"
)

// Job is work that a server does outside of an act. What it carries is never told.
type Job struct {
	ID          models.JobID    `json:"id"`
	Kind        string          `json:"kind"`
	Title       phrase.Text     `json:"title" description:"The kind in words."`
	Key         string          `json:"key" description:"What receivers know it by, such as a part of a Message-ID; unique."`
	State       models.JobState `json:"state" enum:"waiting,running,done,dead,dropped"`
	RunAt       time.Time       `json:"runAt" description:"When a server may take it; while one works on it, until when it is that server's."`
	Attempts    int             `json:"attempts"`
	Node        string          `json:"node" description:"The server that took it last."`
	Failure     string          `json:"failure" description:"The code of what was in the way the last time."`
	FailureText phrase.Text     `json:"failureText" description:"The same in words."`
	FailedAt    *time.Time      `json:"failedAt"`
	CreatedAt   time.Time       `json:"createdAt"`
	StartedAt   *time.Time      `json:"startedAt" description:"The last time."`
	EndedAt     *time.Time      `json:"endedAt" description:"Done, dead or dropped."`
	Actions     []review.Action `json:"actions"`
}

func jobOf(tx *store.Tx, j models.Job) Job {
	return Job{
		ID: j.ID, Kind: j.Kind, Title: queue.Title(j.Kind), Key: j.Key, State: j.State, RunAt: j.RunAt, Attempts: j.Attempts, Node: j.Node,
		Failure: j.Failure, FailureText: queue.Failure(j.Failure), FailedAt: j.FailedAt, CreatedAt: j.CreatedAt, StartedAt: j.StartedAt,
		EndedAt: j.EndedAt, Actions: queue.Actions(tx, j),
	}
}

func listJobs(tx *store.Tx, in struct {
	Paging
	State models.JobState `query:"state" json:"-" validate:"omitempty,oneof=waiting running done dead dropped"`
	Kind  string          `query:"kind" json:"-" validate:"max=50"`
}) (models.List[Job], error) {
	page, err := queue.List(tx, store.JobFilter{State: in.State, Kind: in.Kind}, in.Page())
	return models.MapList(page, func(j models.Job) Job { return jobOf(tx, j) }), err
}

// JobHealth is how all jobs go, kind by kind.
type JobHealth struct {
	Kinds      []JobKind `json:"kinds"`
	Dead       []DeadJob `json:"dead" description:"What was given up, by kind and reason."`
	MailServer string    `json:"mailServer" description:"What mail goes through; empty while no mail goes out."`
	Now        time.Time `json:"now"`
}

// DeadJob are the jobs of one kind that were given up for one reason.
type DeadJob struct {
	Kind        string          `json:"kind"`
	Title       phrase.Text     `json:"title" description:"The kind in words."`
	Failure     string          `json:"failure" description:"The code of what was in the way the last time."`
	FailureText phrase.Text     `json:"failureText" description:"The same in words."`
	Number      int             `json:"number"`
	Actions     []review.Action `json:"actions" description:"About all of them."`
}

// JobKind is how the jobs of one kind go.
type JobKind struct {
	Kind    string      `json:"kind"`
	Title   phrase.Text `json:"title"`
	Waiting int         `json:"waiting"`
	Running int         `json:"running"`
	Dead    int         `json:"dead" description:"Not tried again by themselves."`
	Done    int         `json:"done" description:"In the last 24 hours."`
	NextAt  *time.Time  `json:"nextAt" description:"When the first of those that wait may begin, or might have begun."`
	LastAt  *time.Time  `json:"lastAt" description:"When the last was done, of those of the last two weeks."`
	Late    bool        `json:"late" description:"Some should have begun, or ended, over ten minutes ago."`
}

func getJobHealth(tx *store.Tx, _ None) (JobHealth, error) {
	all, err := queue.Healths(tx)
	out := JobHealth{Now: tx.Now}
	if err != nil {
		return out, err
	}
	if out.MailServer, err = queue.MailServer(tx); err != nil {
		return out, err
	}
	dead, err := queue.Dead(tx)
	for _, d := range dead {
		out.Dead = append(out.Dead, DeadJob{d.Kind, queue.Title(d.Kind), d.Failure, queue.Failure(d.Failure), d.Number, queue.ActionsOnDead(tx)})
	}
	for _, h := range all {
		out.Kinds = append(out.Kinds, JobKind{h.Kind, queue.Title(h.Kind), h.Waiting, h.Running, h.Dead, h.Done, h.NextAt, h.LastAt, h.Late})
	}
	return out, err
}

// JobPath names one.
type JobPath struct {
	ID models.JobID `path:"id" json:"-"`
}

func retryJob(tx *store.Tx, in JobPath) (Job, error) {
	j, err := queue.Retry(tx, in.ID)
	return jobOf(tx, j), err
}

func dropJob(tx *store.Tx, in JobPath) (Job, error) {
	j, err := queue.Drop(tx, in.ID)
	return jobOf(tx, j), err
}

// DeadJobs names those of one kind that were given up for one reason.
type DeadJobs struct {
	Kind    string `json:"kind" validate:"required,max=50"`
	Failure string `json:"failure" validate:"required,max=100"`
}

// JobsDecided is what became of a decision about many.
type JobsDecided struct {
	Changed int `json:"changed"`
	Left    int `json:"left" description:"Of the same kind and reason: one request decides about 100, the oldest first."`
}

func retryDeadJobs(tx *store.Tx, in DeadJobs) (JobsDecided, error) {
	m, err := queue.RetryDead(tx, in.Kind, in.Failure)
	return JobsDecided(m), err
}

func dropDeadJobs(tx *store.Tx, in DeadJobs) (JobsDecided, error) {
	m, err := queue.DropDead(tx, in.Kind, in.Failure)
	return JobsDecided(m), err
}
