package showcase

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
	"assay/review/policy"
)

// Submit freezes the draft as the next version and asks reviewers (S1, S2, S6).
// revision is the draft's. What is the current version already is not submitted
// again: a repeated submission changes nothing. Faults: a version with the
// reviewers, a closed case, a stale revision, nothing changed since the last
// version, no rubric; with fields: what is missing, unanswered blocking findings,
// unresolved hits of the guard. Emits show_case.submitted, and assignment.offered
// for each seat.
func Submit(tx *store.Tx, id models.ShowCaseID, revision int64) (models.ShowCase, error) {
	f, err := open(tx, id)
	if err != nil {
		return models.ShowCase{}, err
	}
	if err := f.may(tx, policy.ShowCaseSubmit); err != nil {
		return f.c, err
	}
	w, err := f.weigh(tx)
	if err != nil {
		return f.c, err
	}
	if w.repeated && f.c.State != models.CaseChangesRequested {
		return f.c, nil
	}
	if err := submittable(f.c).Err(); err != nil {
		return f.c, err
	}
	if err := fault.Fresh(revision, w.draft.Revision); err != nil {
		return f.c, err
	}
	if err := w.refusal(f.c); err != nil {
		return f.c, err
	}
	if err := f.freeze(tx, w); err != nil {
		return f.c, err
	}
	p, err := poolOf(tx, f)
	if err != nil {
		return f.c, err
	}
	f.c.ReviewsNeeded, f.c.Bootstrap = p.needed, p.bootstrap()
	if err := notify.Emit(tx, f.submission(w)); err != nil {
		return f.c, err
	}
	if err := f.fillFrom(tx, p); err != nil {
		return f.c, err
	}
	return f.c, f.keep(tx)
}

// weighed is a draft with all that decides whether it can be submitted.
type weighed struct {
	draft    models.ShowCaseDraft
	version  models.ShowCaseVersion // what it would become
	repeated bool                   // it is the current version
	findings []models.Finding
	hits     []Hit
}

func (f *file) weigh(tx *store.Tx) (weighed, error) {
	w := weighed{}
	var err error
	if w.draft, err = tx.ShowCaseDraft(f.c.ID); err != nil {
		return w, err
	}
	dismissals, err := tx.Dismissals(f.c.ID)
	if err != nil {
		return w, err
	}
	if w.findings, err = tx.Findings(f.c.ID); err != nil {
		return w, err
	}
	w.hits = hitsOf(w.draft, dismissals)
	w.version = models.ShowCaseVersion{
		ShowCaseID: f.c.ID, Number: f.c.CurrentVersion + 1, Title: w.draft.Title, Body: w.draft.Body,
		ClaimedLevel: w.draft.ClaimedLevel, Answers: w.draft.Answers, Dismissals: dismissedIn(w.hits), SubmittedAt: tx.Now,
	}
	w.version.Hash = ContentHash(w.version)
	if f.c.CurrentVersion > 0 {
		current, err := tx.ShowCaseVersion(f.c.ID, f.c.CurrentVersion)
		w.repeated = current.Hash == w.version.Hash
		return w, err
	}
	return w, nil
}

func submittable(c models.ShowCase) *review.Reason {
	switch {
	case c.State == models.CaseInReview:
		return review.No("in-review", "Version %d is with the reviewers. It is your turn again when they have decided.", c.CurrentVersion)
	case Decided(c.State):
		return writable(c)
	}
	return nil
}

func (w weighed) refusal(c models.ShowCase) error {
	if w.repeated {
		return fault.Clash("nothing-changed", "Nothing has changed since version %d. Answer the findings or edit the text first.", c.CurrentVersion)
	}
	if lacks := checkSubmission(c, w.draft, unanswered(w.findings), w.hits); len(lacks) > 0 {
		return fault.Wrong(lacks...)
	}
	return nil
}

// unanswered are the blocking findings that an answer must still be given to.
func unanswered(findings []models.Finding) []models.Finding {
	var open []models.Finding
	for _, f := range findings {
		if f.Blocking && f.State == models.FindingOpen {
			open = append(open, f)
		}
	}
	return open
}

// freeze makes the version, pins its rubric, and hands the answers to their
// findings.
func (f *file) freeze(tx *store.Tx, w weighed) error {
	rubric, found, err := tx.NewestRubric(&f.c.ServiceID)
	if err != nil {
		return err
	}
	if !found {
		return fault.Clash("rubric-missing", "There is no rubric to review by yet. An administrator publishes one.")
	}
	if err := tx.AddShowCaseVersion(&w.version); err != nil {
		return err
	}
	for i := range w.findings {
		if err := answer(tx, &w.findings[i], w.draft.Answers); err != nil {
			return err
		}
	}
	event := CaseResubmit
	if f.c.State == models.CaseDraft {
		event = CaseSubmit
	}
	if err := f.move(tx, event); err != nil {
		return err
	}
	f.c.Title, f.c.ClaimedLevel = w.version.Title, w.version.ClaimedLevel
	f.c.CurrentVersion, f.c.RubricID = w.version.Number, &rubric.ID
	return nil
}

func answer(tx *store.Tx, finding *models.Finding, answers []models.FindingAnswer) error {
	for _, a := range answers {
		if a.FindingID != finding.ID || blank(a.Text) || a.Text == finding.Answer || finding.State == models.FindingCleared {
			continue
		}
		finding.State, finding.Answer, finding.AnsweredAt = models.FindingAnswered, a.Text, &tx.Now
		return tx.SaveFinding(finding)
	}
	return nil
}

func (f *file) submission(w weighed) notify.Event {
	return notify.Event{Subject: subject(f.c.ID), Name: "show_case.submitted", Facts: struct {
		Version  int             `json:"version"`
		Hash     string          `json:"hash"`
		Level    int             `json:"level"`
		Rubric   models.RubricID `json:"rubric"`
		Reviews  int             `json:"reviews"`
		Bypassed int             `json:"dismissedHits"`
	}{w.version.Number, w.version.Hash, w.version.ClaimedLevel, *f.c.RubricID, f.c.ReviewsNeeded, len(w.version.Dismissals)}}
}
