package api

import (
	"assay/models"
	"assay/models/store"
	"assay/review/roster"
)

// releases gives up, room by room, what a person who leaves holds open.
var releases = []roster.Release{}

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
	Reason string `json:"reason" validate:"required,max=500"`
}) (PersonPage, error) {
	if _, err := roster.Remove(tx, in.ID, in.Reason, releases...); err != nil {
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
