package candidacy

import (
	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Offers is whether the actor may take the newest bar into their own candidacies
// (C1). Three queries.
func Offers(tx *store.Tx, ids []models.CandidacyID) (map[models.CandidacyID]review.Action, error) {
	own, err := tx.CandidaciesByID(ids)
	if err != nil {
		return nil, err
	}
	var pinned []models.BarID
	var services []models.ServiceID
	for _, c := range own {
		pinned, services = append(pinned, c.BarID), append(services, c.ServiceID)
	}
	bars, err := tx.BarsByID(pinned)
	if err != nil {
		return nil, err
	}
	newest, err := tx.LatestBars(services)
	actions := make(map[models.CandidacyID]review.Action, len(own))
	for id, c := range own {
		h := policy.Of(tx.Actor).With(policy.Candidate, c.PersonID == tx.Actor.Person)
		actions[id] = review.Can("take_bar", policy.Check(policy.CandidacyTakeBar, h), takeable(c, bars[c.BarID], newest[c.ServiceID]).Err())
	}
	return actions, err
}

// ArrangeAction is whether the actor may arrange an interview of a candidacy that is
// ready and has none under way.
func ArrangeAction(tx *store.Tx) review.Action {
	return review.Can("arrange", policy.Check(policy.InterviewArrange, policy.Of(tx.Actor)), arrangeable(models.CandidacyReady, false).Err())
}
