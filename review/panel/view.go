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
// votes, and only on the reader's own. Votes is null unless they are revealed to
// the reader.
type View struct {
	ID          models.BallotID    `json:"id"`
	InterviewID models.InterviewID `json:"interviewId"`
	CandidacyID models.CandidacyID `json:"candidacyId"`
	ServiceID   models.ServiceID   `json:"serviceId"`
	Service     string             `json:"service"`
	Candidate   Named              `json:"candidate"`
	State       models.BallotState `json:"state"`
	Rule        models.BallotRule  `json:"rule"`
	OpenedAt    time.Time          `json:"openedAt"`
	Deadline    clock.LocalTime    `json:"deadline"` // in the reader's zone
	ClosedAt    *time.Time         `json:"closedAt"`
	Roll        []Seated           `json:"roll"`
	Mine        *Said              `json:"mine"`
	Votes       []Said             `json:"votes"`
	Outcome     models.Outcome     `json:"outcome"`
	RetryOn     models.Date        `json:"retryOn"` // after not_yet: the day from which a new attempt may start
	Feedback    *Feedback          `json:"feedback"`
	Actions     []review.Action    `json:"actions"`
}

// Named is a person by name.
type Named struct {
	ID   models.PersonID `json:"id"`
	Name string          `json:"name"`
}

// Seated is one line of the frozen roll.
type Seated struct {
	PersonID models.PersonID `json:"personId"`
	Name     string          `json:"name"`
	Kind     models.SeatKind `json:"kind"`
	Chair    bool            `json:"chair"`
	Excused  bool            `json:"excused"` // has left; what they had not said is a recusal
}

// Said is one vote in force.
type Said struct {
	PersonID models.PersonID `json:"personId"`
	Choice   models.Choice   `json:"choice"`
	Blocking bool            `json:"blocking"`
	Reason   string          `json:"reason"`
	CastAt   time.Time       `json:"castAt"`
}

// Feedback is the panel's joint feedback.
type Feedback struct {
	Text string          `json:"text"`
	By   models.PersonID `json:"by"`
	At   time.Time       `json:"at"`
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
		views[n].Service = named[s.candidacy.ServiceID].Name
	}
	return views, nil
}

func (s scene) view(people map[models.PersonID]models.Person, zone *time.Location) View {
	v := View{
		ID: s.ID, InterviewID: s.InterviewID, CandidacyID: s.CandidacyID, ServiceID: s.candidacy.ServiceID,
		Candidate: Named{s.candidacy.PersonID, people[s.candidacy.PersonID].Name},
		State:     s.State, Rule: s.Rule, OpenedAt: s.OpenedAt.UTC(), Deadline: clock.Local(s.DeadlineAt, zone), ClosedAt: s.ClosedAt,
		Roll: make([]Seated, len(s.roll)), Outcome: s.Outcome,
		Actions: []review.Action{
			review.Can("vote", s.canVote()),
			review.Can("excuse", s.canExcuse()),
			review.Can("write-feedback", s.canWriteFeedback()),
		},
	}
	for n, x := range s.roll {
		v.Roll[n] = Seated{x.PersonID, people[x.PersonID].Name, x.Kind, x.Chair, x.ExcusedAt != nil}
		vote, voted := s.votes[x.PersonID]
		if voted && x.PersonID == s.actor {
			v.Mine = said(vote)
		}
		if voted && s.revealed() {
			v.Votes = append(v.Votes, *said(vote))
		}
	}
	if s.Outcome == models.OutcomeNotYet {
		v.RetryOn = s.candidacy.CoolDownUntil
	}
	if s.FeedbackAt != nil {
		v.Feedback = &Feedback{s.Feedback, *s.FeedbackBy, s.FeedbackAt.UTC()}
	}
	return v
}

func said(v models.Vote) *Said {
	return &Said{v.PersonID, v.Choice, v.Blocking, v.Reason, v.CastAt.UTC()}
}
