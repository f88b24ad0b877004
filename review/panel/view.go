package panel

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/policy"
)

// View is a ballot as one reader may see it. While it is open only Mine depends on
// votes, and only on the reader's own. Votes are there once they are revealed to
// the reader.
type View struct {
	models.Ballot
	Candidate models.Person
	Service   models.Service
	Deadline  clock.LocalTime // in the reader's zone
	Roll      []Seated
	Mine      *models.Vote
	Votes     []models.Vote
	RetryOn   models.Date // after not_yet: the day from which a new attempt may start
	Actions   []review.Action
}

// Seated is one line of the frozen roll.
type Seated struct {
	models.BallotSeat
	Person models.Person
}

// Find reads one ballot.
func Find(tx *store.Tx, id models.BallotID) (View, error) {
	b, err := tx.Ballot(id)
	if err != nil {
		return View{}, err
	}
	all, err := scenes(tx, []models.Ballot{b})
	if err != nil {
		return View{}, err
	}
	if err := all[0].see(); err != nil {
		return View{}, err
	}
	views, err := show(tx, all)
	if err != nil {
		return View{}, err
	}
	return views[0], nil
}

// Waiting is a page of the open ballots that wait for the actor's vote, the soonest
// due first.
func Waiting(tx *store.Tx, p models.Page) (models.List[View], error) {
	return list(tx, p, tx.BallotsWaiting)
}

// Mine is a page of the ballots on whose roll the actor is, the newest first.
func Mine(tx *store.Tx, p models.Page) (models.List[View], error) {
	return list(tx, p, tx.BallotsOf)
}

func list(tx *store.Tx, p models.Page, read func(models.PersonID, models.Page) (models.List[models.Ballot], error)) (models.List[View], error) {
	if err := policy.Check(policy.BallotOwn, policy.Of(tx.Actor)); err != nil {
		return models.List[View]{}, err
	}
	page, err := read(tx.Actor.Person, p)
	if err != nil {
		return models.List[View]{}, err
	}
	all, err := scenes(tx, page.Items)
	if err != nil {
		return models.List[View]{}, err
	}
	views, err := show(tx, all)
	return models.List[View]{Items: views, Next: page.Next}, err
}

// show makes views of scenes in a constant number of queries.
func show(tx *store.Tx, all []scene) ([]View, error) {
	ids := []models.PersonID{tx.Actor.Person}
	services := make([]models.ServiceID, len(all))
	for n, s := range all {
		services[n] = s.candidacy.ServiceID
		ids = append(append(ids, s.candidacy.PersonID), s.voters()...)
	}
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return nil, err
	}
	named, err := tx.ServicesByID(services)
	if err != nil {
		return nil, err
	}
	zone := time.UTC
	if reader, ok := people[tx.Actor.Person]; ok {
		if zone, _, err = clock.Zone(reader.Zone); err != nil {
			return nil, err
		}
	}
	views := make([]View, len(all))
	for n, s := range all {
		views[n] = s.view(people, zone)
		views[n].Service = named[s.candidacy.ServiceID]
	}
	return views, nil
}

func (s scene) view(people map[models.PersonID]models.Person, zone *time.Location) View {
	v := View{
		Ballot: s.Ballot, Candidate: people[s.candidacy.PersonID], Deadline: clock.Local(s.DeadlineAt, zone),
		Actions: []review.Action{
			review.Can("vote", s.canVote()),
			review.Can("excuse", s.canExcuse()),
			review.Can("write-feedback", s.canWriteFeedback()),
		},
	}
	for _, x := range s.roll {
		v.Roll = append(v.Roll, Seated{x, people[x.PersonID]})
		vote, voted := s.votes[x.PersonID]
		if voted && x.PersonID == s.actor {
			v.Mine = &vote
		}
		if voted && s.revealed() {
			v.Votes = append(v.Votes, vote)
		}
	}
	if s.Outcome == models.OutcomeNotYet {
		v.RetryOn = s.candidacy.CoolDownUntil
	}
	return v
}
