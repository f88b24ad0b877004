package panel

import (
	"assay/models"
	"assay/review/interview"
)

// Line is one seat of the roll with what it said. The choice is empty where
// nothing was said yet, which is neither yes nor no.
type Line struct {
	Person   models.PersonID
	Kind     models.SeatKind
	Choice   models.Choice
	Blocking bool
}

// Verdict is what the votes come to.
type Verdict struct {
	State   models.BallotState
	Outcome models.Outcome
}

// Tally decides a ballot. It stays open while a seat has said nothing, is void
// when recusals leave too few (V4), and passes when the rule is met in each class
// and no not_yet is a blocking concern (V5).
func Tally(rule models.BallotRule, roll []Line) Verdict {
	var voting, passing interview.Quorum
	blocked, opposed := false, false
	for _, l := range roll {
		if l.Choice == "" {
			return Verdict{State: models.BallotOpen}
		}
		if l.Choice == models.ChoiceRecuse {
			continue
		}
		voting.Add(l.Kind)
		if l.Choice == models.ChoicePass {
			passing.Add(l.Kind)
			continue
		}
		opposed = true
		blocked = blocked || l.Blocking
	}
	if !voting.Covers(interview.QuorumOf(rule)) {
		return Verdict{State: models.BallotVoid}
	}
	enough := passing.Covers(interview.Quorum{SMEs: max(rule.Vote.SMEs, 1), Developers: max(rule.Vote.Developers, 1)})
	if rule.Vote.Unanimous {
		enough = !opposed
	}
	if enough && !blocked {
		return Verdict{models.BallotClosed, models.OutcomePass}
	}
	return Verdict{models.BallotClosed, models.OutcomeNotYet}
}
