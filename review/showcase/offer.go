package showcase

import (
	"strings"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/assign"
	"assay/review/policy"
)

// Offer gives a seat to somebody a coordinator chose (S8): a seat that nobody
// holds, else one whose offer is still unanswered, which is taken back. A reason is
// needed where they are not the first of the ranking or a soft term speaks against
// them; standing, conflict and absence cannot be overridden. Offering again what is
// offered changes nothing. Faults: no such seat, the author's own case, a person
// who cannot be asked. Emits assignment.offered, and assignment.released.
func Offer(tx *store.Tx, id models.ShowCaseID, person models.PersonID, reason string) (models.ShowCase, error) {
	f, err := open(tx, id)
	if err != nil {
		return models.ShowCase{}, err
	}
	if err := f.may(tx, policy.AssignmentOffer); err != nil {
		return f.c, err
	}
	if f.offeredInSight(person) {
		return f.c, nil
	}
	if err := f.offerable(tx.Actor.Person); err != nil {
		return f.c, err
	}
	if _, err := tx.Person(person); err != nil {
		return f.c, err
	}
	p, err := poolOf(tx, f, person)
	if err != nil {
		return f.c, err
	}
	place, err := p.chosen(person, strings.TrimSpace(reason))
	if err != nil {
		return f.c, err
	}
	seat, err := f.vacate(tx)
	if err != nil {
		return f.c, err
	}
	by := tx.Actor.Person
	if err := f.offer(tx, seat, place, p, &by, reason); err != nil {
		return f.c, err
	}
	if len(f.empty()) == 0 {
		f.unshort()
	}
	return f.c, f.keep(tx)
}

func (f *file) offeredInSight(person models.PersonID) bool {
	for _, a := range f.current() {
		if a.ReviewerID == person && a.State == models.AssignmentOffered && f.public(a.Seat) {
			return true
		}
	}
	return false
}

// offerable says whether the actor can choose a reviewer now. What they may know
// of decides, not what happens out of their sight.
func (f *file) offerable(actor models.PersonID) error {
	switch {
	case f.c.State != models.CaseInReview:
		return review.No("not-in-review", "Reviewers are asked while a version is in review.").Err()
	case actor == f.c.AuthorID:
		return fault.Refused("own-case", "Nobody chooses the reviewers of their own case.")
	case f.asked(actor):
		return fault.Refused("own-review", "Whoever reviews a case does not choose its other reviewers.")
	case f.c.ShortSince == nil && f.unanswered() == nil:
		return review.No("no-open-seat", "Every seat has been accepted.").Err()
	}
	return nil
}

// unanswered is an offer that everybody sees and that has no answer yet.
func (f *file) unanswered() *models.Assignment {
	for _, a := range f.current() {
		if a.State == models.AssignmentOffered && f.public(a.Seat) {
			return a
		}
	}
	return nil
}

// vacate finds a seat for a coordinator's choice.
func (f *file) vacate(tx *store.Tx) (int, error) {
	if seats := f.empty(); len(seats) > 0 {
		return seats[0], nil
	}
	a := f.unanswered()
	if a == nil {
		return 0, review.No("no-open-seat", "Every seat has been accepted.").Err()
	}
	seat := a.Seat
	return seat, f.end(tx, a, AssignmentRelease,
		f.message(a.ReviewerID, "review-not-needed", time.Time{}))
}

// chosen is the place of a person whom a coordinator picked.
func (p pool) chosen(person models.PersonID, reason string) (assign.Place, error) {
	excluded := p.excluded(person)
	var firm []phrase.Text
	for _, e := range excluded {
		if !e.Soft {
			firm = append(firm, e.Text)
		}
	}
	if len(firm) > 0 {
		return assign.Place{}, fault.Refused("reviewer-excluded", "This person cannot be asked to review this case.").Lacking(firm...)
	}
	place, ranked := p.place(person)
	first := ranked && p.ranking.Places[0].Person == person
	if !first && reason == "" {
		return place, fault.At("/reason", "reason-missing", "Say why this person rather than the first of the ranking.")
	}
	if len([]rune(reason)) > MaxText {
		return place, fault.Wrong(tooLong("/reason", MaxText))
	}
	if !ranked {
		place = assign.Place{Candidate: p.known(person)}
	}
	return place, nil
}
