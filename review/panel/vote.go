package panel

import (
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
)

// Cast is one vote: pass or not_yet with a reason of substance, or recuse with a
// cause. Blocking marks a not_yet that no count outweighs. Salt comes from
// [NewSalt].
type Cast struct {
	Choice   models.Choice
	Blocking bool
	Reason   string
	Salt     string
}

// Vote casts or changes the actor's vote while the ballot is open (V2). It is kept
// in the hidden chain as a commitment, every change of it too. The last vote closes
// the ballot in the same act (V3); until then nothing that others read changes.
// Voting the same again changes nothing. Faults: not on the roll, closed or void, a
// reason too thin. Emits vote.cast, and what closing emits.
func Vote(tx *store.Tx, id models.BallotID, in Cast) (models.Vote, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return models.Vote{}, err
	}
	in.Reason = strings.TrimSpace(in.Reason)
	inForce, voted := s.votes[s.actor]
	same := voted && inForce.Choice == in.Choice && inForce.Blocking == in.Blocking && inForce.Reason == in.Reason
	if _, on := s.seatOf(s.actor); on && same {
		return inForce, nil
	}
	if err := s.canVote(); err != nil {
		return models.Vote{}, err
	}
	if err := CheckVote(in.Choice, in.Blocking, in.Reason); err != nil {
		return models.Vote{}, err
	}
	v, err := s.cast(tx, s.actor, in)
	if err != nil {
		return v, err
	}
	return v, s.settle(tx)
}

// cast stores a vote and its commitment.
func (s *scene) cast(tx *store.Tx, person models.PersonID, in Cast) (models.Vote, error) {
	if !saltOK(in.Salt) {
		return models.Vote{}, fault.New(fault.Internal, "internal", "A vote came without its salt.")
	}
	v := models.Vote{
		BallotID: s.ID, PersonID: person, Choice: in.Choice, Blocking: in.Blocking, Reason: in.Reason, Salt: in.Salt, CastAt: tx.Now,
	}
	v.Commitment = Commitment(v)
	if err := tx.CastVote(&v); err != nil {
		return v, err
	}
	if s.votes == nil {
		s.votes = map[models.PersonID]models.Vote{}
	}
	s.votes[person] = v
	return v, notify.Emit(tx, notify.Event{Subject: sealed(s.ID), Name: castEvent, Facts: committed{s.ID, v.Commitment}})
}

const (
	castEvent = "vote.cast"
	openEvent = "votes.opened"
)

type committed struct {
	Ballot     models.BallotID `json:"ballot"`
	Commitment string          `json:"commitment"`
}
