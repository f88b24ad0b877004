package models

import (
	"encoding/json"
	"time"
)

// JobState is where a job stands.
type JobState string

const (
	JobWaiting JobState = "waiting"
	JobRunning JobState = "running"
	JobDone    JobState = "done"
	JobDead    JobState = "dead"    // tried as often as is sensible, or never to be tried again
	JobDropped JobState = "dropped" // by an administrator
)

// Job is work to be done outside of the act that wants it: once it is stored with
// the act, some node does it, at least once.
type Job struct {
	ID        JobID
	Kind      string
	Key       string // what it is known by to whoever receives it twice; unique
	Payload   string // JSON; it may hold addresses, and is never shown
	State     JobState
	RunAt     time.Time // when a node may take it: while one works on it, the end of its lease
	Attempts  int       // how often a node took it
	Token     string    // of the lease; "" unless running
	Node      string    // that took it last, by name
	Failure   string    // the code of what was in the way the last time; never others' words
	FailedAt  *time.Time
	CreatedAt time.Time
	StartedAt *time.Time // the last time
	EndedAt   *time.Time // done, dead or dropped
}

// Into reads the payload.
func (j Job) Into(v any) error { return json.Unmarshal([]byte(j.Payload), v) }
