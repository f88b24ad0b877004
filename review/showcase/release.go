package showcase

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/library"
	"assay/review/notify"
)

// settle does what the reviews that are in amount to: nothing yet, one more seat,
// or release and decision.
func (f *file) settle(tx *store.Tx) error {
	r := f.ruling()
	if r.Verdict == "" {
		return f.fill(tx)
	}
	if err := f.release(tx); err != nil {
		return err
	}
	switch r.Verdict {
	case models.VerdictApprove:
		return f.approve(tx)
	case models.VerdictChanges:
		return f.decide(tx, CaseRequestChanges, "show-case-changes-requested")
	}
	return f.decide(tx, CaseNotAccept, "show-case-not-accepted")
}

// release opens all reviews of the current version in one step (S4): they become
// visible, and their points become findings.
func (f *file) release(tx *store.Tx) error {
	v, err := tx.ShowCaseVersion(f.c.ID, f.c.CurrentVersion)
	if err != nil {
		return err
	}
	v.ReleasedAt = &tx.Now
	if err := tx.SaveShowCaseVersion(&v); err != nil {
		return err
	}
	var findings []models.Finding
	for i := range f.reviews {
		r := &f.reviews[i]
		if r.VersionNumber != f.c.CurrentVersion || r.SubmittedAt == nil || r.Late {
			continue
		}
		r.ReleasedAt = &tx.Now
		if err := tx.SaveReview(r); err != nil {
			return err
		}
		findings = append(findings, findingsOf(*r)...)
	}
	if err := tx.AddFindings(findings); err != nil {
		return err
	}
	for _, a := range f.current() {
		if a.State == models.AssignmentSubmitted && a.AsDeveloper {
			f.c.Bootstrap = models.BootstrapDevelopers
		}
	}
	return f.clearApproved(tx)
}

func findingsOf(r models.Review) []models.Finding {
	list := make([]models.Finding, len(r.Points))
	for i, p := range r.Points {
		list[i] = models.Finding{ReviewID: r.ID, ShowCaseID: r.ShowCaseID, VersionNumber: r.VersionNumber, Position: i + 1,
			Criterion: p.Criterion, Blocking: p.Blocking, Text: p.Text, Quote: p.Quote, Offset: p.Offset, State: models.FindingOpen}
	}
	return list
}

// clearApproved clears what a reviewer had found in earlier versions when they
// approve this one.
func (f *file) clearApproved(tx *store.Tx) error {
	findings, err := tx.Findings(f.c.ID)
	if err != nil {
		return err
	}
	for i := range findings {
		by := f.reviewerOf(findings[i].ReviewID)
		if findings[i].VersionNumber == f.c.CurrentVersion || findings[i].State == models.FindingCleared || !f.approvedBy(by) {
			continue
		}
		if err := markCleared(tx, &findings[i], by); err != nil {
			return err
		}
	}
	return nil
}

func (f *file) reviewerOf(id models.ReviewID) models.PersonID {
	for _, r := range f.reviews {
		if r.ID == id {
			return r.ReviewerID
		}
	}
	return 0
}

func (f *file) approvedBy(person models.PersonID) bool {
	for _, r := range f.submitted() {
		if r.ReviewerID == person && r.Verdict == models.VerdictApprove {
			return true
		}
	}
	return false
}

// approve is where a show case becomes approved: the granted level is the lower
// median (S7), the candidacy learns of it, and the case is in the library.
func (f *file) approve(tx *store.Tx) error {
	f.c.GrantedLevel = lowerMedian(levelsOf(f.submitted()))
	if err := f.decide(tx, CaseApprove, "show-case-approved"); err != nil {
		return err
	}
	if err := f.keep(tx); err != nil {
		return err
	}
	if err := library.Index(tx, f.c.ID); err != nil {
		return err
	}
	return candidacy.Refresh(tx, f.c.AuthorID, f.c.ServiceID)
}

// decide moves the case and tells author and reviewers.
func (f *file) decide(tx *store.Tx, e CaseEvent, kind notify.Kind) error {
	if err := f.move(tx, e); err != nil {
		return err
	}
	to := []notify.Message{f.message(f.c.AuthorID, kind, time.Time{})}
	for _, r := range f.submitted() {
		to = append(to, f.message(r.ReviewerID, "reviews-released", time.Time{}))
	}
	return notify.Emit(tx, notify.Event{Subject: subject(f.c.ID), Name: "show_case.released", Facts: f.decision(), To: to})
}

// released is a review as the ledger opens it.
type released struct {
	Review     models.ReviewID `json:"review"`
	Reviewer   models.PersonID `json:"reviewer"`
	Verdict    models.Verdict  `json:"verdict"`
	Level      int             `json:"level"`
	Commitment string          `json:"commitment"`
}

func (f *file) decision() any {
	list := []released{}
	for _, r := range f.submitted() {
		list = append(list, released{r.ID, r.ReviewerID, r.Verdict, r.Level, r.Commitment})
	}
	return struct {
		Version int                  `json:"version"`
		State   models.ShowCaseState `json:"state"`
		Level   int                  `json:"level"`
		Reviews []released           `json:"reviews"`
	}{f.c.CurrentVersion, f.c.State, f.c.GrantedLevel, list}
}
