package interview

import (
	"assay/models"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/policy"
)

// Mine is a page of the interviews in which the actor has a live seat or is the
// candidate: those to come and still to be held, the soonest first; or those that
// ended, the latest first.
func Mine(tx *store.Tx, ended bool, p models.Page) (models.List[View], error) {
	if err := policy.Check(policy.InterviewOwn, policy.Of(tx.Actor)); err != nil {
		return models.List[View]{}, err
	}
	return list(tx, store.InterviewQuery{Person: tx.Actor.Person, Ended: ended}, p)
}

// All is a page of every interview, for coordinators and administrators, of one
// service or all.
func All(tx *store.Tx, service models.ServiceID, ended bool, p models.Page) (models.List[View], error) {
	if err := policy.Check(policy.InterviewArrange, policy.Of(tx.Actor)); err != nil {
		return models.List[View]{}, err
	}
	return list(tx, store.InterviewQuery{Service: service, Ended: ended}, p)
}

// OfCandidacy is a page of a candidacy's interviews that the actor may see, the
// latest first.
func OfCandidacy(tx *store.Tx, id models.CandidacyID, p models.Page) (models.List[View], error) {
	if _, err := candidacy.See(tx, id); err != nil {
		return models.List[View]{}, err
	}
	return list(tx, store.InterviewQuery{Candidacy: id, Both: true}, p)
}

func list(tx *store.Tx, q store.InterviewQuery, p models.Page) (models.List[View], error) {
	page, err := tx.Interviews(q, p)
	if err != nil {
		return models.List[View]{}, err
	}
	all, err := scenes(tx, page.Items)
	if err != nil {
		return models.List[View]{}, err
	}
	var visible []scene
	for _, s := range all {
		if s.see() == nil {
			visible = append(visible, s)
		}
	}
	views, err := show(tx, visible)
	return models.List[View]{Items: views, Next: page.Next}, err
}
