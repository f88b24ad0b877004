package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/candidacy"
	"assay/review/interview"
)

// Candidacy is one person's numbered attempt at one service.
type Candidacy struct {
	ID            models.CandidacyID    `json:"id"`
	Person        PersonRef             `json:"person"`
	Service       ServiceRef            `json:"service"`
	Number        int                   `json:"number" description:"Which attempt at this service it is."`
	State         models.CandidacyState `json:"state"`
	Bar           BarRef                `json:"bar"`
	Missing       []review.Reason       `json:"missing" description:"What is still missing for the bar, in words; nothing means ready."`
	Points        []BarPoint            `json:"points"`
	OpenedAt      time.Time             `json:"openedAt"`
	ReadyAt       *time.Time            `json:"readyAt"`
	StateSince    time.Time             `json:"stateSince"`
	EndedAt       *time.Time            `json:"endedAt"`
	CoolDownUntil models.Date           `json:"coolDownUntil" description:"First UTC day of a new attempt after not yet."`
}

// BarRef names a bar.
type BarRef struct {
	ID     models.BarID `json:"id"`
	Number int          `json:"number"`
}

// BarPoint is one thing a bar asks for and how much of it is there.
type BarPoint struct {
	Code string      `json:"code"`
	Text phrase.Text `json:"text"`
	Have int         `json:"have"`
	Want int         `json:"want"`
}

// CandidacyPage is everything about one candidacy, and what the reader may do.
type CandidacyPage struct {
	Candidacy
	Offer    *BarOffer       `json:"offer" description:"A newer bar that the candidate may take."`
	Reason   phrase.Text     `json:"reason" description:"Why it was withdrawn."`
	Revision int64           `json:"revision"`
	Actions  []review.Action `json:"actions"`
}

func (c CandidacyPage) ETag() string { return Revision(c.Revision).ETag() }

// BarOffer is a newer bar and in what it differs.
type BarOffer struct {
	BarRef
	Note    string      `json:"note"`
	Changes []BarChange `json:"changes"`
}

func candidacyOf(v candidacy.View) Candidacy {
	c := Candidacy{
		ID: v.ID, Person: personRef(v.Person), Service: serviceRef(v.Service), Number: v.Number, State: v.State,
		Bar: BarRef{v.Bar.ID, v.Bar.Number}, Missing: v.Missing, OpenedAt: v.OpenedAt, ReadyAt: v.ReadyAt,
		StateSince: v.StateSince, EndedAt: v.EndedAt, CoolDownUntil: v.CoolDownUntil,
	}
	for _, p := range v.Points {
		c.Points = append(c.Points, BarPoint(p))
	}
	return c
}

func candidacyPageOf(v candidacy.View) CandidacyPage {
	p := CandidacyPage{Candidacy: candidacyOf(v), Reason: phrase.Recall(v.Reason), Revision: v.Revision, Actions: v.Actions}
	if v.Newer != nil {
		p.Offer = &BarOffer{BarRef{v.Newer.ID, v.Newer.Number}, v.Newer.Note, changesOf(v.Changes)}
	}
	return p
}

func listCandidacies(tx *store.Tx, in struct {
	Paging
	Person  models.PersonID       `query:"person" json:"-"`
	Service models.ServiceID      `query:"service" json:"-"`
	State   models.CandidacyState `query:"state" json:"-" validate:"omitempty,oneof=building ready scheduling scheduled voting certified not_yet withdrawn"`
	Open    bool                  `query:"open" json:"-" description:"Only those that have not ended."`
	Behind  bool                  `query:"behind" json:"-" description:"Only those on a bar older than the service's newest."`
}) (models.List[Candidacy], error) {
	f := store.CandidacyFilter{Person: in.Person, Service: in.Service, State: in.State, Open: in.Open, Behind: in.Behind}
	page, err := candidacy.List(tx, f, in.Page())
	return models.MapList(page, candidacyOf), err
}

type CandidacyPath struct {
	ID models.CandidacyID `path:"id" json:"-"`
}

func getCandidacy(tx *store.Tx, in CandidacyPath) (CandidacyPage, error) {
	return candidacyPage(tx, in.ID)
}

func candidacyPage(tx *store.Tx, id models.CandidacyID) (CandidacyPage, error) {
	v, err := candidacy.See(tx, id)
	return candidacyPageOf(v), err
}

func openCandidacy(tx *store.Tx, in struct {
	Person  models.PersonID  `json:"person" validate:"required"`
	Service models.ServiceID `json:"service" validate:"required"`
}) (CandidacyPage, error) {
	c, err := candidacy.Open(tx, in.Person, in.Service)
	if err != nil {
		return CandidacyPage{}, err
	}
	return candidacyPage(tx, c.ID)
}

// CandidacyOpening says whether a candidacy can be opened.
type CandidacyOpening struct {
	Action review.Action `json:"action"`
}

func getOpening(tx *store.Tx, in struct {
	ID      models.PersonID  `path:"id" json:"-"`
	Service models.ServiceID `query:"service" json:"-" validate:"required"`
}) (CandidacyOpening, error) {
	a, err := candidacy.OpenAction(tx, in.ID, in.Service)
	return CandidacyOpening{a}, err
}

func takeBar(tx *store.Tx, in struct {
	CandidacyPath
	Number int `json:"number" validate:"required,min=1" description:"Of the newest bar, as it was looked at."`
}) (CandidacyPage, error) {
	if _, err := candidacy.TakeBar(tx, in.ID, in.Number); err != nil {
		return CandidacyPage{}, err
	}
	return candidacyPage(tx, in.ID)
}

func withdrawCandidacy(tx *store.Tx, in struct {
	CandidacyPath
	Reason string `json:"reason" validate:"max=2000" description:"Needed from an administrator."`
}) (CandidacyPage, error) {
	if _, err := candidacy.Withdraw(tx, in.ID, in.Reason); err != nil {
		return CandidacyPage{}, err
	}
	if err := interview.Abandon(tx, in.ID); err != nil {
		return CandidacyPage{}, err
	}
	return candidacyPage(tx, in.ID)
}
