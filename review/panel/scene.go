package panel

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// scene is a ballot with what its guards look at, and how the actor relates to it.
// Votes are in it for the verbs and for their own voter; nothing else that is shown
// may depend on them while the ballot is open.
type scene struct {
	models.Ballot
	roll      []models.BallotSeat // by seat
	votes     map[models.PersonID]models.Vote
	candidacy models.Candidacy
	holds     policy.Holds
	actor     models.PersonID
	now       time.Time
}

// lockScene takes the candidacy and the ballot, in this order everywhere.
func lockScene(tx *store.Tx, id models.BallotID) (scene, error) {
	b, err := tx.Ballot(id)
	if err != nil {
		return scene{}, err
	}
	if _, err := tx.LockCandidacy(b.CandidacyID); err != nil {
		return scene{}, err
	}
	if b, err = tx.LockBallot(id); err != nil {
		return scene{}, err
	}
	all, err := scenes(tx, []models.Ballot{b})
	if err != nil {
		return scene{}, err
	}
	return all[0], nil
}

// scenes reads what belongs to ballots, in the same number of queries for any
// number of them.
func scenes(tx *store.Tx, ballots []models.Ballot) ([]scene, error) {
	ids := make([]models.BallotID, len(ballots))
	interviews := make([]models.InterviewID, len(ballots))
	candidacies := make([]models.CandidacyID, len(ballots))
	for n, b := range ballots {
		ids[n], interviews[n], candidacies[n] = b.ID, b.InterviewID, b.CandidacyID
	}
	rolls, err := tx.Rolls(ids)
	if err != nil {
		return nil, err
	}
	votes, err := tx.CurrentVotes(ids)
	if err != nil {
		return nil, err
	}
	seats, err := tx.Seats(interviews)
	if err != nil {
		return nil, err
	}
	byID, err := tx.CandidaciesByID(candidacies)
	if err != nil {
		return nil, err
	}
	candidates := make([]models.PersonID, 0, len(byID))
	for _, c := range byID {
		candidates = append(candidates, c.PersonID)
	}
	lines, err := tx.ManagerLines(candidates)
	if err != nil {
		return nil, err
	}
	all := make([]scene, len(ballots))
	for n, b := range ballots {
		c := byID[b.CandidacyID]
		s := scene{Ballot: b, roll: rolls[b.ID], votes: votes[b.ID], candidacy: c, actor: tx.Actor.Person, now: tx.Now}
		s.holds = s.relations(tx.Actor, lines[c.PersonID], seats[b.InterviewID])
		all[n] = s
	}
	return all, nil
}

// relations says how an actor stands to a ballot. A candidate holds no other role
// in their own, whatever they are elsewhere. Panellists are those on the roll.
func (s scene) relations(a models.Actor, above []models.PersonID, seats []models.Seat) policy.Holds {
	if a.Person != 0 && a.Person == s.candidacy.PersonID {
		return policy.Holds{policy.SignedIn, policy.Self, policy.Candidate}
	}
	h := policy.Of(a).With(policy.Manager, slices.Contains(above, a.Person))
	if a.Person == 0 {
		return h
	}
	shadows := func(x models.Seat) bool {
		return x.PersonID == a.Person && x.Kind == models.SeatShadow && (x.State == models.SeatInvited || x.State == models.SeatAccepted)
	}
	_, voter := s.seatOf(a.Person)
	return h.With(policy.Panellist, voter).
		With(policy.Shadow, slices.ContainsFunc(seats, shadows)).
		With(policy.Chair, a.Person == s.writer())
}

func (s scene) seatOf(p models.PersonID) (models.BallotSeat, bool) {
	i := slices.IndexFunc(s.roll, func(x models.BallotSeat) bool { return x.PersonID == p })
	if i < 0 {
		return models.BallotSeat{}, false
	}
	return s.roll[i], true
}

func (s scene) voters() []models.PersonID {
	ids := make([]models.PersonID, len(s.roll))
	for i, x := range s.roll {
		ids[i] = x.PersonID
	}
	return ids
}

// chair is who was in the chair when the roll was frozen.
func (s scene) chair() models.PersonID {
	for _, x := range s.roll {
		if x.Chair {
			return x.PersonID
		}
	}
	return 0
}

// writer of the joint feedback is the chair; once the ballot is closed, and where
// the chair stepped back from it, the first SME on the roll who did not.
func (s scene) writer() models.PersonID {
	if s.State != models.BallotClosed {
		return s.chair()
	}
	stayed := func(p models.PersonID) bool { return s.votes[p].Choice != models.ChoiceRecuse }
	if c := s.chair(); stayed(c) {
		return c
	}
	for _, x := range s.roll {
		if x.Kind == models.SeatSME && stayed(x.PersonID) {
			return x.PersonID
		}
	}
	return s.chair()
}

// lines are the roll with what each seat said.
func (s scene) lines() []Line {
	all := make([]Line, len(s.roll))
	for i, x := range s.roll {
		v := s.votes[x.PersonID]
		all[i] = Line{x.PersonID, x.Kind, v.Choice, v.Blocking}
	}
	return all
}
