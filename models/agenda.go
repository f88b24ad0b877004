package models

import "time"

// Deadline is something that a person has to do by then, or that ends then: an
// instant, or a whole day. Kind says what, Title of what.
type Deadline struct {
	Kind  DeadlineKind
	ID    int64
	Title string
	At    time.Time // zero where it is a day
	Day   Date      // zero where it is an instant
	Since time.Time // when it was set
}

// DeadlineKind is what a deadline is for.
type DeadlineKind string

const (
	DueTask         DeadlineKind = "task"
	DueReview       DeadlineKind = "review"
	DueSeatAnswer   DeadlineKind = "seat-answer"
	DueVote         DeadlineKind = "vote"
	EndsStanding    DeadlineKind = "standing"
	EndsCertificate DeadlineKind = "certification"
)
