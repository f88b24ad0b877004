package models

import "time"

// ShadowState is what became of a wish to sit in.
type ShadowState string

const (
	ShadowAsked     ShadowState = "asked"
	ShadowGranted   ShadowState = "granted"
	ShadowRefused   ShadowState = "refused"
	ShadowWithdrawn ShadowState = "withdrawn" // by who asked, or a conflict was declared
)

// ShadowRequest is somebody's wish for a shadow seat at an interview, to learn. There
// is one for an interview and a person; asking again after taking it back is the same.
type ShadowRequest struct {
	ID          ShadowRequestID
	InterviewID InterviewID
	PersonID    PersonID
	State       ShadowState
	Note        string
	AskedAt     time.Time
	AnsweredBy  *PersonID
	AnsweredAt  *time.Time
	Reason      string // of refusing, for who asked
}
