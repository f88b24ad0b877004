package demo_test

import (
	"context"
	"slices"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review"
	"assay/review/inbox"
	"assay/review/panel"
	"assay/review/showcase"
)

// onlyTold are kinds that may come without anything that can be done in the list.
var onlyTold = []models.WaitingKind{
	models.CertificationExpiring, models.InterviewComing, models.AwayFromMeeting, models.RenewalDue, models.InterviewToHold, models.TaskToDo,
}

// notInDemo are kinds that no day of the demo ends with; review/inbox tests them.
var notInDemo = []models.WaitingKind{
	models.AttendanceToConfirm, models.AttendanceToMark, models.AwayFromMeeting, models.ClockMoved, models.FeedbackDue, models.InterviewToHold,
	models.PlanUpdateOffered, models.SkillFixToResolve,
}

// everyInbox reads everybody's inbox: what waits can be done, is counted, in order,
// and is what the lists of its kind say.
func everyInbox(t *testing.T, db *store.DB) {
	t.Helper()
	seen := map[models.WaitingKind]int{}
	for _, who := range everybody(t, db) {
		storetest.View(t, db, who, func(tx *store.Tx) error {
			box, err := inbox.Of(tx, inbox.Query{PerKind: inbox.MostPerKind})
			if err != nil {
				return err
			}
			mine := map[models.WaitingKind]int{}
			last, turns := 0, 0
			for _, i := range box.Items {
				seen[i.Kind]++
				mine[i.Kind]++
				if i.Turn == inbox.Mine {
					turns++
				}
				able := slices.ContainsFunc(i.Actions, func(a review.Act) bool { return a.Allowed })
				if !able && !slices.Contains(onlyTold, i.Kind) {
					t.Errorf("person %d: %s %d waits, but nothing can be done: %+v", who.Person, i.Kind, i.ID, i.Actions)
				}
				rank := slices.Index([]inbox.Urgency{inbox.Overdue, inbox.Soon, inbox.Waits}, i.Urgency)
				if rank < last || i.Since.IsZero() || i.Since.After(tx.Now) {
					t.Errorf("person %d: %s %d is %s after rank %d, since %s", who.Person, i.Kind, i.ID, i.Urgency, last, i.Since)
				}
				last = rank
			}
			n, err := inbox.Count(tx)
			if n != box.Waiting || n != turns || len(box.More) > 0 {
				t.Errorf("person %d: %d counted, %d said, %d there, more %v", who.Person, n, box.Waiting, turns, box.More)
			}
			asListed(t, tx, mine)
			return err
		})
	}
	for _, k := range inbox.Kinds() {
		if seen[k] == 0 && !slices.Contains(notInDemo, k) {
			t.Errorf("in the whole demo nobody has %s in their inbox", k)
		}
	}
}

// asListed compares with the lists that people have of one kind.
func asListed(t *testing.T, tx *store.Tx, mine map[models.WaitingKind]int) {
	t.Helper()
	page := models.Page{Limit: 200}
	queue, err := showcase.Queue(tx, page)
	if err != nil {
		t.Fatal(err)
	}
	if want := mine[models.ReviewOffered] + mine[models.ReviewToWrite]; len(queue.Items) != want {
		t.Errorf("person %d: %d reviews are listed, %d wait", tx.Actor.Person, len(queue.Items), want)
	}
	votes, err := panel.Waiting(tx, page)
	if err != nil {
		t.Fatal(err)
	}
	if len(votes.Items) != mine[models.VoteDue] {
		t.Errorf("person %d: %d ballots are listed, %d wait", tx.Actor.Person, len(votes.Items), mine[models.VoteDue])
	}
	ballots, err := panel.Mine(tx, page)
	if err != nil {
		t.Fatal(err)
	}
	due := 0
	for _, b := range ballots.Items {
		for _, a := range b.Actions {
			if a.Name == "write-feedback" && a.Allowed && b.Feedback == "" {
				due++
			}
		}
	}
	if due != mine[models.FeedbackDue] {
		t.Errorf("person %d: %d ballots ask for feedback, %d wait", tx.Actor.Person, due, mine[models.FeedbackDue])
	}
}

// everybody are all who are here, with their roles.
func everybody(t *testing.T, db *store.DB) []models.Actor {
	t.Helper()
	var all []models.Actor
	err := db.View(context.Background(), storetest.Builder, func(tx *store.Tx) error {
		for next := ""; ; {
			people, err := tx.People(store.PeopleFilter{}, models.Page{Limit: 200, Cursor: next})
			if err != nil {
				return err
			}
			for _, p := range people.Items {
				roles, err := tx.RolesOf(p.ID)
				if err != nil {
					return err
				}
				all = append(all, storetest.As(p, roles...))
			}
			if next = people.Next; next == "" {
				return nil
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
