package interview_test

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
	"assay/review/roster"
)

func TestP5_WhoLeavesGivesBackTheirSeats(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		remove := func(p models.Person, releases ...roster.Release) error {
			return storetest.Do(db, w.AsAdmin(), func(tx *store.Tx) error {
				_, err := roster.Remove(tx, p.ID, "Has moved on.", releases...)
				return err
			})
		}
		if f := fault.As(remove(w.Ana)); f == nil || f.Code != "still-holds" || len(f.Reasons) != 1 {
			t.Errorf("removed with a seat: %v", f)
		}
		w.must(remove(w.Ana, interview.Leave))
		if got := w.seat(i.ID, w.Ana); got.GivenBack != models.Left {
			t.Errorf("the seat is %s, given back %q", got.State, got.GivenBack)
		}
		if got := w.interview(i.ID); got.State != models.InterviewProposed {
			t.Errorf("the interview is %s without its chair", got.State)
		}
		w.must(remove(w.Learner, interview.Leave))
		if got := w.interview(i.ID); got.State != models.InterviewCancelled {
			t.Errorf("the interview is %s without its candidate", got.State)
		}
	})
}
