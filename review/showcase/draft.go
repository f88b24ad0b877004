package showcase

import (
	"fmt"
	"slices"
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
	"assay/review/policy"
)

// Writing is what an author writes. Colleagues worked the same customer case.
type Writing struct {
	Title        string
	Body         string
	ClaimedLevel int // 0 while not chosen
	CustomerCase string
	Colleagues   []models.PersonID
	Answers      []models.FindingAnswer
}

// Start begins a show case of the actor for a service. Faults: invalid writing, no
// such service, a retired one. Emits show_case.started.
func Start(tx *store.Tx, service models.ServiceID, in Writing) (models.ShowCase, error) {
	none := models.ShowCase{}
	s, err := tx.Service(service)
	if err != nil {
		return none, err
	}
	if err := policy.Check(policy.ShowCaseStart, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	if !s.RetiredOn.IsZero() && !models.DateOf(tx.Now).Before(s.RetiredOn) {
		return none, fault.Clash("service-retired", "This service is retired and takes no new show cases.")
	}
	if err := checkWriting(tx, tx.Actor.Person, nil, in, Writing{}); err != nil {
		return none, err
	}
	in = tidy(in)
	c := models.ShowCase{
		AuthorID: tx.Actor.Person, ServiceID: service, State: models.CaseDraft, Turn: TurnOf(models.CaseDraft),
		Title: in.Title, ClaimedLevel: in.ClaimedLevel, Bootstrap: models.BootstrapNone, CustomerCase: in.CustomerCase,
		Revision: 1, CreatedAt: tx.Now, UpdatedAt: tx.Now,
	}
	if err := tx.AddShowCase(&c); err != nil {
		return none, err
	}
	d := models.ShowCaseDraft{ShowCaseID: c.ID, Title: in.Title, Body: in.Body, ClaimedLevel: in.ClaimedLevel,
		Answers: in.Answers, Revision: 1, UpdatedAt: tx.Now}
	if err := tx.AddShowCaseDraft(&d); err != nil {
		return none, err
	}
	if err := tx.SetColleagues(c.ID, in.Colleagues); err != nil {
		return none, err
	}
	return c, notify.Emit(tx, notify.Event{Subject: subject(c.ID), Name: "show_case.started",
		Facts: map[string]any{"author": c.AuthorID, "service": c.ServiceID}})
}

// Save replaces the author's draft; revision is the one it was made from. Saving
// what is stored already changes nothing. Versions never change by it (S1). Faults:
// a decided case, invalid writing, a stale revision. It is no decision and emits
// nothing.
func Save(tx *store.Tx, id models.ShowCaseID, revision int64, in Writing) (models.ShowCaseDraft, error) {
	f, d, err := openDraft(tx, id)
	if err != nil {
		return d, err
	}
	sent := in
	in = tidy(in)
	colleagues, err := tx.Colleagues(id)
	if err != nil {
		return d, err
	}
	same := slices.Equal(colleagues, in.Colleagues) && f.c.CustomerCase == in.CustomerCase
	if same && sameText(d, in) {
		return d, nil
	}
	if err := fault.Fresh(revision, d.Revision); err != nil {
		return d, err
	}
	if err := checkWriting(tx, f.c.AuthorID, &id, sent, Writing{Title: d.Title, CustomerCase: f.c.CustomerCase}); err != nil {
		return d, err
	}
	if !same {
		f.c.CustomerCase = in.CustomerCase
		f.touch(tx)
		if err := tx.SetColleagues(id, in.Colleagues); err != nil {
			return d, err
		}
	}
	d.Title, d.Body, d.ClaimedLevel, d.Answers = in.Title, in.Body, in.ClaimedLevel, in.Answers
	return d, f.keepDraft(tx, &d)
}

// openDraft opens a case for its author to write in.
func openDraft(tx *store.Tx, id models.ShowCaseID) (*file, models.ShowCaseDraft, error) {
	none := models.ShowCaseDraft{}
	f, err := open(tx, id)
	if err != nil {
		return nil, none, err
	}
	if err := f.may(tx, policy.ShowCaseWrite); err != nil {
		return nil, none, err
	}
	if err := writable(f.c).Err(); err != nil {
		return nil, none, err
	}
	d, err := tx.ShowCaseDraft(id)
	return f, d, err
}

func writable(c models.ShowCase) *review.Reason {
	if Decided(c.State) {
		return review.No("case-closed", "This show case is %s and is not written any more.", phrase.Word(c.State))
	}
	return nil
}

// keepDraft saves a draft and, while there is no version, what the case shows of it.
func (f *file) keepDraft(tx *store.Tx, d *models.ShowCaseDraft) error {
	d.Revision++
	d.UpdatedAt = tx.Now
	if f.c.CurrentVersion == 0 && (f.c.Title != d.Title || f.c.ClaimedLevel != d.ClaimedLevel) {
		f.c.Title, f.c.ClaimedLevel = d.Title, d.ClaimedLevel
		f.touch(tx)
	}
	if err := tx.SaveShowCaseDraft(d); err != nil {
		return err
	}
	return f.keep(tx)
}

func tidy(in Writing) Writing {
	in.Title = strings.TrimSpace(in.Title)
	in.Body = strings.ReplaceAll(in.Body, "\r\n", "\n")
	in.CustomerCase = strings.TrimSpace(in.CustomerCase)
	in.Colleagues = slices.Compact(slices.Sorted(slices.Values(in.Colleagues)))
	in.Answers = sortAnswers(in.Answers)
	return in
}

func sameText(d models.ShowCaseDraft, in Writing) bool {
	return d.Title == in.Title && d.Body == in.Body && d.ClaimedLevel == in.ClaimedLevel && slices.Equal(d.Answers, in.Answers)
}

// checkWriting bounds the texts and wants colleagues and findings to exist. It points
// into the lists as they were sent.
func checkWriting(tx *store.Tx, author models.PersonID, id *models.ShowCaseID, in, stored Writing) error {
	wrong := checkWritten(author, in, stored)
	people, err := tx.PeopleByID(in.Colleagues)
	if err != nil {
		return err
	}
	for i, p := range in.Colleagues {
		if _, known := people[p]; !known {
			wrong = append(wrong, fault.Field{Pointer: fmt.Sprintf("/colleagues/%d", i), Code: "unknown-person", Text: phrase.Of("There is no such person.")})
		}
	}
	var findings []models.Finding
	if id != nil && len(in.Answers) > 0 {
		if findings, err = tx.Findings(*id); err != nil {
			return err
		}
	}
	for i, a := range in.Answers {
		if !slices.ContainsFunc(findings, func(f models.Finding) bool { return f.ID == a.FindingID }) {
			wrong = append(wrong, fault.Field{Pointer: fmt.Sprintf("/answers/%d/findingId", i), Code: "unknown-finding", Text: phrase.Of("This show case has no such finding.")})
		}
	}
	if len(wrong) > 0 {
		return fault.Wrong(wrong...)
	}
	return nil
}
