package showcase

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
	"assay/review/policy"
)

// ClearFinding marks a finding as settled: by its author, or by the reviewer who
// was brought in when the others differed (S7). Faults: somebody else's, a case in
// review. Emits finding.cleared and tells the author of the case.
func ClearFinding(tx *store.Tx, id models.FindingID) (models.Finding, error) {
	finding, err := tx.Finding(id)
	if err != nil {
		return finding, err
	}
	f, err := open(tx, finding.ShowCaseID)
	if err != nil {
		return finding, err
	}
	if err := f.may(tx, policy.FindingClear); fault.Is(err, fault.NotFound) {
		return finding, fault.Missing("finding")
	} else if err != nil {
		return finding, err
	}
	if !f.mayClear(tx.Actor.Person, finding) {
		return finding, fault.Refused("not-your-finding", "Only the reviewer who made this finding, or the one brought in to decide, can clear it.")
	}
	if finding.State == models.FindingCleared {
		return finding, nil
	}
	if err := clearable(f.c).Err(); err != nil {
		return finding, err
	}
	told := f.message(f.c.AuthorID, "finding-cleared", time.Time{})
	if err := markCleared(tx, &finding, tx.Actor.Person, told); err != nil {
		return finding, err
	}
	f.touch(tx)
	return finding, f.keep(tx)
}

// clearable: while reviews of a version are sealed, nothing about findings moves.
func clearable(c models.ShowCase) *review.Reason {
	if c.State == models.CaseInReview {
		return review.No("in-review", "Findings rest while the reviews of a version are sealed.")
	}
	return nil
}

func (f *file) mayClear(person models.PersonID, finding models.Finding) bool {
	if f.reviewerOf(finding.ReviewID) == person {
		return true
	}
	for _, a := range f.assignments {
		third := a.Seat > f.c.ReviewsNeeded && a.VersionNumber == finding.VersionNumber
		if a.ReviewerID == person && a.State == models.AssignmentSubmitted && third {
			return true
		}
	}
	return false
}

// settling are the actions of each finding that is not cleared, for whoever may
// clear it.
func (f *file) settling(holds policy.Holds, me models.PersonID, findings []models.Finding) map[models.FindingID][]review.Action {
	acts := map[models.FindingID][]review.Action{}
	for _, finding := range findings {
		if finding.State != models.FindingCleared && policy.Allowed(policy.FindingClear, holds) && f.mayClear(me, finding) {
			acts[finding.ID] = []review.Action{review.Can("clear", clearable(f.c).Err())}
		}
	}
	return acts
}

func markCleared(tx *store.Tx, finding *models.Finding, by models.PersonID, to ...notify.Message) error {
	finding.State, finding.ClearedBy, finding.ClearedAt = models.FindingCleared, &by, &tx.Now
	if err := tx.SaveFinding(finding); err != nil {
		return err
	}
	return notify.Emit(tx, notify.Event{Subject: models.Subject{Kind: "show_case", ID: int64(finding.ShowCaseID)}, Name: "finding.cleared",
		Facts: map[string]any{"finding": finding.ID, "by": by}, To: to})
}
