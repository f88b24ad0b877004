package panel

import (
	"assay/models"
	"assay/models/store"
	"assay/review"
)

// Waits is what the actor may do with ballots that wait for them: vote, or write the
// joint feedback. Nothing in it depends on anybody else's vote while a ballot is
// open (V3). A constant number of queries.
func Waits(tx *store.Tx, ids []models.BallotID) (map[models.BallotID][]review.Action, error) {
	ballots, err := tx.BallotsByID(ids)
	if err != nil {
		return nil, err
	}
	all, err := scenes(tx, ballots)
	if err != nil {
		return nil, err
	}
	actions := make(map[models.BallotID][]review.Action, len(all))
	for _, s := range all {
		if s.State == models.BallotOpen {
			actions[s.ID] = []review.Action{review.Can("vote", s.canVote())}
		} else {
			actions[s.ID] = []review.Action{review.Can("write-feedback", s.canWriteFeedback())}
		}
	}
	return actions, nil
}
