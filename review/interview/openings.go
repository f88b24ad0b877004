package interview

import (
	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Opening is an interview at which the reader could sit in and learn. Of its panel it
// says nothing.
type Opening struct {
	models.Interview
	Candidate models.Person
	Service   models.Service
	Request   *models.ShadowRequest
	Actions   []review.Action
}

// Openings are a page of the interviews to come, the soonest first, of services that the
// reader has standing for or develops, and in which they have no part.
func Openings(tx *store.Tx, p models.Page) (models.List[Opening], error) {
	var none models.List[Opening]
	if err := policy.Check(policy.ShadowOpenings, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	found, err := tx.ShadowOpenings(tx.Actor.Person, p)
	if err != nil || len(found.Items) == 0 {
		return none, err
	}
	all, err := scenes(tx, found.Items)
	if err != nil {
		return none, err
	}
	shown, err := openings(tx, all)
	return models.List[Opening]{Items: shown, Next: found.Next}, err
}

func openings(tx *store.Tx, all []scene) ([]Opening, error) {
	ids := make([]models.InterviewID, len(all))
	people := make([]models.PersonID, len(all))
	services := make([]models.ServiceID, len(all))
	for n, s := range all {
		ids[n], people[n], services[n] = s.ID, s.candidacy.PersonID, s.candidacy.ServiceID
	}
	candidates, err := tx.PeopleByID(people)
	if err != nil {
		return nil, err
	}
	named, err := tx.ServicesByID(services)
	if err != nil {
		return nil, err
	}
	wishes, err := tx.ShadowRequestsBy(tx.Actor.Person, ids)
	if err != nil {
		return nil, err
	}
	rules, err := tx.MeetingRules()
	out := make([]Opening, len(all))
	for n, s := range all {
		s.rules = rules
		r, asked := wishes[s.ID]
		out[n] = Opening{Interview: s.Interview, Candidate: candidates[people[n]], Service: named[services[n]], Actions: []review.Action{
			review.Can("ask-shadow", s.canAskShadow(r)),
		}}
		if asked {
			out[n].Request = &r
			out[n].Actions = append(out[n].Actions, review.Can("withdraw-shadow", waiting(r)))
		}
	}
	return out, err
}

// ShadowWish is somebody's wish for a shadow seat, for who arranges.
type ShadowWish struct {
	models.ShadowRequest
	Person  models.Person
	Sat     int // on how many panels they sat and voted
	Actions []review.Action
}

// wishes wait for who arranges.
func (s scene) wishes(tx *store.Tx) ([]ShadowWish, error) {
	if !policy.Allowed(policy.InterviewArrange, s.holds) || s.open() != nil {
		return nil, nil
	}
	asked, err := tx.ShadowRequestsFor(s.ID)
	if err != nil || len(asked) == 0 {
		return nil, err
	}
	ids := make([]models.PersonID, len(asked))
	for n, r := range asked {
		ids[n] = r.PersonID
	}
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return nil, err
	}
	sat, err := tx.PanelsSat(ids)
	out := make([]ShadowWish, len(asked))
	for n, r := range asked {
		out[n] = ShadowWish{r, people[r.PersonID], sat[r.PersonID], []review.Action{
			review.Can("grant", s.canArrangeSeats(), s.roomForShadow(Ask{Kind: models.SeatShadow})),
			review.Can("refuse", s.may(policy.InterviewArrange)),
		}}
	}
	return out, err
}
