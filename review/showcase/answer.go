package showcase

import (
	"strings"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/conflict"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
)

// Accept takes an offered review; accepting answers whether there is a conflict
// with the author (P3). Declared declines it for that conflict. Faults: not offered
// any more, no answer, no standing, a conflict. Emits assignment.accepted or
// assignment.declined.
func Accept(tx *store.Tx, id models.AssignmentID, answer conflict.Reply) (models.Assignment, error) {
	f, a, err := openFor(tx, id)
	if err != nil {
		return models.Assignment{}, err
	}
	if err := mayAnswer(tx); err != nil {
		return *a, err
	}
	changed, no := f.nextOf(a, AssignmentAccept)
	if no != nil || !changed {
		return *a, no.Err()
	}
	if err := conflict.Answer(tx, subjectOf(a), a.ReviewerID, f.c.AuthorID, answer); err != nil {
		return *a, err
	}
	if answer == conflict.Declared {
		return f.decline(tx, a, models.DeclineConflict, "")
	}
	if err := f.able(tx, a); err != nil {
		return *a, err
	}
	if err := f.accept(tx, a); err != nil {
		return *a, err
	}
	return *a, f.keep(tx)
}

// mayAnswer is asked about the actor's own assignment. They know of it when it has
// ended, too, and are told how.
func mayAnswer(tx *store.Tx) error {
	return policy.Check(policy.AssignmentAnswer, policy.Of(tx.Actor).With(policy.OfferedReviewer, true))
}

func (f *file) accept(tx *store.Tx, a *models.Assignment) error {
	cal, err := roster.CalendarOf(tx, a.ReviewerID)
	if err != nil {
		return err
	}
	wasPublic := f.public(a.Seat)
	if err := step(a, AssignmentAccept); err != nil {
		return err
	}
	a.AcceptedAt = &tx.Now
	a.RemindedAt, a.OverdueAt = nil, nil
	timed(a, tx.Now, daysToReview, cal)
	if err := tx.SaveAssignment(a); err != nil {
		return err
	}
	r := models.Review{AssignmentID: a.ID, ShowCaseID: f.c.ID, VersionNumber: a.VersionNumber, ReviewerID: a.ReviewerID,
		RubricID: *f.c.RubricID, Revision: 1, UpdatedAt: tx.Now}
	if err := tx.AddReview(&r); err != nil {
		return err
	}
	f.reviews = append(f.reviews, r)
	if wasPublic {
		f.c.ReviewsDueAt = f.reviewsDue()
		f.touch(tx)
	}
	return notify.Emit(tx, notify.Event{Subject: subjectOf(a), Name: "assignment.accepted", Facts: factsOf(a)})
}

// reviewsDue is when the reviews should be in, as known at the last first
// acceptance of a seat; nil until every seat has had one.
func (f *file) reviewsDue() *time.Time {
	var due *time.Time
	for seat := 1; seat <= f.c.ReviewsNeeded; seat++ {
		a := f.firstAccepted(seat)
		if a == nil {
			return nil
		}
		if due == nil || a.DueAt.After(*due) {
			due = &a.DueAt
		}
	}
	return due
}

// Decline gives an offered or accepted review back (S9): busy leaves the person in
// peace for a while, conflict blocks the pair, not_my_area asks to correct their
// skill. The seat goes to the next. Faults: not theirs any more, an unknown reason.
// Emits assignment.declined.
func Decline(tx *store.Tx, id models.AssignmentID, reason models.DeclineReason, note string) (models.Assignment, error) {
	f, a, err := openFor(tx, id)
	if err != nil {
		return models.Assignment{}, err
	}
	if err := mayAnswer(tx); err != nil {
		return *a, err
	}
	changed, no := f.nextOf(a, AssignmentDecline)
	if no != nil || !changed {
		return *a, no.Err()
	}
	if err := checkDecline(reason, note); err != nil {
		return *a, err
	}
	return f.decline(tx, a, reason, strings.TrimSpace(note))
}

func checkDecline(reason models.DeclineReason, note string) error {
	switch {
	case reason != models.DeclineBusy && reason != models.DeclineConflict && reason != models.DeclineNotMyArea:
		return fault.At("/reason", "reason-unknown", "Say why: busy, conflict, or not my area.")
	case len([]rune(note)) > MaxText:
		return fault.Wrong(tooLong("/note", MaxText))
	}
	return nil
}

func (f *file) decline(tx *store.Tx, a *models.Assignment, reason models.DeclineReason, note string) (models.Assignment, error) {
	a.DeclineReason, a.DeclineNote = reason, note
	if reason == models.DeclineNotMyArea {
		if err := askForSkillFix(tx, a.ReviewerID, f.c.ServiceID, note); err != nil {
			return *a, err
		}
	}
	if err := f.end(tx, a, AssignmentDecline); err != nil {
		return *a, err
	}
	declined := *a
	if err := f.fill(tx); err != nil {
		return declined, err
	}
	return declined, f.keep(tx)
}

func askForSkillFix(tx *store.Tx, person models.PersonID, service models.ServiceID, note string) error {
	open, err := tx.OpenSkillFixes(service, []models.PersonID{person})
	if err != nil || open[person] {
		return err
	}
	return tx.AddSkillFix(&models.SkillFix{PersonID: person, ServiceID: service, Note: note, At: tx.Now})
}

// end closes an assignment that is still open. Others see it only while the seat is
// public.
func (f *file) end(tx *store.Tx, a *models.Assignment, e AssignmentEvent, tell ...notify.Message) error {
	if f.public(a.Seat) && a.VersionNumber == f.c.CurrentVersion {
		f.touch(tx)
	}
	if err := step(a, e); err != nil {
		return err
	}
	a.EndedAt = &tx.Now
	if err := tx.SaveAssignment(a); err != nil {
		return err
	}
	return notify.Emit(tx, notify.Event{Subject: subjectOf(a), Name: "assignment." + string(a.State), Facts: factsOf(a), To: tell})
}

// step takes an assignment through an event of its machine.
func step(a *models.Assignment, e AssignmentEvent) error {
	to, _, no := AssignmentMachine.Next(a.State, e)
	if no == nil {
		a.State = to
	}
	return no.Err()
}

// nextOf is the machine's answer in the words of an assignment.
func (f *file) nextOf(a *models.Assignment, e AssignmentEvent) (changed bool, no *review.Reason) {
	_, changed, no = AssignmentMachine.Next(a.State, e)
	if no == nil {
		return changed, nil
	}
	switch a.State {
	case models.AssignmentExpired:
		return false, review.No("seat-passed-on", "The time for this review ran out, and its seat went to somebody else.")
	case models.AssignmentReleased:
		return false, review.No("seat-released", "This review is not needed from you any more.")
	case models.AssignmentDeclined:
		return false, review.No("seat-declined", "You have declined this review.")
	case models.AssignmentSubmitted:
		return false, submitted()
	}
	return false, no
}

// able refuses whoever may not judge this case at this moment (S3): standing for
// the service, or its developer by the bootstrap route, and no unwaived conflict.
func (f *file) able(tx *store.Tx, a *models.Assignment) error {
	reasons, err := f.lost(tx, a)
	if err != nil {
		return err
	}
	if len(reasons) == 0 {
		return nil
	}
	return fault.Refused("not-able-to-review", "You cannot review this show case at present.").Lacking(reasons...)
}
