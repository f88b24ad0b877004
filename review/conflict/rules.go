package conflict

import (
	"slices"
	"strings"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/review"
)

// Found is one reason why a person should not judge another.
type Found struct {
	Kind   models.ConflictKind `json:"kind"`
	Reason phrase.Text         `json:"reason"` // a plain sentence, for coordinators
	Until  models.Date         `json:"until"`  // last day it holds; null where it has no end
	Waived bool                `json:"waived"`
}

// Unwaived keeps what stands in the way.
func Unwaived(found []Found) []Found {
	var open []Found
	for _, f := range found {
		if !f.Waived {
			open = append(open, f)
		}
	}
	return open
}

// afterwards is how many months a mentorship is felt after it has ended.
const afterwards = 12

// lastDay is the last UTC day on which a mentorship that ended still counts.
func lastDay(ended time.Time) models.Date {
	return models.DateOf(ended.UTC()).AddMonths(afterwards)
}

// order is how conflicts of a pair are listed.
var order = []models.ConflictKind{
	models.ConflictSelf, models.ConflictDeclared, models.ConflictMentor, models.ConflictManager,
	models.ConflictSameCase, models.ConflictDeclined,
}

// merge keeps one conflict of each kind: the one that lasts longest.
func merge(found []Found) []Found {
	var kept []Found
	for _, f := range found {
		i := slices.IndexFunc(kept, func(k Found) bool { return k.Kind == f.Kind })
		if i < 0 {
			kept = append(kept, f)
			continue
		}
		if !kept[i].Until.IsZero() && (f.Until.IsZero() || f.Until.After(kept[i].Until)) {
			kept[i] = f
		}
	}
	slices.SortFunc(kept, func(a, b Found) int { return slices.Index(order, a.Kind) - slices.Index(order, b.Kind) })
	return kept
}

func mentorReason(name string, learner bool, until models.Date) phrase.Text {
	switch {
	case learner && until.IsZero():
		return phrase.Of("Is mentored by %s.", name)
	case learner:
		return phrase.Of("Was mentored by %s within the last 12 months.", name)
	case until.IsZero():
		return phrase.Of("Mentors %s.", name)
	}
	return phrase.Of("Mentored %s within the last 12 months.", name)
}

func managerReason(name string, level int) phrase.Text {
	if level == 1 {
		return phrase.Of("Is the line manager of %s.", name)
	}
	return phrase.Of("Is the manager above the line manager of %s.", name)
}

const longestReason = 2000

func pairOf(person, other models.PersonID) *review.Reason {
	if person == other {
		return review.No("same-person", "A conflict is between two people; nobody judges their own work anyway.")
	}
	return nil
}

// past says that a last day lies before today; no last day is never past.
func past(last, today models.Date) bool { return !last.IsZero() && last.Before(today) }

// shorter says that b ends before a does.
func shorter(a, b models.Date) bool {
	return !b.IsZero() && (a.IsZero() || b.Before(a))
}

func sameDeclaration(d models.DeclaredConflict, in Declaration) bool {
	return d.Reason == strings.TrimSpace(in.Reason) && d.EndsOn == in.EndsOn
}

// lift marks what is waived for a person, for this show case or, without one, for
// the candidacy.
func lift(found []Found, person models.PersonID, showCase *models.ShowCaseID, waivers []models.ConflictWaiver) []Found {
	for i := range found {
		for _, w := range waivers {
			same := w.PersonID == person && w.Kind == found[i].Kind
			if same && (w.Kind != models.ConflictSameCase || sameShowCase(w.ShowCaseID, showCase)) {
				found[i].Waived = true
			}
		}
	}
	return found
}

func sameShowCase(a, b *models.ShowCaseID) bool {
	return a == b || a != nil && b != nil && *a == *b
}

// stands refuses to waive what is not there, and what can never be waived.
func stands(found []Found, kind models.ConflictKind) *review.Reason {
	if kind == models.ConflictSelf {
		return review.No("self-never-waived", "Nobody judges their own work; this cannot be waived.")
	}
	for _, f := range found {
		if f.Kind == kind {
			return nil
		}
	}
	return review.No("conflict-not-found", "There is no such conflict between them now.")
}

// impartial refuses an administrator who is one of the two, or in conflict with
// the one to be judged, waived or not.
func impartial(administrator, person, other models.PersonID, own []Found) *review.Reason {
	if administrator == person || administrator == other {
		return review.No("own-conflict", "Nobody lifts a conflict of their own. Please ask another administrator.")
	}
	if len(own) > 0 {
		return review.No("administrator-conflicted", "You are in conflict yourself. %s Please ask another administrator.", own[0].Reason)
	}
	return nil
}
