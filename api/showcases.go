package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/showcase"
)

// MyShowCase is one of my own cases, with how far it has come.
type MyShowCase struct {
	ShowCase
	Verdicts []models.Verdict `json:"verdicts" description:"Released ones on the current version."`
	ToAnswer []ToAnswer       `json:"toAnswer" description:"Blocking findings that the next version has to answer."`
}

// ToAnswer is a finding in a list.
type ToAnswer struct {
	ID   models.FindingID `json:"id"`
	Text string           `json:"text"`
}

func listMyShowCases(tx *store.Tx, in struct{ Paging }) (models.List[MyShowCase], error) {
	page, progress, err := showcase.Mine(tx, in.Page())
	list, err := showCaseList(tx, page, err)
	return models.MapList(list, func(c ShowCase) MyShowCase {
		of := progress[c.ID]
		return MyShowCase{c, of.Verdicts, each(of.ToAnswer, func(f models.Finding) ToAnswer { return ToAnswer{f.ID, f.Text} })}
	}), err
}

func listShowCasesOf(tx *store.Tx, in struct {
	PersonPath
	Paging
}) (models.List[ShowCase], error) {
	page, err := showcase.By(tx, in.ID, in.Page())
	return showCaseList(tx, page, err)
}

func listShortShowCases(tx *store.Tx, in struct{ Paging }) (models.List[ShowCase], error) {
	page, err := showcase.Short(tx, in.Page())
	return showCaseList(tx, page, err)
}

func listOpenShowCases(tx *store.Tx, in struct {
	ServicePath
	Paging
}) (models.List[ShowCase], error) {
	page, err := showcase.Open(tx, in.ID, in.Page())
	return showCaseList(tx, page, err)
}

// showCaseList names services and authors of a page, in two queries.
func showCaseList(tx *store.Tx, page models.List[models.ShowCase], err error) (models.List[ShowCase], error) {
	if err != nil {
		return models.List[ShowCase]{}, err
	}
	who, what, err := refsOf(tx, page.Items, func(c models.ShowCase) (models.PersonID, models.ServiceID) { return c.AuthorID, c.ServiceID })
	return models.MapList(page, func(c models.ShowCase) ShowCase {
		return showCaseOf(c, what[c.ServiceID], who[c.AuthorID])
	}), err
}

// QueueItem is a review that I was offered or have accepted.
type QueueItem struct {
	Assignment
	Title        string     `json:"title"`
	Service      ServiceRef `json:"service"`
	Author       PersonRef  `json:"author"`
	ClaimedLevel int        `json:"claimedLevel"`
	WorkLeft     int        `json:"workLeft" description:"Minutes of my working hours until it is due."`
	Actions      []Act      `json:"actions"`
}

func listMyReviews(tx *store.Tx, in struct{ Paging }) (models.List[QueueItem], error) {
	page, err := showcase.Queue(tx, in.Page())
	if err != nil {
		return models.List[QueueItem]{}, err
	}
	who, what, err := refsOf(tx, page.Items, func(r showcase.Queued) (models.PersonID, models.ServiceID) { return r.AuthorID, r.ServiceID })
	return models.MapList(page, func(r showcase.Queued) QueueItem {
		return QueueItem{assignmentOf(r.Assignment), r.Title, what[r.ServiceID], who[r.AuthorID], r.ClaimedLevel,
			int(r.WorkLeft.Minutes()), actsOf(r.Actions)}
	}), err
}

// GivenReview is a review that I have handed in.
type GivenReview struct {
	AssignmentID  models.AssignmentID  `json:"assignmentId"`
	ShowCaseID    models.ShowCaseID    `json:"showCaseId"`
	VersionNumber int                  `json:"versionNumber"`
	Title         string               `json:"title"`
	Service       ServiceRef           `json:"service"`
	Author        PersonRef            `json:"author"`
	ClaimedLevel  int                  `json:"claimedLevel"`
	CaseState     models.ShowCaseState `json:"caseState" enum:"draft,in_review,changes_requested,approved,not_accepted,withdrawn"`
	Verdict       models.Verdict       `json:"verdict" enum:"approve,changes,not_accept"`
	Level         int                  `json:"level"`
	Late          bool                 `json:"late"`
	SubmittedAt   *time.Time           `json:"submittedAt"`
	ReleasedAt    *time.Time           `json:"releasedAt" description:"null while it is sealed."`
	Unsettled     int                  `json:"unsettled" description:"Of an approved case: my blocking findings that nobody cleared."`
}

func listMyGivenReviews(tx *store.Tx, in struct{ Paging }) (models.List[GivenReview], error) {
	page, err := showcase.Given(tx, in.Page())
	if err != nil {
		return models.List[GivenReview]{}, err
	}
	who, what, err := refsOf(tx, page.Items, func(r store.GivenRow) (models.PersonID, models.ServiceID) { return r.AuthorID, r.ServiceID })
	return models.MapList(page, func(r store.GivenRow) GivenReview {
		return GivenReview{r.AssignmentID, r.ShowCaseID, r.VersionNumber, r.Title, what[r.ServiceID], who[r.AuthorID], r.ClaimedLevel,
			r.CaseState, r.Verdict, r.Level, r.Late, r.SubmittedAt, r.ReleasedAt, r.Unsettled}
	}), err
}
