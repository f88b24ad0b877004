package showcase

import (
	"reflect"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
	"assay/review/policy"
)

// Judgement is what a reviewer writes. Verdict and Level may be empty in a draft.
type Judgement struct {
	Scores  []models.Score
	Level   int
	Verdict models.Verdict
	Summary string
	Points  []models.Point
}

// openReview is openFor to write in; whoever has not accepted is told so.
func openReview(tx *store.Tx, id models.AssignmentID) (*file, *models.Assignment, error) {
	f, a, err := openFor(tx, id)
	if err != nil {
		return nil, nil, err
	}
	if a.AcceptedAt == nil {
		return nil, nil, f.judging(a).Err()
	}
	return f, a, f.may(tx, policy.ReviewWrite)
}

// SaveReview replaces the draft of the review that belongs to an assignment;
// revision is the one it was made from. Nobody but the reviewer sees it. Saving
// what is stored already changes nothing. Faults: not accepted, already submitted,
// too long, a stale revision. Emits nothing.
func SaveReview(tx *store.Tx, id models.AssignmentID, revision int64, in Judgement) (models.Review, error) {
	f, a, err := openReview(tx, id)
	if err != nil {
		return models.Review{}, err
	}
	if err := f.judging(a).Err(); err != nil {
		return models.Review{}, err
	}
	r := f.reviewOf(id)
	if r.SubmittedAt != nil {
		return *r, submitted().Err()
	}
	changed := *r
	changed.Scores, changed.Level, changed.Verdict, changed.Summary, changed.Points = in.Scores, in.Level, in.Verdict, in.Summary, in.Points
	if sameJudgement(*r, changed) {
		return *r, nil
	}
	if err := fault.Fresh(revision, r.Revision); err != nil {
		return *r, err
	}
	if over := checkLengths(changed); len(over) > 0 {
		return *r, fault.Wrong(over...)
	}
	changed.Revision++
	changed.UpdatedAt = tx.Now
	return changed, tx.SaveReview(&changed)
}

func sameJudgement(a, b models.Review) bool {
	return a.Level == b.Level && a.Verdict == b.Verdict && a.Summary == b.Summary &&
		sameList(a.Scores, b.Scores) && sameList(a.Points, b.Points)
}

func sameList[T any](a, b []T) bool {
	return len(a) == 0 && len(b) == 0 || reflect.DeepEqual(a, b)
}

// judging says whether a review may still be written: while accepted, and after
// the decision as a late note by whoever had accepted.
func (f *file) judging(a *models.Assignment) *review.Reason {
	if r := f.reviewOf(a.ID); r != nil && r.SubmittedAt != nil {
		return submitted()
	}
	switch {
	case a.State == models.AssignmentAccepted:
		return nil
	case a.State == models.AssignmentOffered:
		return review.No("not-accepted", "Accept the review before you write it.")
	case a.State != models.AssignmentSubmitted && a.AcceptedAt != nil && f.late(a):
		return nil
	}
	if a.State == models.AssignmentSubmitted {
		return submitted()
	}
	_, no := f.nextOf(a, AssignmentSubmit)
	return no
}

func submitted() *review.Reason {
	return review.No("review-submitted", "Your review is in; it cannot be changed or taken back.")
}

// late reports whether a review of the assignment's version comes after the
// decision about it, or after withdrawal (S13).
func (f *file) late(a *models.Assignment) bool {
	return f.c.State != models.CaseInReview || a.VersionNumber != f.c.CurrentVersion
}

// SubmitReview hands in the review of an assignment for good; revision is its
// draft's. It stays sealed until all required reviews of the version are in; the
// last one releases all and decides, in this act (S4, S6, S7). After a decision or
// withdrawal it is kept as a late note (S13). Submitting again changes nothing.
// Faults: not accepted, a stale revision, no standing or a conflict at this moment
// (S3); with fields: what the review lacks (S5). Emits review.submitted with a
// commitment only; with the last review also show_case.released.
func SubmitReview(tx *store.Tx, id models.AssignmentID, revision int64) (models.Review, error) {
	f, a, err := openReview(tx, id)
	if err != nil {
		return models.Review{}, err
	}
	r := f.reviewOf(id)
	if r != nil && r.SubmittedAt != nil {
		return *r, nil
	}
	if err := f.judging(a).Err(); err != nil {
		return models.Review{}, err
	}
	if err := fault.Fresh(revision, r.Revision); err != nil {
		return *r, err
	}
	if err := complete(tx, *r); err != nil {
		return *r, err
	}
	if f.late(a) {
		return *r, f.noteLate(tx, r)
	}
	if err := f.able(tx, a); err != nil {
		return *r, err
	}
	if err := f.seal(tx, a, r); err != nil {
		return *r, err
	}
	if err := f.settle(tx); err != nil {
		return *r, err
	}
	return *f.reviewOf(id), f.keep(tx)
}

// complete wants everything that S5 asks of a review.
func complete(tx *store.Tx, r models.Review) error {
	lacks, err := Lacks(tx, r)
	if err == nil && len(lacks) > 0 {
		return fault.Wrong(lacks...)
	}
	return err
}

// Lacks is what handing in a draft of the actor's would be refused for.
func Lacks(tx *store.Tx, r models.Review) ([]fault.Field, error) {
	if r.SubmittedAt != nil {
		return nil, nil
	}
	rubric, err := tx.Rubric(r.RubricID)
	if err != nil {
		return nil, err
	}
	v, err := tx.ShowCaseVersion(r.ShowCaseID, r.VersionNumber)
	return checkJudgement(rubric.Criteria, v.Body, r), err
}

// seal stores a submitted review. Nothing that anybody else can see changes.
func (f *file) seal(tx *store.Tx, a *models.Assignment, r *models.Review) error {
	if err := step(a, AssignmentSubmit); err != nil {
		return err
	}
	a.EndedAt = &tx.Now
	if err := tx.SaveAssignment(a); err != nil {
		return err
	}
	if err := commit(tx, r); err != nil {
		return err
	}
	return tellLedger(tx, *r)
}

func commit(tx *store.Tx, r *models.Review) (err error) {
	r.SubmittedAt, r.UpdatedAt = &tx.Now, tx.Now
	r.Revision++
	if r.Salt, err = tx.Secret(); err != nil {
		return err
	}
	r.Commitment = Commitment(*r)
	return tx.SaveReview(r)
}

func tellLedger(tx *store.Tx, r models.Review) error {
	return notify.Emit(tx, notify.Event{Subject: models.Subject{Kind: "review", ID: int64(r.ID)}, Name: "review.submitted",
		Facts: map[string]any{"commitment": r.Commitment}})
}

// noteLate keeps a review that came too late. It changes nothing else; whoever may
// see the case may read it.
func (f *file) noteLate(tx *store.Tx, r *models.Review) error {
	r.Late, r.ReleasedAt = true, &tx.Now
	if err := commit(tx, r); err != nil {
		return err
	}
	return tellLedger(tx, *r)
}
