package panel

import (
	"assay/models"
	"assay/models/fault"
	"assay/review/policy"
)

func (s scene) see() error { return policy.See(policy.BallotSee, s.holds, "ballot") }

// may is nil when the actor may ever do a here.
func (s scene) may(a policy.Action) error {
	if err := s.see(); err != nil {
		return err
	}
	return policy.Check(a, s.holds)
}

func (s scene) open() error {
	switch s.State {
	case models.BallotClosed:
		return fault.Clash("ballot-closed", "This ballot is closed: all votes are in.")
	case models.BallotVoid:
		return fault.Clash("ballot-void", "This ballot is void: too few of the panel could vote. A new interview follows.")
	}
	return nil
}

func (s scene) canVote() error {
	if err := s.may(policy.BallotVote); err != nil {
		return err
	}
	if seat, _ := s.seatOf(s.actor); seat.ExcusedAt != nil {
		return fault.Clash("excused", "You were excused from this ballot.")
	}
	return s.open()
}

func (s scene) canWriteFeedback() error {
	if err := s.may(policy.BallotFeedback); err != nil {
		return err
	}
	if s.State == models.BallotOpen {
		return fault.Clash("ballot-open", "The feedback is written when all votes are in.")
	}
	if s.State == models.BallotVoid {
		return s.open()
	}
	return nil
}

func (s scene) canExcuse() error {
	if err := s.may(policy.BallotExcuse); err != nil {
		return err
	}
	return s.open()
}

// revealed reports whether the actor reads who voted how: after the ballot closed,
// and never the candidate.
func (s scene) revealed() bool {
	return s.State == models.BallotClosed && policy.Allowed(policy.BallotSeeVotes, s.holds)
}
