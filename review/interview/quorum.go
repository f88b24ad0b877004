package interview

import "assay/models"

// Quorum is how many of each class a panel needs.
type Quorum struct {
	SMEs       int
	Developers int
}

// QuorumOf reads a rule's quorum. It is never below two SMEs and one developer,
// nor below what the rule asks to pass: what absence or recusals alone make
// impossible is no judgement.
func QuorumOf(r models.BallotRule) Quorum {
	q := Quorum{max(r.PanelSMEs, 2), max(r.PanelDevelopers, 1)}
	if !r.Vote.Unanimous {
		q.SMEs = max(q.SMEs, r.Vote.SMEs)
		q.Developers = max(q.Developers, r.Vote.Developers)
	}
	return q
}

// RuleOf is what a bar says about panels and votes.
func RuleOf(b models.BarRules) models.BallotRule {
	return models.BallotRule{Vote: b.Vote, PanelSMEs: b.PanelSMEs, PanelDevelopers: b.PanelDevelopers}
}

// Add counts a seat; a shadow counts nowhere (I7).
func (q *Quorum) Add(k models.SeatKind) {
	switch k {
	case models.SeatSME:
		q.SMEs++
	case models.SeatDeveloper:
		q.Developers++
	}
}

// Covers reports whether q has what need asks in each class.
func (q Quorum) Covers(need Quorum) bool {
	return q.SMEs >= need.SMEs && q.Developers >= need.Developers
}
