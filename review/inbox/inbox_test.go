package inbox_test

import (
	"crypto/rand"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/inbox"
	"assay/review/interview"
	"assay/review/panel"
	"assay/review/showcase"
)

func TestAnInterviewWaitsForWhoHasTheTurn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.one(w.AsCoordinator(), models.CandidacyToArrange, "arrange", true)
		w.has(w.AsAdmin())
		i := w.proposed()
		w.has(w.AsCoordinator())
		offered := w.one(w.as(w.Bo), models.SeatOffered, "accept", true)
		if offered.Belongs.ID != int64(i.ID) || offered.Subject.ID != int64(w.seat(i, w.Bo)) || !offered.StartsAt.Equal(nine) || !offered.Due.Before(nine) || offered.PersonID != w.Learner.ID {
			t.Errorf("the offer is %+v", offered)
		}
		w.do(w.as(w.Bo), func(tx *store.Tx) error {
			_, err := interview.DeclineSeat(tx, w.seat(i, w.Bo), "I am on a plane.")
			return err
		})
		w.has(w.as(w.Bo))
		w.has(w.AsCoordinator())
		w.one(w.as(w.DevS3), models.SeatOffered, "accept", true)
		w.do(w.as(w.DevS3), func(tx *store.Tx) error {
			_, err := interview.DeclineSeat(tx, w.seat(i, w.DevS3), "I am on a train.")
			return err
		})
		w.has(w.as(w.DevS3))
		w.one(w.AsCoordinator(), models.PanelIncomplete, "invite", true)
		w.do(w.AsCoordinator(), func(tx *store.Tx) error {
			_, err := interview.ReplaceSeat(tx, w.seat(i, w.DevS3), w.DevS3.ID)
			return err
		})
		w.has(w.AsCoordinator())
		for _, p := range []models.Person{w.Ana, w.DevS3, w.ivo} {
			w.do(w.as(p), func(tx *store.Tx) error {
				_, err := interview.AcceptSeat(tx, w.seat(i, p), conflict.None)
				return err
			})
			w.has(w.as(p))
		}
		w.held(i)
	})
}

// held goes on with a confirmed interview until its ballot is open.
func (w *world) held(i models.Interview) {
	w.t.Helper()
	clock := storetest.ClockOf(w.db)
	clock.Set(nine.AddDate(0, 0, -6))
	if coming := w.one(w.as(w.Learner), models.InterviewComing, "", true); coming.As != inbox.AsCandidate || len(coming.Actions) != 0 {
		w.t.Errorf("the candidate is told %+v", coming)
	}
	w.one(w.as(w.Ana), models.InterviewComing, "decline", true)
	if box := w.box(w.as(w.Ana)); box.Waiting != 0 {
		w.t.Errorf("an interview that comes counts as waiting: %d", box.Waiting)
	}
	clock.Set(nine.Add(61 * time.Minute))
	for _, p := range []models.Person{w.Ana, w.DevS3, w.ivo} {
		w.one(w.as(p), models.AttendanceToMark, "mark-attendance", true)
	}
	w.one(w.AsCoordinator(), models.AttendanceToMark, "mark-attendance", true)
	w.has(w.as(w.Learner))
	in := interview.Attendance{Candidate: models.Attended}
	for _, p := range []models.Person{w.Ana, w.DevS3, w.ivo} {
		in.Seats = append(in.Seats, interview.Presence{SeatID: w.seat(i, p), Attendance: models.Attended})
	}
	w.do(w.as(w.Ana), func(tx *store.Tx) error {
		_, err := interview.MarkAttendance(tx, i.ID, in)
		return err
	})
	w.has(w.as(w.Ana))
	w.one(w.as(w.DevS3), models.AttendanceToConfirm, "confirm-attendance", true)
	w.one(w.AsCoordinator(), models.AttendanceToConfirm, "confirm-attendance", true)
	w.do(w.as(w.DevS3), func(tx *store.Tx) error {
		_, err := interview.ConfirmAttendance(tx, i.ID)
		return err
	})
	w.has(w.as(w.ivo))
	w.one(w.AsCoordinator(), models.InterviewToHold, "hold", true)
	w.one(w.as(w.Ana), models.InterviewToHold, "hold", true)
	w.do(w.as(w.Ana), func(tx *store.Tx) error {
		if _, err := interview.HoldInterview(tx, i.ID); err != nil {
			return err
		}
		_, err := panel.Open(tx, i.ID)
		return err
	})
	w.has(w.AsCoordinator())
	w.votes(i)
}

func (w *world) votes(i models.Interview) {
	w.t.Helper()
	ballot := models.BallotID(w.one(w.as(w.ivo), models.VoteDue, "vote", true).ID)
	cast := func(choice models.Choice) func(*store.Tx) error {
		return func(tx *store.Tx) error {
			salt, err := panel.NewSalt(rand.Reader)
			if err != nil {
				return err
			}
			_, err = panel.Vote(tx, ballot, panel.Cast{Choice: choice, Reason: "Found the root cause across two systems and told it plainly.", Salt: salt})
			return err
		}
	}
	w.silent("the first vote", w.ivo, cast(models.ChoicePass))
	w.silent("the second vote", w.DevS3, cast(models.ChoiceNotYet))
	w.do(w.as(w.Ana), cast(models.ChoicePass))
	w.has(w.as(w.DevS3))
	w.has(w.as(w.Learner))
	feedback := w.one(w.as(w.Ana), models.FeedbackDue, "write-feedback", true)
	if feedback.Subject.ID != int64(ballot) || feedback.Belongs.ID != int64(i.ID) {
		w.t.Errorf("feedback about %+v", feedback)
	}
	w.do(w.as(w.Ana), func(tx *store.Tx) error {
		_, err := panel.WriteFeedback(tx, ballot, "You told a hard story clearly; next, practise the second half of it with a mentor.")
		return err
	})
	w.has(w.as(w.Ana))
}

func TestS4_AReviewThatIsInShowsInNobodysInbox(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.published()
		c := w.draft()
		w.has(w.as(w.Learner))
		storetest.ClockOf(db).Advance(8 * 24 * time.Hour)
		if idle := w.one(w.as(w.Learner), models.DraftIdle, "write", true); idle.Title != "Pods stuck in pending" {
			t.Errorf("idle %+v", idle)
		}
		w.submit(c)
		w.has(w.as(w.Learner))
		asked := w.asked(c)
		first, second := w.person(asked[0].ReviewerID), w.person(asked[1].ReviewerID)
		offered := w.one(w.as(first), models.ReviewOffered, "accept", true)
		if names(offered.Actions) != "accept decline" || offered.Actions[0].Until == nil || len(offered.Actions[1].Choices) != 3 || offered.Level != 3 {
			t.Errorf("offered %+v", offered)
		}
		for n, p := range []models.Person{first, second} {
			w.do(w.as(p), func(tx *store.Tx) error {
				_, err := showcase.Accept(tx, asked[n].ID, conflict.None)
				return err
			})
			w.one(w.as(p), models.ReviewToWrite, "review", true)
		}
		w.silent("the first review", first, w.judge(asked[0], models.VerdictChanges))
		w.do(w.as(second), w.judge(asked[1], models.VerdictApprove))
		changes := w.one(w.as(w.Learner), models.ChangesRequested, "write", true)
		if changes.Number != 1 || changes.Subject.ID != int64(c.ID) || !changes.Since.Equal(db.Now()) {
			t.Errorf("changes %+v", changes)
		}
		w.has(w.as(second))
	})
}

func TestS9_ACoordinatorIsAskedAboutWhatIsNotSomebodysArea(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.published()
		c := w.draft()
		w.submit(c)
		a := w.asked(c)[0]
		w.do(w.as(w.person(a.ReviewerID)), func(tx *store.Tx) error {
			_, err := showcase.Decline(tx, a.ID, models.DeclineNotMyArea, "I moved to storage.")
			return err
		})
		fix := w.one(w.AsCoordinator(), models.SkillFixToResolve, "resolve", true)
		if fix.Text != "I moved to storage." || fix.PersonID != a.ReviewerID || fix.ServiceID != w.EKS.ID {
			t.Errorf("skill fix %+v", fix)
		}
		w.has(w.as(w.person(a.ReviewerID)))
		w.has(w.AsAdmin())
	})
}

func TestDaysAwayThatMeetAnInterviewWait(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.proposed()
		day := models.Date{Year: 2026, Month: 11, Day: 26}
		storetest.AddAbsence(t, db, w.Bo, models.FinishOnly, day, day)
		w.has(w.as(w.Bo), models.SeatOffered)
		absence := storetest.AddAbsence(t, db, w.Bo, models.Away, day, day)
		storetest.AddAbsence(t, db, w.Ana, models.Away, day.AddDays(1), day.AddDays(1))
		away := w.one(w.as(w.Bo), models.AwayFromMeeting, "decline", true)
		if away.Belongs.ID != int64(absence.ID) || !away.Due.Equal(nine) {
			t.Errorf("away %+v", away)
		}
		w.has(w.as(w.Ana), models.SeatOffered)
		storetest.AddAbsence(t, db, w.Learner, models.Away, day, day)
		if away := w.one(w.as(w.Learner), models.AwayFromMeeting, "", true); away.As != inbox.AsCandidate {
			t.Errorf("the candidate is away: %+v", away)
		}
	})
}

func TestAnInboxIsBoundedByKindAndSaysHowManyMoreThereAre(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		bar := storetest.AddBar(t, db, w.S3, 1, storetest.BarRules())
		for _, p := range []models.Person{w.Ana, w.Bo, w.Chiara, w.Dev, w.Mentor} {
			storetest.AddReady(t, db, p, bar)
		}
		box := w.box(w.AsCoordinator(), inbox.Query{PerKind: 2})
		if len(box.Items) != 2 || box.More[models.CandidacyToArrange] != 4 || box.Waiting != 6 {
			t.Errorf("%d items, more %v, %d wait", len(box.Items), box.More, box.Waiting)
		}
		storetest.View(t, db, w.AsAdmin(), func(tx *store.Tx) error {
			_, err := inbox.Of(tx, inbox.Query{Kind: "homework"})
			if f := fault.As(err); f == nil || len(f.Fields) != 1 || f.Fields[0].Pointer != "query:kind" {
				t.Errorf("an unknown kind: %v", err)
			}
			_, err = inbox.Of(tx.ReadAs(models.Actor{}), inbox.Query{})
			if !fault.Is(err, fault.Unauthenticated) {
				t.Errorf("who is not signed in: %v", err)
			}
			return nil
		})
	})
}

func TestAnInboxTakesAsManyQueriesHoweverMuchWaits(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		counter := storetest.CountQueries(t, db)
		read := func(tx *store.Tx) error {
			_, err := inbox.Of(tx, inbox.Query{})
			return err
		}
		bars := []models.Bar{storetest.AddBar(t, db, w.S3, 1, storetest.BarRules())}
		for _, p := range []models.Person{w.Ana, w.Bo} {
			storetest.AddReady(t, db, p, bars[0])
		}
		storetest.AddBar(t, db, w.S3, 2, storetest.BarRules())
		one := counter.Of(t, w.AsCoordinator(), read)
		own := counter.Of(t, w.as(w.Ana), read)
		for n := range 12 {
			service := storetest.AddService(t, db, "service-"+string(rune('a'+n)), "more")
			bar := storetest.AddBar(t, db, service, 1, storetest.BarRules())
			storetest.AddReady(t, db, w.Ana, bar)
			storetest.AddBar(t, db, service, 2, storetest.BarRules())
		}
		if box := w.box(w.as(w.Ana)); box.Waiting != 13 {
			t.Fatalf("%d bars are offered", box.Waiting)
		}
		if many := counter.Of(t, w.AsCoordinator(), read); many != one {
			t.Errorf("%d queries for a coordinator, and %d for more", one, many)
		}
		if many := counter.Of(t, w.as(w.Ana), read); many != own {
			t.Errorf("%d queries for a candidate, and %d for more", own, many)
		}
		badge := counter.Of(t, w.as(w.Bo), func(tx *store.Tx) error {
			_, err := inbox.Count(tx)
			return err
		})
		if badge > 6 {
			t.Errorf("the badge takes %d queries", badge)
		}
	})
}
