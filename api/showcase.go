package api

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/showcase"
)

// ShowCase is a write-up of a real customer case.
type ShowCase struct {
	ID             models.ShowCaseID    `json:"id"`
	Title          string               `json:"title"`
	Service        ServiceRef           `json:"service"`
	Author         PersonRef            `json:"author"`
	State          models.ShowCaseState `json:"state" enum:"draft,in_review,changes_requested,approved,not_accepted,withdrawn"`
	Turn           string               `json:"turn" enum:"author,reviewers,nobody"`
	ClaimedLevel   int                  `json:"claimedLevel" description:"0 while not chosen."`
	GrantedLevel   int                  `json:"grantedLevel" description:"0 until approved."`
	CurrentVersion int                  `json:"currentVersion" description:"0 until submitted."`
	ReviewsNeeded  int                  `json:"reviewsNeeded"`
	StartedAt      time.Time            `json:"startedAt"`
	SubmittedAt    *time.Time           `json:"submittedAt"`
	ReviewsDueAt   *time.Time           `json:"reviewsDueAt" description:"Known when every seat has been accepted once."`
	DecidedAt      *time.Time           `json:"decidedAt"`
	UpdatedAt      time.Time            `json:"updatedAt"`
}

// ShowCasePage is a case as its reader may see it. What is sealed is not in it.
type ShowCasePage struct {
	ShowCase
	Full          bool                  `json:"full" description:"False for whoever sees it because it is approved."`
	CustomerCase  string                `json:"customerCase"`
	Bootstrap     models.BootstrapRoute `json:"bootstrap" enum:",none,founding_smes,developers_review"`
	NeedsReviewer bool                  `json:"needsReviewer" description:"For coordinators: a seat has nobody."`
	Version       *ShowCaseVersion      `json:"version" description:"The current one."`
	Versions      []VersionLine         `json:"versions"`
	Colleagues    []PersonRef           `json:"colleagues" description:"Worked the same customer case."`
	Seats         []ReviewSeat          `json:"seats" description:"Until the release a seat stands still from its first acceptance; reviewers see none."`
	Assignments   []Assignment          `json:"assignments" description:"My own."`
	Reviews       []Review              `json:"reviews" description:"My own, released ones, and late notes."`
	Findings      []Finding             `json:"findings"`
	Rubrics       []Rubric              `json:"rubrics" description:"That the reviews go by."`
	Revision      int64                 `json:"revision"`
	Actions       []review.Action       `json:"actions"`
}

// ShowCaseVersion never changes.
type ShowCaseVersion struct {
	VersionLine
	Body       string                 `json:"body"`
	Answers    []models.FindingAnswer `json:"answers"`
	Dismissals []models.DismissedHit  `json:"dismissals"`
}

// VersionLine is a version without its text.
type VersionLine struct {
	Number       int        `json:"number"`
	Title        string     `json:"title"`
	ClaimedLevel int        `json:"claimedLevel"`
	Hash         string     `json:"hash" description:"SHA-256 of the content, hex."`
	SubmittedAt  time.Time  `json:"submittedAt"`
	ReleasedAt   *time.Time `json:"releasedAt" description:"When its reviews were released."`
}

// ReviewSeat is one place among the reviews of the current version.
type ReviewSeat struct {
	Number      int           `json:"number"`
	State       string        `json:"state" enum:"open,offered,accepted,submitted,released"`
	Reviewer    *PersonRef    `json:"reviewer"`
	AsDeveloper bool          `json:"asDeveloper" description:"Reviews because the service has too few SMEs."`
	Reasons     []phrase.Text `json:"reasons"`
	Since       *time.Time    `json:"since"`
}

// Hunk is a run of lines of an old and a new text; lines count from 1.
type Hunk struct {
	Op      showcase.Op `json:"op" enum:"equal,insert,delete,replace"`
	OldLine int         `json:"oldLine"`
	NewLine int         `json:"newLine"`
	Old     []string    `json:"old"`
	New     []string    `json:"new"`
}

// VersionChanges is the difference between two versions, in every line of both.
type VersionChanges struct {
	From  ShowCaseVersion `json:"from"`
	To    ShowCaseVersion `json:"to"`
	Hunks []Hunk          `json:"hunks"`
}

type ShowCasePath struct {
	ID models.ShowCaseID `path:"id" json:"-"`
}

func getShowCase(tx *store.Tx, in ShowCasePath) (ShowCasePage, error) {
	v, err := showcase.Look(tx, in.ID)
	if err != nil {
		return ShowCasePage{}, err
	}
	return showCasePage(tx, v)
}

func showCasePage(tx *store.Tx, v showcase.View) (ShowCasePage, error) {
	who, err := personRefs(tx, peopleIn(v)...)
	if err != nil {
		return ShowCasePage{}, err
	}
	services, err := serviceRefs(tx, v.Case.ServiceID)
	if err != nil {
		return ShowCasePage{}, err
	}
	c := v.Case
	p := ShowCasePage{
		ShowCase: showCaseOf(c, services[c.ServiceID], who[c.AuthorID]), Full: v.Full, CustomerCase: c.CustomerCase,
		Bootstrap: c.Bootstrap, NeedsReviewer: v.Short, Revision: c.Revision, Actions: v.Actions,
	}
	if v.Version != nil {
		version := versionOf(*v.Version)
		p.Version = &version
	}
	for _, version := range v.Versions {
		p.Versions = append(p.Versions, versionLine(version))
	}
	for _, id := range v.Colleagues {
		p.Colleagues = append(p.Colleagues, who[id])
	}
	for _, s := range v.Seats {
		p.Seats = append(p.Seats, seatOf(s, who))
	}
	for _, a := range v.Assignments {
		p.Assignments = append(p.Assignments, assignmentOf(a))
	}
	for _, r := range v.Reviews {
		p.Reviews = append(p.Reviews, reviewOf(r, who[r.ReviewerID]))
	}
	for _, f := range v.Findings {
		finding := findingOf(f, who)
		finding.Actions = v.Settling[f.ID]
		p.Findings = append(p.Findings, finding)
	}
	p.Rubrics, err = rubricsOf(tx, v.Rubrics)
	return p, err
}

func peopleIn(v showcase.View) []models.PersonID {
	ids := append([]models.PersonID{v.Case.AuthorID}, v.Colleagues...)
	for _, s := range v.Seats {
		ids = append(ids, s.Reviewer)
	}
	for _, r := range v.Reviews {
		ids = append(ids, r.ReviewerID)
	}
	for _, f := range v.Findings {
		if f.ClearedBy != nil {
			ids = append(ids, *f.ClearedBy)
		}
	}
	return ids
}

func showCaseOf(c models.ShowCase, s ServiceRef, author PersonRef) ShowCase {
	return ShowCase{c.ID, c.Title, s, author, c.State, string(c.Turn), c.ClaimedLevel, c.GrantedLevel, c.CurrentVersion, c.ReviewsNeeded,
		c.CreatedAt, c.SubmittedAt, c.ReviewsDueAt, c.DecidedAt, c.UpdatedAt}
}

func versionLine(v models.ShowCaseVersion) VersionLine {
	return VersionLine{v.Number, v.Title, v.ClaimedLevel, v.Hash, v.SubmittedAt, v.ReleasedAt}
}

func versionOf(v models.ShowCaseVersion) ShowCaseVersion {
	return ShowCaseVersion{versionLine(v), v.Body, v.Answers, v.Dismissals}
}

func seatOf(s showcase.Seat, who map[models.PersonID]PersonRef) ReviewSeat {
	seat := ReviewSeat{Number: s.Number, State: string(s.State), AsDeveloper: s.AsDeveloper, Reasons: s.Reasons, Since: s.Since}
	if ref, known := who[s.Reviewer]; known {
		seat.Reviewer = &ref
	}
	return seat
}

// getVersion reads one version's text; the library shows the current one alone.
func getVersion(tx *store.Tx, in struct {
	ShowCasePath
	Number int `path:"number" json:"-"`
}) (ShowCaseVersion, error) {
	v, err := showcase.Look(tx, in.ID)
	if err != nil {
		return ShowCaseVersion{}, err
	}
	for _, version := range v.Versions {
		if version.Number == in.Number {
			return versionOf(version), nil
		}
	}
	if v.Version != nil && v.Version.Number == in.Number {
		return versionOf(*v.Version), nil
	}
	return ShowCaseVersion{}, fault.Missing("version")
}

func getChanges(tx *store.Tx, in struct {
	ShowCasePath
	From int `query:"from" json:"-" validate:"min=0" description:"0: the version I judged last before to, else the one before it."`
	To   int `query:"to" json:"-" validate:"min=0" description:"0: the current version."`
}) (VersionChanges, error) {
	d, err := showcase.Changes(tx, in.ID, in.From, in.To)
	out := VersionChanges{From: versionOf(d.From), To: versionOf(d.To)}
	for _, h := range d.Hunks {
		out.Hunks = append(out.Hunks, Hunk(h))
	}
	return out, err
}

func withdrawShowCase(tx *store.Tx, in ShowCasePath) (ShowCasePage, error) {
	if _, err := showcase.Withdraw(tx, in.ID); err != nil {
		return ShowCasePage{}, err
	}
	return getShowCase(tx, in)
}
