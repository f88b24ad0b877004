package showcase

import (
	"time"

	"assay/models"
	"assay/review"
)

// CaseEvent moves a show case.
type CaseEvent string

const (
	CaseSubmit         CaseEvent = "submit"
	CaseResubmit       CaseEvent = "resubmit"
	CaseApprove        CaseEvent = "approve"
	CaseRequestChanges CaseEvent = "request_changes"
	CaseNotAccept      CaseEvent = "not_accept"
	CaseWithdraw       CaseEvent = "withdraw"
)

// CaseMachine is the life of a show case.
var CaseMachine = review.Machine[models.ShowCaseState, CaseEvent]{
	Name:    "show case",
	Initial: models.CaseDraft,
	Steps: []review.Step[models.ShowCaseState, CaseEvent]{
		{Event: CaseSubmit, From: []models.ShowCaseState{models.CaseDraft}, To: models.CaseInReview},
		{Event: CaseResubmit, From: []models.ShowCaseState{models.CaseChangesRequested}, To: models.CaseInReview},
		{Event: CaseApprove, From: []models.ShowCaseState{models.CaseInReview}, To: models.CaseApproved},
		{Event: CaseRequestChanges, From: []models.ShowCaseState{models.CaseInReview}, To: models.CaseChangesRequested},
		{Event: CaseNotAccept, From: []models.ShowCaseState{models.CaseInReview}, To: models.CaseNotAccepted},
		{Event: CaseWithdraw, From: []models.ShowCaseState{models.CaseDraft, models.CaseInReview, models.CaseChangesRequested}, To: models.CaseWithdrawn},
	},
}

// TurnOf says who acts next in a state.
func TurnOf(s models.ShowCaseState) models.Turn {
	switch s {
	case models.CaseInReview:
		return models.TurnReviewers
	case models.CaseDraft, models.CaseChangesRequested:
		return models.TurnAuthor
	}
	return models.TurnNobody
}

// Decided reports whether nothing can happen to a show case any more.
func Decided(s models.ShowCaseState) bool { return TurnOf(s) == models.TurnNobody }

// enter moves a case and sets and clears what belongs to the state.
func enter(c *models.ShowCase, to models.ShowCaseState, now time.Time) {
	c.State = to
	c.Turn = TurnOf(to)
	c.ShortSince, c.RetryAt = nil, nil
	c.Revision++
	c.UpdatedAt = now
	if to == models.CaseInReview {
		c.ReviewsDueAt, c.RemindedAt, c.OverdueAt = nil, nil, nil
		c.SubmittedAt = &now
	}
	if Decided(to) {
		c.DecidedAt = &now
	}
}

// AssignmentEvent moves an assignment.
type AssignmentEvent string

const (
	AssignmentAccept  AssignmentEvent = "accept"
	AssignmentSubmit  AssignmentEvent = "submit"
	AssignmentDecline AssignmentEvent = "decline"
	AssignmentExpire  AssignmentEvent = "expire"
	AssignmentRelease AssignmentEvent = "release"
)

// AssignmentMachine is the life of an offer to review.
var AssignmentMachine = review.Machine[models.AssignmentState, AssignmentEvent]{
	Name:    "review assignment",
	Initial: models.AssignmentOffered,
	Steps: []review.Step[models.AssignmentState, AssignmentEvent]{
		{Event: AssignmentAccept, From: []models.AssignmentState{models.AssignmentOffered}, To: models.AssignmentAccepted},
		{Event: AssignmentSubmit, From: []models.AssignmentState{models.AssignmentAccepted}, To: models.AssignmentSubmitted},
		{Event: AssignmentDecline, From: []models.AssignmentState{models.AssignmentOffered, models.AssignmentAccepted}, To: models.AssignmentDeclined},
		{Event: AssignmentExpire, From: []models.AssignmentState{models.AssignmentOffered, models.AssignmentAccepted}, To: models.AssignmentExpired},
		{Event: AssignmentRelease, From: []models.AssignmentState{models.AssignmentOffered, models.AssignmentAccepted}, To: models.AssignmentReleased},
	},
}

// Live assignments hold their seat.
func Live(s models.AssignmentState) bool {
	return s == models.AssignmentOffered || s == models.AssignmentAccepted || s == models.AssignmentSubmitted
}
