package api

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/showcase"
)

// Review is one reviewer's judgement of one version. Until the release nobody but
// its reviewer is sent it.
type Review struct {
	ID            models.ReviewID     `json:"id"`
	AssignmentID  models.AssignmentID `json:"assignmentId"`
	ShowCaseID    models.ShowCaseID   `json:"showCaseId"`
	VersionNumber int                 `json:"versionNumber"`
	Reviewer      PersonRef           `json:"reviewer"`
	RubricID      models.RubricID     `json:"rubricId"`
	Scores        []models.Score      `json:"scores"`
	Level         int                 `json:"level" description:"0 while not chosen."`
	Verdict       models.Verdict      `json:"verdict" enum:",approve,changes,not_accept"`
	Summary       string              `json:"summary"`
	Points        []models.Point      `json:"points" description:"Become findings at the release."`
	Late          bool                `json:"late" description:"Came after the decision and changed nothing."`
	Salt          string              `json:"salt"`
	Commitment    string              `json:"commitment" description:"SHA-256 over salt and judgement, hex, as in the ledger."`
	SubmittedAt   *time.Time          `json:"submittedAt"`
	ReleasedAt    *time.Time          `json:"releasedAt"`
	Revision      int64               `json:"revision"`
	UpdatedAt     time.Time           `json:"updatedAt"`
	Lacks         []Lack              `json:"lacks" description:"Of my draft: what handing it in would be refused for."`
}

func (r Review) ETag() string { return Revision(r.Revision).ETag() }

// Finding is one released point of a review, which the author answers.
type Finding struct {
	ID            models.FindingID    `json:"id"`
	ReviewID      models.ReviewID     `json:"reviewId"`
	VersionNumber int                 `json:"versionNumber"`
	Position      int                 `json:"position"`
	Criterion     string              `json:"criterion" description:"Key of the criterion it is about; empty: of none in particular."`
	Blocking      bool                `json:"blocking"`
	Text          string              `json:"text"`
	Quote         string              `json:"quote"`
	Offset        int                 `json:"offset" description:"Where the quote starts in the body, in Unicode code points."`
	State         models.FindingState `json:"state" enum:"open,answered,cleared"`
	Answer        string              `json:"answer"`
	AnsweredAt    *time.Time          `json:"answeredAt"`
	ClearedBy     *PersonRef          `json:"clearedBy"`
	ClearedAt     *time.Time          `json:"clearedAt"`
	Actions       []review.Action     `json:"actions"`
}

func reviewOf(r models.Review, reviewer PersonRef) Review {
	return Review{r.ID, r.AssignmentID, r.ShowCaseID, r.VersionNumber, reviewer, r.RubricID, r.Scores, r.Level, r.Verdict, r.Summary,
		r.Points, r.Late, r.Salt, r.Commitment, r.SubmittedAt, r.ReleasedAt, r.Revision, r.UpdatedAt, nil}
}

func findingOf(f models.Finding, who map[models.PersonID]PersonRef) Finding {
	out := Finding{ID: f.ID, ReviewID: f.ReviewID, VersionNumber: f.VersionNumber, Position: f.Position, Criterion: f.Criterion,
		Blocking: f.Blocking, Text: f.Text, Quote: f.Quote, Offset: f.Offset, State: f.State, Answer: f.Answer, AnsweredAt: f.AnsweredAt, ClearedAt: f.ClearedAt}
	if f.ClearedBy != nil {
		by := who[*f.ClearedBy]
		out.ClearedBy = &by
	}
	return out
}

func getReview(tx *store.Tx, in AssignmentPath) (Review, error) {
	r, err := showcase.MyReview(tx, in.ID)
	return ownReview(tx, r, err)
}

func ownReview(tx *store.Tx, r models.Review, err error) (Review, error) {
	if err != nil {
		return Review{}, err
	}
	who, err := personRefs(tx, r.ReviewerID)
	if err != nil {
		return Review{}, err
	}
	out := reviewOf(r, who[r.ReviewerID])
	lacks, err := showcase.Lacks(tx, r)
	for _, l := range lacks {
		out.Lacks = append(out.Lacks, Lack(l))
	}
	return out, err
}

// ReviewFields is what a reviewer writes.
type ReviewFields struct {
	Scores  []models.Score `json:"scores" validate:"max=100"`
	Level   int            `json:"level" validate:"min=0,max=4" description:"0 while not chosen."`
	Verdict models.Verdict `json:"verdict" validate:"omitempty,oneof=approve changes not_accept"`
	Summary string         `json:"summary" validate:"max=10000"`
	Points  []models.Point `json:"points" validate:"max=100"`
}

func saveReview(tx *store.Tx, in struct {
	AssignmentPath
	Edited
	ReviewFields
}) (Review, error) {
	r, err := showcase.SaveReview(tx, in.ID, int64(in.IfMatch), showcase.Judgement(in.ReviewFields))
	if fault.Is(err, fault.Stale) {
		if now, readErr := getReview(tx, in.AssignmentPath); readErr == nil {
			fault.As(err).Current = now
		}
	}
	return ownReview(tx, r, err)
}

func submitReview(tx *store.Tx, in struct {
	AssignmentPath
	Edited
}) (Review, error) {
	r, err := showcase.SubmitReview(tx, in.ID, int64(in.IfMatch))
	return ownReview(tx, r, err)
}

func clearFinding(tx *store.Tx, in struct {
	ID models.FindingID `path:"id" json:"-"`
}) (Finding, error) {
	f, err := showcase.ClearFinding(tx, in.ID)
	if err != nil {
		return Finding{}, err
	}
	who, err := personRefs(tx, *f.ClearedBy)
	return findingOf(f, who), err
}
