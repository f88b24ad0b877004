package showcase

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// View is a case as its reader may see it. Sealed reviews are not in it; what is
// in it does not depend on them.
type View struct {
	Case models.ShowCase // without clocks; Bootstrap and CustomerCase only in full
	Full bool            // false: the library's view of an approved case

	Short      bool // for coordinators: a seat has nobody
	Version    *models.ShowCaseVersion
	Versions   []models.ShowCaseVersion
	Colleagues []models.PersonID

	Seats       []Seat              // empty for whoever was asked to review, until the release
	Assignments []models.Assignment // the reader's own
	Reviews     []models.Review     // the reader's own, released ones and late notes
	Findings    []models.Finding
	Settling    map[models.FindingID][]review.Action // what the reader may do with a finding
	Rubrics     []models.Rubric                      // that the reviews go by

	Actions []review.Action
}

// Look reads a case. Faults: none that the reader may know of.
func Look(tx *store.Tx, id models.ShowCaseID) (View, error) {
	c, err := tx.ShowCase(id)
	if err != nil {
		return View{}, err
	}
	f, err := read(tx, c)
	if err != nil {
		return View{}, err
	}
	holds, err := f.relations(tx)
	if err != nil {
		return View{}, err
	}
	versions, err := tx.ShowCaseVersions(id)
	if err != nil {
		return View{}, err
	}
	if policy.Allowed(policy.ShowCaseSee, holds) {
		return f.inFull(tx, holds, versions)
	}
	if c.State == models.CaseApproved && policy.Allowed(policy.ShowCaseSeeApproved, holds) {
		return f.inLibrary(versions), nil
	}
	return View{}, fault.Missing("show case")
}

// inLibrary is what everybody learns from.
func (f *file) inLibrary(versions []models.ShowCaseVersion) View {
	v := View{Case: unclocked(f.c), Seats: []Seat{}, Actions: []review.Action{}}
	v.Case.CustomerCase, v.Case.Bootstrap = "", ""
	last := versions[len(versions)-1]
	last.Dismissals, last.Answers = nil, nil
	v.Version = &last
	return v
}

func (f *file) inFull(tx *store.Tx, holds policy.Holds, versions []models.ShowCaseVersion) (View, error) {
	v := View{Case: unclocked(f.c), Full: true, Versions: versions, Seats: []Seat{}}
	if len(versions) > 0 {
		v.Version = &versions[len(versions)-1]
	}
	me := tx.Actor.Person
	if v.Version != nil && (v.Version.ReleasedAt != nil || !f.asked(me)) {
		v.Seats = f.seats(*v.Version)
	}
	v.Short = f.c.ShortSince != nil && policy.Allowed(policy.AssignmentOffer, holds) && f.c.AuthorID != me && !f.asked(me)
	for _, a := range f.assignments {
		if a.ReviewerID == me {
			v.Assignments = append(v.Assignments, a)
		}
	}
	for _, r := range f.reviews {
		if r.ReleasedAt != nil || r.ReviewerID == me {
			v.Reviews = append(v.Reviews, r)
		}
	}
	var err error
	if v.Findings, err = tx.Findings(f.c.ID); err != nil {
		return v, err
	}
	v.Settling = f.settling(holds, me, v.Findings)
	if v.Colleagues, err = tx.Colleagues(f.c.ID); err != nil {
		return v, err
	}
	if v.Rubrics, err = tx.RubricsByID(rubricsOf(v)); err != nil {
		return v, err
	}
	v.Actions = f.actions(holds, me)
	return v, nil
}

func rubricsOf(v View) []models.RubricID {
	ids := []models.RubricID{}
	if v.Case.RubricID != nil {
		ids = append(ids, *v.Case.RubricID)
	}
	for _, r := range v.Reviews {
		ids = append(ids, r.RubricID)
	}
	return ids
}

// unclocked leaves out what only Assay's own clock uses.
func unclocked(c models.ShowCase) models.ShowCase {
	c.RemindedAt, c.OverdueAt, c.ShortSince, c.RetryAt = nil, nil, nil, nil
	return c
}

// MyReview reads the actor's own review by its assignment. Faults: somebody else's,
// not accepted.
func MyReview(tx *store.Tx, id models.AssignmentID) (models.Review, error) {
	a, err := tx.Assignment(id)
	if err != nil {
		return models.Review{}, err
	}
	if a.ReviewerID != tx.Actor.Person {
		return models.Review{}, fault.Missing("assignment")
	}
	return tx.ReviewOf(id)
}
