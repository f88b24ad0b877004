package api

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/guard"
	"assay/review/showcase"
)

// Draft is the author's working text and what stands between it and submission.
type Draft struct {
	ShowCaseID   models.ShowCaseID      `json:"showCaseId"`
	State        models.ShowCaseState   `json:"state" enum:"draft,in_review,changes_requested,approved,not_accepted,withdrawn"`
	Title        string                 `json:"title"`
	Body         string                 `json:"body"`
	ClaimedLevel int                    `json:"claimedLevel"`
	CustomerCase string                 `json:"customerCase"`
	Colleagues   []PersonRef            `json:"colleagues"`
	Answers      []models.FindingAnswer `json:"answers"`
	Hits         []GuardHit             `json:"hits" description:"What may show a customer's data, found anew each time."`
	ToAnswer     []Finding              `json:"toAnswer" description:"Blocking findings that the next version has to answer."`
	Lacks        []Lack                 `json:"lacks" description:"What submitting would be refused for."`
	Revision     int64                  `json:"revision"`
	UpdatedAt    time.Time              `json:"updatedAt"`
	Actions      []review.Action        `json:"actions"`
}

func (d Draft) ETag() string { return Revision(d.Revision).ETag() }

// GuardHit is a place in the draft. Start and end are bytes into the UTF-8 text of
// the field; lines count from 1.
type GuardHit struct {
	Fingerprint string     `json:"fingerprint"`
	Kind        guard.Kind `json:"kind" enum:"secret,arn,email,phone,account,ip,host"`
	Field       string     `json:"field" description:"JSON pointer into the draft."`
	Line        int        `json:"line"`
	Start       int        `json:"start"`
	End         int        `json:"end"`
	Masked      string     `json:"masked"`
	Dismissed   bool       `json:"dismissed"`
	Reason      string     `json:"reason"`
}

// Lack is one thing that is missing.
type Lack struct {
	Pointer string      `json:"pointer"`
	Code    string      `json:"code"`
	Text    phrase.Text `json:"text"`
}

func getDraft(tx *store.Tx, in ShowCasePath) (Draft, error) {
	d, err := showcase.AtDesk(tx, in.ID)
	if err != nil {
		return Draft{}, err
	}
	who, err := personRefs(tx, d.Colleagues...)
	out := Draft{
		ShowCaseID: d.Case.ID, State: d.Case.State, Title: d.Draft.Title, Body: d.Draft.Body, ClaimedLevel: d.Draft.ClaimedLevel,
		CustomerCase: d.Case.CustomerCase, Answers: d.Draft.Answers, Revision: d.Draft.Revision, UpdatedAt: d.Draft.UpdatedAt, Actions: d.Actions,
	}
	for _, id := range d.Colleagues {
		out.Colleagues = append(out.Colleagues, who[id])
	}
	for _, h := range d.Hits {
		out.Hits = append(out.Hits, hitOf(h))
	}
	for _, f := range d.Unanswered {
		out.ToAnswer = append(out.ToAnswer, findingOf(f, nil))
	}
	for _, l := range d.Lacks {
		out.Lacks = append(out.Lacks, Lack(l))
	}
	return out, err
}

func hitOf(h showcase.Hit) GuardHit {
	hit := GuardHit{Fingerprint: h.Fingerprint, Kind: h.Kind, Field: h.Field, Line: h.Line, Start: h.Start, End: h.End, Masked: h.Masked}
	if h.Dismissed != nil {
		hit.Dismissed, hit.Reason = true, h.Dismissed.Reason
	}
	return hit
}

// DraftFields is what an author writes.
type DraftFields struct {
	Title        string                 `json:"title" validate:"max=200"`
	Body         string                 `json:"body" validate:"max=100000" description:"Markdown."`
	ClaimedLevel int                    `json:"claimedLevel" validate:"min=0,max=4" description:"0 while not chosen."`
	CustomerCase string                 `json:"customerCase" validate:"max=100" description:"The support case's own reference."`
	Colleagues   []models.PersonID      `json:"colleagues" validate:"max=50" description:"Who else worked that case; they cannot review."`
	Answers      []models.FindingAnswer `json:"answers" validate:"max=1000"`
}

func startShowCase(tx *store.Tx, in struct {
	ServiceID models.ServiceID `json:"serviceId" validate:"required"`
	DraftFields
}) (Draft, error) {
	c, err := showcase.Start(tx, in.ServiceID, showcase.Writing(in.DraftFields))
	if err != nil {
		return Draft{}, err
	}
	return getDraft(tx, ShowCasePath{c.ID})
}

func saveDraft(tx *store.Tx, in struct {
	ShowCasePath
	Edited
	DraftFields
}) (Draft, error) {
	_, err := showcase.Save(tx, in.ID, int64(in.IfMatch), showcase.Writing(in.DraftFields))
	return freshDraft(tx, in.ShowCasePath, err)
}

func redactDraft(tx *store.Tx, in struct {
	ShowCasePath
	Edited
	Fingerprints []string `json:"fingerprints" validate:"required,min=1,max=1000,dive,max=200"`
}) (Draft, error) {
	_, err := showcase.Redact(tx, in.ID, int64(in.IfMatch), in.Fingerprints)
	return freshDraft(tx, in.ShowCasePath, err)
}

// freshDraft is the draft after an edit; a stale one comes with what is stored.
func freshDraft(tx *store.Tx, path ShowCasePath, err error) (Draft, error) {
	if err != nil && !fault.Is(err, fault.Stale) {
		return Draft{}, err
	}
	d, readErr := getDraft(tx, path)
	if err == nil || readErr != nil {
		return d, readErr
	}
	fault.As(err).Current = d
	return Draft{}, err
}

type dismissalPath struct {
	ShowCasePath
	Fingerprint string `path:"fingerprint" json:"-"`
}

func dismissHit(tx *store.Tx, in struct {
	dismissalPath
	Reason string `json:"reason" validate:"required,max=4000" description:"Why it may stay; reviewers see it."`
}) (Draft, error) {
	if err := showcase.Dismiss(tx, in.ID, in.Fingerprint, in.Reason); err != nil {
		return Draft{}, err
	}
	return getDraft(tx, in.ShowCasePath)
}

func undismissHit(tx *store.Tx, in dismissalPath) (Draft, error) {
	if err := showcase.Undismiss(tx, in.ID, in.Fingerprint); err != nil {
		return Draft{}, err
	}
	return getDraft(tx, in.ShowCasePath)
}

func submitShowCase(tx *store.Tx, in struct {
	ShowCasePath
	Edited
}) (ShowCasePage, error) {
	if _, err := showcase.Submit(tx, in.ID, int64(in.IfMatch)); err != nil {
		return ShowCasePage{}, err
	}
	return getShowCase(tx, in.ShowCasePath)
}
