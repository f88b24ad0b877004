package models

import "time"

// Node is one running server.
type Node struct {
	ID        string // random, new at each start
	Name      string // of the machine
	Version   string
	StartedAt time.Time
	SeenAt    time.Time
}

// SweepRun is how the last sweep of a room went, on whichever node.
type SweepRun struct {
	Name     string `gorm:"primaryKey"`
	Node     string
	BeganAt  time.Time
	EndedAt  time.Time
	Done     int
	Failures int        // in a row
	FailedAt *time.Time // the last time it did not end well
	Failure  string     // the code of what was in the way then
}
