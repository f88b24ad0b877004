package api

import (
	"assay/models"
	"assay/models/store"
	"assay/review/interview"
	"assay/review/panel"
	"assay/review/roster"
	"assay/review/training"
)

// PersonHolds is what waits for a person and would need somebody else.
type PersonHolds struct {
	Mentoring  []models.PlanID      `json:"mentoring"`
	StandingIn []models.PlanID      `json:"standingIn"`
	Reviewing  []models.ShowCaseID  `json:"reviewing"`
	Offered    []models.ShowCaseID  `json:"offered"`
	Seats      []models.InterviewID `json:"seats"`
	Ballots    []models.BallotID    `json:"ballots"`
	Candidate  []models.InterviewID `json:"candidate"`
	Reports    []models.PersonID    `json:"reports"`
}

func getHolding(tx *store.Tx, in PersonPath) (PersonHolds, error) {
	h, err := roster.Holding(tx, in.ID)
	return PersonHolds(h), err
}

func removePerson(tx *store.Tx, in struct {
	PersonPath
	Reason      string          `json:"reason" validate:"required,max=500"`
	SuccessorID models.PersonID `json:"successorId" description:"Who mentors their learners from now on; none: each learner's line manager."`
}) (PersonPage, error) {
	mentees := func(tx *store.Tx, leaving models.PersonID) error { return training.Leave(tx, leaving, in.SuccessorID) }
	votes := panel.Releasing(newSalt)
	if _, err := roster.Remove(tx, in.ID, in.Reason, mentees, interview.Leave, votes); err != nil {
		return PersonPage{}, err
	}
	return personPage(tx, in.ID)
}

func returnPerson(tx *store.Tx, in PersonPath) (PersonPage, error) {
	if _, err := roster.Return(tx, in.ID); err != nil {
		return PersonPage{}, err
	}
	return personPage(tx, in.ID)
}
