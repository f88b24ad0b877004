package standing_test

import (
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/standing"
)

func (w *world) renew(actor models.Actor, id models.StandingID) string {
	w.t.Helper()
	return w.as(actor, func(tx *store.Tx) error { _, err := standing.Renew(tx, id); return err })
}

func TestV8_RenewalRunsFromTheOldExpiry(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s := w.accredited(w.Ana, w.EKS, "2025-01-31", "2027-01-31")
		w.contribute(w.Ana, "How to drain nodes", "2025-06-01")
		w.on("2026-11-01")
		w.wants(w.renew(storetest.As(w.Ana), s.ID), "renewal-not-open", "92 days before")
		w.on("2026-11-03")
		w.wants(w.renew(storetest.As(w.Ana), s.ID), "renewal-needs-more", "with one contribution")
		w.contribute(w.Ana, "Reading audit logs", "2026-11-03")
		w.wants(w.renew(storetest.As(w.Bo), s.ID), "not-allowed", "by somebody else")
		w.wants(w.renew(storetest.As(w.Ana), s.ID), "", "with two")
		w.wants(w.renew(storetest.As(w.Ana), s.ID), "", "again the same day")
		now := w.now(s.ID)
		if now.ExpiresOn != day("2029-01-31") || now.TermStartsOn != day("2026-11-04") || now.Renewals != 1 || now.BarID == nil {
			t.Errorf("renewed %+v", now)
		}
		w.on("2026-11-20")
		w.wants(w.renew(w.AsAdmin(), s.ID), "renewal-not-open", "once more")
		if len(w.history(s.ID)) != 2 {
			t.Errorf("history %+v", w.history(s.ID))
		}
	})
}

func TestV8_EnoughWorkRenewsWhenTheTermEndsAndLittleLapses(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		ana := w.accredited(w.Ana, w.EKS, "2025-01-01", "2027-01-01")
		bo := w.accredited(w.Bo, w.EKS, "2025-01-01", "2027-01-01")
		w.contribute(w.Ana, "How to drain nodes", "2026-11-16")
		w.contribute(w.Ana, "Reading audit logs", "2026-11-16")
		w.contribute(w.Bo, "Spot capacity", "2024-12-31")
		w.contribute(w.Bo, "Upgrading add-ons", "2026-11-16")
		w.on("2027-01-01")
		w.sweep()
		if got := len(w.counting(w.EKS)); got != 2 {
			t.Errorf("on the last day %d count", got)
		}
		w.on("2027-01-02")
		if done := w.sweep(); done != 2 {
			t.Errorf("the sweep did %d", done)
		}
		if s := w.now(ana.ID); s.State != models.StandingActive || s.ExpiresOn != day("2029-01-01") || s.TermStartsOn != day("2027-01-02") {
			t.Errorf("Ana: %+v", s)
		}
		s := w.now(bo.ID)
		if s.State != models.StandingLapsed || phrase.Recall(s.Reason).String() != "The term ended on 1 Jan 2027. Still needed in this term: 1 more contribution." {
			t.Errorf("Bo: %+v", s)
		}
		if done := w.sweep(); done != 0 {
			t.Errorf("sweeping again did %d", done)
		}
		if h := w.history(bo.ID); h[0].ActorID != nil || h[0].Event != "lapse" {
			t.Errorf("history %+v", h[0])
		}
	})
}

func TestV8_TheHolderIsRemindedThriceAndTheManagerTwice(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s := w.accredited(w.Learner, w.EKS, "2026-01-01", "2027-06-30")
		for _, on := range []string{"2027-03-31", "2027-04-01", "2027-04-02", "2027-05-31", "2027-06-22", "2027-06-23", "2027-06-24"} {
			w.on(on)
			w.sweep()
			w.sweep()
		}
		w.contribute(w.Learner, "How to drain nodes", "2027-06-24")
		if got := fmt.Sprint(w.told(w.Learner)); got != "[standing-granted standing-expiring standing-expiring standing-expiring contribution-recorded]" {
			t.Errorf("the holder was told %s", got)
		}
		if got := fmt.Sprint(w.told(w.Manager)); got != "[team-standing-granted team-standing-expiring team-standing-expiring]" {
			t.Errorf("the manager was told %s", got)
		}
		if now := w.now(s.ID); now.Revision != s.Revision {
			t.Error("a reminder changed what others see")
		}
	})
}

func TestV8_ReviewsCountFromTheirReleaseOnly(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s := w.accredited(w.Ana, w.EKS, "2026-11-01", "2028-11-01")
		review := w.reviewed(w.Ana)
		if got := w.work(s); got != (store.Work{}) {
			t.Errorf("a sealed review counts: %+v", got)
		}
		w.do(func(tx *store.Tx) error {
			review.ReleasedAt = &tx.Now
			return tx.SaveReview(&review)
		})
		if got := w.work(s); got != (store.Work{Reviews: 1}) {
			t.Errorf("a released review: %+v", got)
		}
		w.do(func(tx *store.Tx) error {
			s.TermStartsOn = day("2026-11-17")
			return tx.SaveStanding(&s)
		})
		if got := w.work(s); got != (store.Work{}) {
			t.Errorf("a review of the term before: %+v", got)
		}
	})
}

func TestV8_InterviewsSatInCountAndShadowSeatsDoNot(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.passed(w.Learner)
		for p, c := range map[*models.Person]struct {
			kind models.SeatKind
			came models.Attendance
			want int
		}{
			&w.Ana:    {models.SeatSME, models.Attended, 1},
			&w.Bo:     {models.SeatSME, models.NoShow, 0},
			&w.Chiara: {models.SeatShadow, models.Attended, 0},
		} {
			s := w.accredited(*p, w.EKS, "2026-11-01", "2028-11-01")
			w.do(func(tx *store.Tx) error {
				return tx.AddSeats([]models.Seat{{InterviewID: 1, PersonID: p.ID, Kind: c.kind, State: models.SeatAccepted,
					Attendance: c.came, InvitedAt: tx.Now, AnsweredAt: &tx.Now}})
			})
			if got := w.work(s); got.Interviews != c.want {
				t.Errorf("%s who was %s: %+v", c.kind, c.came, got)
			}
		}
	})
}

func (w *world) work(s models.Standing) (work store.Work) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		all, err := tx.WorkIn([]models.StandingID{s.ID})
		work = all[s.ID]
		return err
	})
	return work
}

// reviewed stores a review that its reviewer submitted and that is sealed.
func (w *world) reviewed(by models.Person) (r models.Review) {
	w.t.Helper()
	w.do(func(tx *store.Tx) error {
		c := models.ShowCase{AuthorID: w.Learner.ID, ServiceID: w.EKS.ID, State: models.CaseInReview, Turn: models.TurnReviewers, Title: "Pods that wait",
			ClaimedLevel: 2, CurrentVersion: 1, ReviewsNeeded: 2, Bootstrap: models.BootstrapNone, SubmittedAt: &tx.Now, Revision: 1, CreatedAt: tx.Now, UpdatedAt: tx.Now}
		if err := tx.AddShowCase(&c); err != nil {
			return err
		}
		v := models.ShowCaseVersion{ShowCaseID: c.ID, Number: 1, Title: c.Title, Body: "They waited.", ClaimedLevel: 2, Hash: "h", SubmittedAt: tx.Now}
		if err := tx.AddShowCaseVersion(&v); err != nil {
			return err
		}
		rubric := models.Rubric{Number: 1, PublishedAt: tx.Now}
		if err := tx.AddRubric(&rubric); err != nil {
			return err
		}
		a := models.Assignment{ShowCaseID: c.ID, VersionNumber: 1, Seat: 1, ReviewerID: by.ID, State: models.AssignmentSubmitted,
			OfferedAt: tx.Now, DueAt: tx.Now.Add(time.Hour), AcceptedAt: &tx.Now, EndedAt: &tx.Now}
		if err := tx.AddAssignment(&a); err != nil {
			return err
		}
		r = models.Review{AssignmentID: a.ID, ShowCaseID: c.ID, VersionNumber: 1, ReviewerID: by.ID, RubricID: rubric.ID, Level: 2,
			Verdict: models.VerdictApprove, Commitment: "c", SubmittedAt: &tx.Now, Revision: 1, UpdatedAt: tx.Now}
		return tx.AddReview(&r)
	})
	return r
}
