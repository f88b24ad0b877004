package showcase

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// file is a case with everything that was ever asked and said about it. An act
// opens it locked, changes it in memory and keeps it at the end.
type file struct {
	c           models.ShowCase
	assignments []models.Assignment // of every version, in the order they were made
	reviews     []models.Review     // the same, drafts and sealed ones included
	changed     bool
}

// open locks a case and reads its file.
func open(tx *store.Tx, id models.ShowCaseID) (*file, error) {
	c, err := tx.LockShowCase(id)
	if err != nil {
		return nil, err
	}
	return read(tx, c)
}

func read(tx *store.Tx, c models.ShowCase) (*file, error) {
	f := &file{c: c}
	var err error
	if f.assignments, err = tx.Assignments(c.ID); err != nil {
		return nil, err
	}
	f.reviews, err = tx.Reviews(c.ID)
	return f, err
}

// openFor is open for an act on one assignment, which only its reviewer may know of.
func openFor(tx *store.Tx, id models.AssignmentID) (*file, *models.Assignment, error) {
	a, err := tx.Assignment(id)
	if err != nil {
		return nil, nil, err
	}
	if a.ReviewerID != tx.Actor.Person {
		return nil, nil, fault.Missing("assignment")
	}
	f, err := open(tx, a.ShowCaseID)
	if err != nil {
		return nil, nil, err
	}
	return f, f.assignment(id), nil
}

// keep saves the case if the act changed it.
func (f *file) keep(tx *store.Tx) error {
	if !f.changed {
		return nil
	}
	f.changed = false
	return tx.SaveShowCase(&f.c)
}

// touch notes a change that everyone who may see the case may see.
func (f *file) touch(tx *store.Tx) {
	f.c.Revision++
	f.c.UpdatedAt = tx.Now
	f.changed = true
}

// move takes the case through an event; one that has happened changes nothing.
func (f *file) move(tx *store.Tx, e CaseEvent) error {
	to, changed, no := CaseMachine.Next(f.c.State, e)
	if no == nil && changed {
		enter(&f.c, to, tx.Now)
		f.changed = true
	}
	return no.Err()
}

func (f *file) assignment(id models.AssignmentID) *models.Assignment {
	for i := range f.assignments {
		if f.assignments[i].ID == id {
			return &f.assignments[i]
		}
	}
	return nil
}

func (f *file) reviewOf(id models.AssignmentID) *models.Review {
	for i := range f.reviews {
		if f.reviews[i].AssignmentID == id {
			return &f.reviews[i]
		}
	}
	return nil
}

// current are the assignments of the current version.
func (f *file) current() []*models.Assignment {
	var list []*models.Assignment
	for i := range f.assignments {
		if f.assignments[i].VersionNumber == f.c.CurrentVersion {
			list = append(list, &f.assignments[i])
		}
	}
	return list
}

// submitted are the reviews of the current version that are in, late notes apart.
func (f *file) submitted() []models.Review {
	var in []models.Review
	for _, r := range f.reviews {
		if r.VersionNumber == f.c.CurrentVersion && r.SubmittedAt != nil && !r.Late {
			in = append(in, r)
		}
	}
	return in
}

// ruling is what the reviews that are in amount to.
func (f *file) ruling() ruling { return rule(f.c.ReviewsNeeded, verdictsOf(f.submitted())) }

// holder is the live assignment of a seat, or nil.
func (f *file) holder(seat int) *models.Assignment {
	for _, a := range f.current() {
		if a.Seat == seat && Live(a.State) {
			return a
		}
	}
	return nil
}

// firstAccepted is the assignment at which a seat goes out of others' sight.
func (f *file) firstAccepted(seat int) *models.Assignment {
	for _, a := range f.current() {
		if a.Seat == seat && a.AcceptedAt != nil {
			return a
		}
	}
	return nil
}

// public reports whether others see what happens at a seat: until it has been
// accepted once, and never at a third reviewer's.
func (f *file) public(seat int) bool {
	return seat <= f.c.ReviewsNeeded && f.firstAccepted(seat) == nil
}

// seen reports whether others saw what became of an assignment: it ended before
// its seat was first accepted.
func (f *file) seen(a models.Assignment) bool {
	if a.AcceptedAt != nil || a.Seat > f.c.ReviewsNeeded {
		return false
	}
	for _, first := range f.assignments {
		if first.VersionNumber == a.VersionNumber && first.Seat == a.Seat && first.AcceptedAt != nil {
			return a.ID < first.ID
		}
	}
	return true
}

// asked reports whether a person holds or held a seat of the current version, as
// far as others must not be able to tell the two apart.
func (f *file) asked(person models.PersonID) bool {
	for _, a := range f.current() {
		if a.ReviewerID == person && (Live(a.State) || !f.seen(*a)) {
			return true
		}
	}
	return false
}

// next is the version that reviewers are wanted for: the current one, or while it
// is the author's turn the one to come.
func (f *file) next() int {
	if f.c.Turn == models.TurnAuthor {
		return f.c.CurrentVersion + 1
	}
	return f.c.CurrentVersion
}

// relations are how the actor stands to the case.
func (f *file) relations(tx *store.Tx) (policy.Holds, error) {
	me := tx.Actor.Person
	holds := policy.Of(tx.Actor)
	if me == 0 {
		return holds, nil
	}
	holds = f.assigned(me, holds.With(policy.Author, me == f.c.AuthorID))
	mentor, err := tx.Mentors(me, f.c.AuthorID)
	if err != nil {
		return nil, err
	}
	line, err := tx.ManagerLine(f.c.AuthorID)
	if err != nil {
		return nil, err
	}
	panel, err := tx.JudgesCandidate(me, f.c.AuthorID, f.c.ServiceID)
	holds = holds.With(policy.Mentor, mentor).With(policy.Panellist, panel)
	for _, above := range line {
		holds = holds.With(policy.Manager, above == me && !holds.Has(policy.Manager))
	}
	return holds, err
}

func (f *file) assigned(me models.PersonID, holds policy.Holds) policy.Holds {
	var offered, reviewer, past bool
	for _, a := range f.assignments {
		if a.ReviewerID != me {
			continue
		}
		current := a.VersionNumber == f.c.CurrentVersion
		offered = offered || a.State == models.AssignmentOffered
		reviewer = reviewer || current && (a.State == models.AssignmentAccepted || a.State == models.AssignmentSubmitted)
		past = past || a.AcceptedAt != nil && !(a.State == models.AssignmentDeclined && a.DeclineReason == models.DeclineConflict)
	}
	return holds.With(policy.OfferedReviewer, offered).With(policy.Reviewer, reviewer).With(policy.PastReviewer, past && !reviewer)
}

// see answers like a case that does not exist to whoever may not know of it.
func (f *file) see(tx *store.Tx) (policy.Holds, error) {
	holds, err := f.relations(tx)
	if err != nil {
		return nil, err
	}
	return holds, policy.See(policy.ShowCaseSee, holds, "show case")
}

// may is see, and then the refusal of whoever may never do a.
func (f *file) may(tx *store.Tx, a policy.Action) error {
	holds, err := f.see(tx)
	if err != nil {
		return err
	}
	return policy.Check(a, holds)
}

func subject(id models.ShowCaseID) models.Subject {
	return models.Subject{Kind: "show_case", ID: int64(id)}
}

func subjectOf(a *models.Assignment) models.Subject {
	return models.Subject{Kind: "assignment", ID: int64(a.ID)}
}
