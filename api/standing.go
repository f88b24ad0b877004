package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/standing"
)

// Standing is a person's status for a service. Days are UTC.
type Standing struct {
	ID             models.StandingID     `json:"id"`
	Person         PersonRef             `json:"person"`
	Service        ServiceRef            `json:"service"`
	State          models.StandingState  `json:"state"`
	Counts         bool                  `json:"counts" description:"Gives rights today."`
	Founding       bool                  `json:"founding" description:"Appointed to start the service, not confirmed by a ballot."`
	Source         models.StandingSource `json:"source"`
	SourceNote     string                `json:"sourceNote" description:"Where an accredited standing comes from."`
	GrantedOn      models.Date           `json:"grantedOn"`
	ExpiresOn      models.Date           `json:"expiresOn" description:"Last day of the term."`
	RenewalOpensOn models.Date           `json:"renewalOpensOn"`
	RenewalDue     bool                  `json:"renewalDue"`
	Progress       StandingProgress      `json:"progress"`
	StateSince     time.Time             `json:"stateSince"`
	WayBack        phrase.Text           `json:"wayBack" description:"How a standing that went away can come back."`
}

// StandingProgress is what the present term holds and what renewal asks for.
type StandingProgress struct {
	Since         models.Date `json:"since" description:"First day whose work counts."`
	Reviews       int         `json:"reviews"`
	Interviews    int         `json:"interviews"`
	Contributions int         `json:"contributions"`
	Need          RenewalNeed `json:"need"`
	Missing       phrase.Text `json:"missing" description:"What is still needed, in words; empty when it is enough."`
}

// StandingPage is everything about one standing, and what the reader may do.
type StandingPage struct {
	Standing
	Ballot      *models.BallotID      `json:"ballot"`
	Appointment *models.AppointmentID `json:"appointment"`
	Reason      phrase.Text           `json:"reason" description:"For the holder, those above them, coordinators and administrators."`
	Totals      []ContributionTotal   `json:"totals" description:"Contributions of the term by kind."`
	Revision    int64                 `json:"revision"`
	Actions     []review.Action       `json:"actions"`
}

func (s StandingPage) ETag() string { return Revision(s.Revision).ETag() }

// ContributionTotal counts contributions of one kind.
type ContributionTotal struct {
	Kind  models.ContributionKind `json:"kind"`
	Count int                     `json:"count"`
}

func standingOf(v standing.View) Standing {
	w := v.Progress.Work
	return Standing{
		ID: v.ID, Person: personRef(v.Person), Service: serviceRef(v.Service), State: v.State, Counts: v.Counts, Founding: v.Founding,
		Source: v.Source, SourceNote: v.SourceNote, GrantedOn: v.GrantedOn, ExpiresOn: v.ExpiresOn,
		RenewalOpensOn: standing.RenewalOpens(v.Standing), RenewalDue: v.Due, StateSince: v.StateSince, WayBack: v.WayBack,
		Progress: StandingProgress{v.TermStartsOn, w.Reviews, w.Interviews, w.Contributions, RenewalNeed(v.Progress.Need), v.Progress.Missing},
	}
}

func standingPage(tx *store.Tx, id models.StandingID) (StandingPage, error) {
	v, err := standing.See(tx, id)
	p := StandingPage{Standing: standingOf(v), Ballot: v.BallotID, Appointment: v.AppointmentID, Reason: phrase.Recall(v.Reason), Revision: v.Revision, Actions: v.Actions}
	for _, kind := range models.ContributionKinds {
		p.Totals = append(p.Totals, ContributionTotal{kind, v.Totals[kind]})
	}
	return p, err
}

func listStandings(tx *store.Tx, in struct {
	Paging
	Person        models.PersonID      `query:"person" json:"-"`
	Service       models.ServiceID     `query:"service" json:"-"`
	State         models.StandingState `query:"state" json:"-" validate:"omitempty,oneof=provisional active lapsed suspended emeritus revoked"`
	RenewalDue    bool                 `query:"renewalDue" json:"-" description:"Only those that can be renewed now."`
	ExpiresBefore models.Date          `query:"expiresBefore" json:"-"`
}) (models.List[Standing], error) {
	f := store.StandingFilter{Person: in.Person, Service: in.Service, State: in.State, Until: in.ExpiresBefore}
	page, err := standing.List(tx, f, in.RenewalDue, in.Page())
	return models.MapList(page, standingOf), err
}

type StandingPath struct {
	ID models.StandingID `path:"id" json:"-"`
}

func getStanding(tx *store.Tx, in StandingPath) (StandingPage, error) { return standingPage(tx, in.ID) }

// StandingChange is one entry of a standing's history.
type StandingChange struct {
	ID          int64                 `json:"id"`
	Event       string                `json:"event"`
	From        models.StandingState  `json:"from" description:"none before the first."`
	To          models.StandingState  `json:"to"`
	Actor       *PersonRef            `json:"actor" description:"Null where time or a job did it."`
	Reason      phrase.Text           `json:"reason"`
	Ballot      *models.BallotID      `json:"ballot"`
	Appointment *models.AppointmentID `json:"appointment"`
	ExpiresOn   models.Date           `json:"expiresOn"`
	At          time.Time             `json:"at"`
}

func listStandingHistory(tx *store.Tx, in struct {
	StandingPath
	Paging
}) (models.List[StandingChange], error) {
	page, err := standing.History(tx, in.ID, in.Page())
	if err != nil {
		return models.List[StandingChange]{}, err
	}
	var actors []models.PersonID
	for _, c := range page.Items {
		if c.ActorID != nil {
			actors = append(actors, *c.ActorID)
		}
	}
	names, err := personRefs(tx, actors...)
	return models.MapList(page, func(c models.StandingChange) StandingChange {
		out := StandingChange{ID: c.ID, Event: c.Event, From: c.FromState, To: c.ToState, Reason: phrase.Recall(c.Reason), Ballot: c.BallotID,
			Appointment: c.AppointmentID, ExpiresOn: c.ExpiresOn, At: c.At}
		if c.ActorID != nil {
			by := names[*c.ActorID]
			out.Actor = &by
		}
		return out
	}), err
}

func renewStanding(tx *store.Tx, in StandingPath) (StandingPage, error) {
	if _, err := standing.Renew(tx, in.ID); err != nil {
		return StandingPage{}, err
	}
	return standingPage(tx, in.ID)
}

type standingReason struct {
	StandingPath
	Reason string `json:"reason" validate:"required,max=2000"`
}

// decideStanding makes a handler of a verb that takes a reason.
func decideStanding(verb func(*store.Tx, models.StandingID, string) (models.Standing, error)) func(*store.Tx, standingReason) (StandingPage, error) {
	return func(tx *store.Tx, in standingReason) (StandingPage, error) {
		if _, err := verb(tx, in.ID, in.Reason); err != nil {
			return StandingPage{}, err
		}
		return standingPage(tx, in.ID)
	}
}
