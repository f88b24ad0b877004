package panel

import (
	"assay/models"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/notify"
	"assay/review/standing"
)

// settle closes the ballot, or voids it, when the last vote is in.
func (s scene) settle(tx *store.Tx) error {
	verdict := Tally(s.Rule, s.lines())
	event := OnClose
	switch verdict.State {
	case models.BallotOpen:
		return nil
	case models.BallotVoid:
		event = OnVoid
	}
	to, _, no := Machine.Next(s.State, event)
	if no != nil {
		return no.Err()
	}
	s.State, s.ClosedAt, s.Outcome = to, &tx.Now, verdict.Outcome
	if err := tx.SaveBallot(&s.Ballot); err != nil {
		return err
	}
	if err := s.openVotes(tx); err != nil {
		return err
	}
	if to == models.BallotVoid {
		return s.tellVoid(tx)
	}
	return s.decide(tx)
}

// opening is one vote as the ledger keeps it after the reveal. Its reason stays
// with the vote; the commitment holds it too.
type opening struct {
	Person     models.PersonID `json:"person"`
	Choice     models.Choice   `json:"choice"`
	Blocking   bool            `json:"blocking"`
	Salt       string          `json:"salt"`
	Commitment string          `json:"commitment"`
	InForce    bool            `json:"inForce"`
}

type opened struct {
	Ballot   models.BallotID `json:"ballot"`
	Openings []opening       `json:"openings"`
}

// openVotes puts the salts of all votes, in the order they were cast, into the
// ledger, so that each commitment can be checked.
func (s scene) openVotes(tx *store.Tx) error {
	by, err := tx.Votes([]models.BallotID{s.ID})
	if err != nil {
		return err
	}
	return notify.Emit(tx, notify.Event{Subject: sealed(s.ID), Name: openEvent, Facts: opened{s.ID, openings(by[s.ID])}})
}

func openings(votes []models.Vote) []opening {
	out := make([]opening, len(votes))
	for i, v := range votes {
		out[i] = opening{v.PersonID, v.Choice, v.Blocking, v.Salt, v.Commitment, v.SupersededAt == nil}
	}
	return out
}

// decide makes the outcome real: standing and a certified candidacy, or not yet
// with the day from which a new attempt may start (V7).
func (s scene) decide(tx *store.Tx) error {
	event := candidacy.EventNotYet
	if s.Outcome == models.OutcomePass {
		event = candidacy.EventCertify
		g := standing.Granting{Person: s.candidacy.PersonID, Service: s.candidacy.ServiceID, BallotID: s.ID, BarID: s.candidacy.BarID}
		if _, err := standing.Grant(tx, g); err != nil {
			return err
		}
	}
	c, err := candidacy.Stage(tx, s.CandidacyID, event)
	if err != nil {
		return err
	}
	service, err := tx.Service(c.ServiceID)
	if err != nil {
		return err
	}
	params := map[string]string{"service": service.Name}
	if s.Outcome == models.OutcomeNotYet {
		params["retryOn"] = c.CoolDownUntil.String()
	}
	to := tell([]models.PersonID{c.PersonID}, notify.Kind("outcome-"+kebab[s.Outcome]), params)
	to = append(to, tell(s.voters(), "ballot-closed", map[string]string{"outcome": string(s.Outcome)})...)
	to = append(to, tell([]models.PersonID{s.writer()}, "feedback-to-write", nil)...)
	return notify.Emit(tx, notify.Event{
		Subject: subject(s.ID), Name: "ballot.closed",
		Facts: map[string]any{"outcome": s.Outcome, "candidacy": s.CandidacyID, "retryOn": c.CoolDownUntil},
		To:    to,
	})
}

var kebab = map[models.Outcome]string{models.OutcomePass: "pass", models.OutcomeNotYet: "not-yet"}

// tellVoid sends the candidacy back to be scheduled and tells who arranges it, the
// panel and the candidate (V4).
func (s scene) tellVoid(tx *store.Tx) error {
	if _, err := candidacy.Stage(tx, s.CandidacyID, candidacy.EventVoid); err != nil {
		return err
	}
	people, err := tx.PeopleWithRole(models.RoleCoordinator)
	if err != nil {
		return err
	}
	people = append(append(people, s.voters()...), s.candidacy.PersonID)
	return notify.Emit(tx, notify.Event{
		Subject: subject(s.ID), Name: "ballot.void", Facts: map[string]any{"candidacy": s.CandidacyID, "interview": s.InterviewID},
		To: tell(people, "ballot-void", nil),
	})
}
