package interview_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
)

func TestI6_ASeatIsNotHandedOnInACalendarNorATimeMoved(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		wishes := func(wish interview.Wish) func(*interview.CalendarReply) {
			return func(r *interview.CalendarReply) { r.Wish = wish }
		}
		for range 2 { // the same answer twice
			if got := w.reply(w.Ana, i.ID, models.Wavers, wishes(interview.AnotherPerson)); got != interview.ReplyKept && got != interview.ReplyOutdated {
				t.Errorf("handed on: %s", got)
			}
			if got := w.reply(w.Bo, i.ID, models.Wavers, wishes(interview.AnotherTime)); got != interview.ReplyKept && got != interview.ReplyOutdated {
				t.Errorf("another time: %s", got)
			}
			if got := w.reply(w.Learner, i.ID, models.Wavers, wishes(interview.AnotherTime)); got != interview.ReplyKept && got != interview.ReplyOutdated {
				t.Errorf("another time for the candidate: %s", got)
			}
		}
		for _, p := range []models.Person{w.Ana, w.Bo} {
			if s := w.seat(i.ID, p); s.State != models.SeatInvited {
				t.Errorf("the seat of %s is %s", p.Name, s.State)
			}
		}
		if now := w.interview(i.ID); !now.StartsAt.Equal(i.StartsAt) || now.State != models.InterviewProposed {
			t.Errorf("the interview is %+v", now)
		}
		if n := w.told(w.Ana, "seat-handed-on-in-calendar"); n != 1 {
			t.Errorf("who handed it on was told %d times", n)
		}
		if n := w.told(w.Coordinator, "other-time-wished-in-calendar"); n != 2 {
			t.Errorf("who arranges was told %d times of two wishes", n)
		}
	})
}
