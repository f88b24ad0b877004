package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/conflict"
	"assay/review/interview"
)

// ShadowOpening is an interview at which I could sit in and learn.
type ShadowOpening struct {
	InterviewID models.InterviewID    `json:"interviewId"`
	CandidacyID models.CandidacyID    `json:"candidacyId"`
	Service     ServiceRef            `json:"service"`
	Candidate   PersonRef             `json:"candidate"`
	State       models.InterviewState `json:"state"`
	StartsAt    time.Time             `json:"startsAt"`
	EndsAt      time.Time             `json:"endsAt"`
	Request     *ShadowRequest        `json:"request" description:"What I asked for; null: nothing."`
	Actions     []review.Action       `json:"actions"`
}

// ShadowRequest is somebody's wish to sit in on an interview.
type ShadowRequest struct {
	ID          models.ShadowRequestID `json:"id"`
	InterviewID models.InterviewID     `json:"interviewId"`
	State       models.ShadowState     `json:"state" enum:"asked,granted,refused,withdrawn"`
	Note        string                 `json:"note"`
	AskedAt     time.Time              `json:"askedAt"`
	Reason      phrase.Text            `json:"reason" description:"Of refusing."`
}

// ShadowWish is such a wish, for who arranges the interview.
type ShadowWish struct {
	ID      models.ShadowRequestID `json:"id"`
	Person  PersonRef              `json:"person"`
	Note    string                 `json:"note"`
	AskedAt time.Time              `json:"askedAt"`
	Sat     int                    `json:"sat" description:"On how many panels they sat and voted."`
	Actions []review.Action        `json:"actions"`
}

type ShadowPath struct {
	ID models.ShadowRequestID `path:"id" json:"-"`
}

func listShadowOpenings(tx *store.Tx, in struct{ Paging }) (models.List[ShadowOpening], error) {
	page, err := interview.Openings(tx, in.Page())
	return models.MapList(page, shadowOpening), err
}

func shadowOpening(o interview.Opening) ShadowOpening {
	out := ShadowOpening{
		InterviewID: o.ID, CandidacyID: o.CandidacyID, Service: serviceRef(o.Service), Candidate: personRef(o.Candidate),
		State: o.State, StartsAt: o.StartsAt.UTC(), EndsAt: o.EndsAt.UTC(), Actions: o.Actions,
	}
	if o.Request != nil {
		r := shadowShown(*o.Request)
		out.Request = &r
	}
	return out
}

func shadowShown(r models.ShadowRequest) ShadowRequest {
	return ShadowRequest{r.ID, r.InterviewID, r.State, r.Note, r.AskedAt.UTC(), phrase.Recall(r.Reason)}
}

func askShadow(tx *store.Tx, in struct {
	InterviewPath
	Conflict conflict.Reply `json:"conflict" validate:"required,oneof=none declared" description:"Is there a conflict with the candidate?"`
	Note     string         `json:"note" validate:"max=500" description:"What I want to learn; who arranges it reads this."`
}) (ShadowRequest, error) {
	r, err := interview.AskShadow(tx, in.ID, in.Note, in.Conflict)
	return shadowShown(r), err
}

func withdrawShadow(tx *store.Tx, in ShadowPath) (ShadowRequest, error) {
	r, err := interview.WithdrawShadow(tx, in.ID)
	return shadowShown(r), err
}

func grantShadow(tx *store.Tx, in ShadowPath) (Interview, error) {
	r, err := interview.GrantShadow(tx, in.ID)
	return interviewOf(tx, r.InterviewID, err)
}

func refuseShadow(tx *store.Tx, in struct {
	ShadowPath
	Reason string `json:"reason" validate:"required,max=2000"`
}) (Interview, error) {
	r, err := interview.RefuseShadow(tx, in.ID, in.Reason)
	return interviewOf(tx, r.InterviewID, err)
}

func shadowWishes(all []interview.ShadowWish) []ShadowWish {
	out := make([]ShadowWish, len(all))
	for n, w := range all {
		out[n] = ShadowWish{w.ID, personRef(w.Person), w.Note, w.AskedAt.UTC(), w.Sat, w.Actions}
	}
	return out
}
