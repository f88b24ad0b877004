package showcase

import (
	"testing"

	"assay/models"
	"assay/review"
)

// cell is where an event leads from a state: "" refused, the state itself when it
// had happened already.
func cells[S, E ~string](m review.Machine[S, E]) map[string]string {
	table := map[string]string{}
	for _, s := range m.States() {
		for _, e := range m.Events() {
			to, changed, no := m.Next(s, e)
			key := string(s) + " " + string(e)
			switch {
			case no != nil:
				table[key] = ""
			case changed:
				table[key] = string(to)
			default:
				table[key] = "="
			}
		}
	}
	return table
}

func check[S, E ~string](t *testing.T, m review.Machine[S, E], moves map[string]string) {
	t.Helper()
	got := cells(m)
	if len(got) != len(m.States())*len(m.Events()) {
		t.Fatal("a pair is missing")
	}
	for key, to := range got {
		if to != moves[key] {
			t.Errorf("%s: leads to %q, not %q", key, to, moves[key])
		}
	}
	for key := range moves {
		if _, known := got[key]; !known {
			t.Errorf("%s is no pair of this machine", key)
		}
	}
}

func TestEveryEventOfAShowCaseInEveryState(t *testing.T) {
	check(t, CaseMachine, map[string]string{
		"draft submit": "in_review", "draft withdraw": "withdrawn",
		"in_review approve": "approved", "in_review request_changes": "changes_requested", "in_review not_accept": "not_accepted",
		"in_review withdraw": "withdrawn", "in_review submit": "=", "in_review resubmit": "=",
		"changes_requested resubmit": "in_review", "changes_requested withdraw": "withdrawn", "changes_requested request_changes": "=",
		"approved approve": "=", "not_accepted not_accept": "=", "withdrawn withdraw": "=",
	})
}

func TestEveryEventOfAnAssignmentInEveryState(t *testing.T) {
	check(t, AssignmentMachine, map[string]string{
		"offered accept": "accepted", "offered decline": "declined", "offered expire": "expired", "offered release": "released",
		"accepted submit": "submitted", "accepted decline": "declined", "accepted expire": "expired", "accepted release": "released",
		"accepted accept": "=", "submitted submit": "=", "declined decline": "=", "expired expire": "=", "released release": "=",
	})
}

func TestEveryStateSaysWhoseTurnItIs(t *testing.T) {
	want := map[models.ShowCaseState]models.Turn{
		models.CaseDraft: models.TurnAuthor, models.CaseInReview: models.TurnReviewers, models.CaseChangesRequested: models.TurnAuthor,
		models.CaseApproved: models.TurnNobody, models.CaseNotAccepted: models.TurnNobody, models.CaseWithdrawn: models.TurnNobody,
	}
	for _, s := range CaseMachine.States() {
		if TurnOf(s) != want[s] {
			t.Errorf("%s: the turn of %q, not %q", s, TurnOf(s), want[s])
		}
	}
}
