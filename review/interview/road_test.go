package interview_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/candidacy"
	"assay/review/conflict"
	"assay/review/interview"
)

func TestTheLastAcceptanceConfirms(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.must(w.accept(w.Ana, i.ID))
		w.must(w.accept(w.Bo, i.ID))
		if got := w.interview(i.ID); got.State != models.InterviewProposed {
			t.Fatalf("confirmed without the developer: %s", got.State)
		}
		w.must(w.accept(w.ivo, i.ID))
		got := w.interview(i.ID)
		if got.State != models.InterviewConfirmed || got.Sequence != 1 || w.stage() != models.CandidacyScheduled {
			t.Errorf("%s, sequence %d, candidacy %s", got.State, got.Sequence, w.stage())
		}
		w.must(w.accept(w.ivo, i.ID))
		if again := w.interview(i.ID); again.Revision != got.Revision {
			t.Error("accepting again changed the interview")
		}
	})
}

func TestP3_AcceptingASeatAsksForConflicts(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		seat := w.seat(i.ID, w.Ana)
		answer := func(reply conflict.Reply) error {
			return w.act(w.Ana, func(tx *store.Tx) error {
				_, err := interview.AcceptSeat(tx, seat.ID, reply)
				return err
			})
		}
		if codes(answer(""))["/conflict conflict-unanswered"] == "" {
			t.Error("accepted without an answer")
		}
		w.must(answer(conflict.Declared))
		if got := w.seat(i.ID, w.Ana); got.GivenBack != models.Declined {
			t.Errorf("a declared conflict left the seat %s", got.State)
		}
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			found, err := conflict.Between(tx, w.Learner.ID, []models.PersonID{w.Ana.ID}, nil)
			if len(conflict.Unwaived(found[w.Ana.ID])) != 1 {
				t.Errorf("found %v", found)
			}
			return err
		})
		w.must(w.coordinate(func(tx *store.Tx) error {
			_, err := interview.ReplaceSeat(tx, seat.ID, w.mina.ID)
			return err
		}))
		if got := w.seat(i.ID, w.mina); !got.Chair || got.Kind != models.SeatSME || got.State != models.SeatInvited {
			t.Errorf("the chair's replacement is %+v", got)
		}
	})
}

func TestADeclinedSeatWaitsForAReplacementOrTheCoordinator(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		seats := append(w.seats(), interview.Ask{PersonID: w.mina.ID, Kind: models.SeatSME})
		i, err := w.try(at(nine), seats...)
		w.must(err)
		w.must(w.decline(w.mina, i.ID))
		for _, p := range []models.Person{w.Ana, w.Bo, w.ivo} {
			w.must(w.accept(p, i.ID))
		}
		if got := w.interview(i.ID); got.State != models.InterviewProposed {
			t.Fatalf("confirmed over a declined seat: %s", got.State)
		}
		confirm := func() error {
			return w.coordinate(func(tx *store.Tx) error {
				_, err := interview.ConfirmInterview(tx, i.ID)
				return err
			})
		}
		w.must(confirm())
		w.must(confirm())
		if got := w.interview(i.ID); got.State != models.InterviewConfirmed || got.Sequence != 1 {
			t.Fatalf("%s, sequence %d", got.State, got.Sequence)
		}
		w.must(w.decline(w.Bo, i.ID))
		got := w.interview(i.ID)
		if got.State != models.InterviewProposed || got.Sequence != 2 || w.stage() != models.CandidacyScheduling {
			t.Errorf("after a voting seat was lost: %s, sequence %d, %s", got.State, got.Sequence, w.stage())
		}
		if err := confirm(); code(err) != "panel-too-small" {
			t.Errorf("one SME is no panel: %v", explain(err))
		}
		seat := w.seat(i.ID, w.Bo)
		w.must(w.coordinate(func(tx *store.Tx) error {
			_, err := interview.ReplaceSeat(tx, seat.ID, w.Bo.ID)
			return err
		}))
		w.must(w.accept(w.Bo, i.ID))
		if got := w.interview(i.ID); got.State != models.InterviewProposed {
			t.Errorf("Mina's seat is still open, but it is %s", got.State)
		}
		w.must(confirm())
	})
}

func TestMovingKeepsTheInterviewAndAsksEverybodyAgain(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		w.must(w.move(i.ID, nine))
		if got := w.interview(i.ID); got.Sequence != i.Sequence || got.State != models.InterviewConfirmed {
			t.Errorf("moving to the same hour changed it: %+v", got)
		}
		w.must(w.move(i.ID, nine.Add(30*time.Minute)))
		got := w.interview(i.ID)
		if got.UID != i.UID || got.Sequence != 2 || got.State != models.InterviewProposed || got.Wall != "2026-11-26T17:30" || w.stage() != models.CandidacyScheduling {
			t.Errorf("moved: %+v, candidacy %s", got, w.stage())
		}
		for _, p := range []models.Person{w.Ana, w.Bo, w.ivo} {
			if s := w.seat(i.ID, p); s.State != models.SeatInvited || s.AnsweredAt != nil {
				t.Errorf("%s was not asked again: %+v", p.Name, s)
			}
		}
		err := w.move(i.ID, time.Date(2026, 11, 26, 5, 0, 0, 0, time.UTC))
		if codes(err)["/seats/0/personId night"] == "" {
			t.Errorf("moved into Ana's night: %v", explain(err))
		}
		if err := w.move(i.ID, storetest.Start); codes(err)["/when in-the-past"] == "" {
			t.Errorf("moved into the past: %v", explain(err))
		}
	})
}

func TestCancellingMakesTheCandidacyReadyOrBuilding(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		w.must(w.cancel(i.ID))
		w.must(w.cancel(i.ID))
		got := w.interview(i.ID)
		if got.State != models.InterviewCancelled || got.Sequence != 2 || w.stage() != models.CandidacyReady {
			t.Errorf("%s, sequence %d, candidacy %s", got.State, got.Sequence, w.stage())
		}
		if err := w.move(i.ID, nine.Add(time.Hour)); code(err) != "wrong-state" {
			t.Errorf("moved a cancelled interview: %v", explain(err))
		}
		w.propose()
	})
}

func TestAttendanceIsToldByTwoAndHeldOnlyAfterTheEnd(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		all := w.attendance(i.ID)
		clock := storetest.ClockOf(db)
		if err := w.mark(w.Ana, i.ID, all); code(err) != "not-started" {
			t.Errorf("before the start: %v", explain(err))
		}
		clock.Set(nine.Add(30 * time.Minute))
		if err := w.confirmAttendance(w.Bo, i.ID); code(err) != "attendance-untold" {
			t.Errorf("nothing to confirm: %v", explain(err))
		}
		w.must(w.mark(w.Ana, i.ID, all))
		if err := w.confirmAttendance(w.Ana, i.ID); code(err) != "second-person" {
			t.Errorf("confirmed by the same person: %v", explain(err))
		}
		w.must(w.confirmAttendance(w.Bo, i.ID))
		if err := w.hold(i.ID); code(err) != "not-over" {
			t.Errorf("held before the end: %v", explain(err))
		}
		clock.Set(nine.Add(time.Hour))
		w.must(w.mark(w.Ana, i.ID, w.attendance(i.ID, w.Bo)))
		if err := w.hold(i.ID); code(err) != "attendance-unconfirmed" {
			t.Errorf("what was told otherwise is confirmed: %v", explain(err))
		}
		w.must(w.confirmAttendance(w.Coordinator, i.ID, models.RoleCoordinator))
		if err := w.hold(i.ID); code(err) != "quorum-missing" {
			t.Errorf("one SME was there: %v", explain(err))
		}
		w.must(w.mark(w.Coordinator, i.ID, all, models.RoleCoordinator))
		w.must(w.confirmAttendance(w.ivo, i.ID))
		w.must(w.hold(i.ID))
		w.must(w.hold(i.ID))
		if got := w.interview(i.ID); got.State != models.InterviewHeld || got.HeldAt == nil {
			t.Errorf("%+v", got)
		}
		for name, err := range map[string]error{
			"move": w.move(i.ID, nine.AddDate(0, 0, 7)), "cancel": w.cancel(i.ID),
			"mark": w.mark(w.Ana, i.ID, w.attendance(i.ID, w.Bo)), "decline": w.decline(w.Bo, i.ID),
		} {
			if code(err) != "wrong-state" {
				t.Errorf("%s after it was held: %v", name, explain(err))
			}
		}
	})
}

func TestHeldNeedsTheCandidateTheChairAndAWitness(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		seats := append(w.seats(), interview.Ask{PersonID: w.mina.ID, Kind: models.SeatSME})
		i, err := w.try(at(nine), seats...)
		w.must(err)
		for _, p := range []models.Person{w.Ana, w.Bo, w.ivo, w.mina} {
			w.must(w.accept(p, i.ID))
		}
		storetest.ClockOf(db).Set(nine.Add(2 * time.Hour))
		noChair := w.attendance(i.ID, w.Ana)
		w.must(w.mark(w.Coordinator, i.ID, noChair, models.RoleCoordinator))
		if err := w.confirmAttendance(w.Admin, i.ID, models.RoleAdministrator); code(err) != "witness-missing" {
			t.Errorf("two who were not there: %v", explain(err))
		}
		w.must(w.confirmAttendance(w.mina, i.ID))
		if err := w.hold(i.ID); code(err) != "chair-missing" {
			t.Errorf("without the chair: %v", explain(err))
		}
		bo := w.seat(i.ID, w.Bo)
		w.must(w.coordinate(func(tx *store.Tx) error {
			_, err := interview.GiveChair(tx, bo.ID)
			return err
		}))
		noChair.Candidate = models.NoShow
		w.must(w.mark(w.Coordinator, i.ID, noChair, models.RoleCoordinator))
		w.must(w.confirmAttendance(w.mina, i.ID))
		if err := w.hold(i.ID); code(err) != "candidate-missing" {
			t.Errorf("without the candidate: %v", explain(err))
		}
		w.must(w.move(i.ID, nine.AddDate(0, 0, 1)))
		if got := w.interview(i.ID); got.AttendanceBy != nil || w.seat(i.ID, w.Ana).Attendance != "" {
			t.Errorf("attendance outlived the move: %+v", got)
		}
	})
}

func TestV1_WhoMayNoLongerJudgeDoesNotMakeTheQuorum(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		storetest.AddConflict(t, db, w.Bo, w.Learner)
		storetest.ClockOf(db).Set(nine.Add(2 * time.Hour))
		w.must(w.mark(w.Ana, i.ID, w.attendance(i.ID)))
		w.must(w.confirmAttendance(w.ivo, i.ID))
		if err := w.hold(i.ID); code(err) != "quorum-missing" {
			t.Errorf("held with an SME in conflict: %v", explain(err))
		}
	})
}

func TestAnInterviewOfAnEndedCandidacyIsCancelledAndAnOverdueOneToldOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		sweep := func() (n int) {
			w.must(storetest.Do(db, models.System("sweeper", models.ViaJob), func(tx *store.Tx) (err error) {
				n, err = interview.Sweep(tx, 10)
				return err
			}))
			return n
		}
		if n := sweep(); n != 0 {
			t.Errorf("swept %d of nothing", n)
		}
		storetest.ClockOf(db).Set(nine.AddDate(0, 0, 2))
		if first, second := sweep(), sweep(); first != 1 || second != 0 {
			t.Errorf("told %d, then %d times", first, second)
		}
		w.must(storetest.Do(db, storetest.Builder, func(tx *store.Tx) error {
			c, err := tx.LockCandidacy(w.candidacy.ID)
			if err != nil {
				return err
			}
			c.State, c.EndedAt, c.Reason = models.CandidacyWithdrawn, &tx.Now, "Another path."
			return tx.SaveCandidacy(&c)
		}))
		if n := sweep(); n != 1 {
			t.Errorf("swept %d stranded", n)
		}
		if got := w.interview(i.ID); got.State != models.InterviewCancelled || w.stage() != models.CandidacyWithdrawn || w.booked(w.Bo) != 0 {
			t.Errorf("%s, candidacy %s", got.State, w.stage())
		}
	})
}

func TestOneMoreSeatIsCheckedBookedAndAnswered(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		invite := func(a interview.Ask) error {
			return w.coordinate(func(tx *store.Tx) error {
				_, err := interview.InviteSeat(tx, i.ID, a)
				return err
			})
		}
		shadow := interview.Ask{PersonID: w.Mentor.ID, Kind: models.SeatShadow}
		w.must(invite(shadow))
		w.must(invite(shadow))
		if got := w.interview(i.ID); got.State != models.InterviewConfirmed || w.booked(w.Mentor) != 5 {
			t.Errorf("after a shadow: %s, %d quarters", got.State, w.booked(w.Mentor))
		}
		for want, a := range map[string]interview.Ask{
			"/personId twice":       {PersonID: w.Ana.ID, Kind: models.SeatShadow},
			"/personId night":       {PersonID: w.Chiara.ID, Kind: models.SeatSME},
			"/personId no-standing": {PersonID: w.Manager.ID, Kind: models.SeatSME},
			"/chair one-chair":      {PersonID: w.mina.ID, Kind: models.SeatSME, Chair: true},
		} {
			if err := invite(a); codes(err)[want] == "" {
				t.Errorf("%s: %v", want, explain(err))
			}
		}
		w.must(invite(interview.Ask{PersonID: w.mina.ID, Kind: models.SeatSME}))
		if got := w.interview(i.ID); got.State != models.InterviewProposed || w.stage() != models.CandidacyScheduling {
			t.Errorf("a voting seat is still to be answered, but: %s, %s", got.State, w.stage())
		}
		w.must(w.accept(w.mina, i.ID))
		if got := w.interview(i.ID); got.State != models.InterviewConfirmed {
			t.Errorf("everybody voting accepted, but: %s", got.State)
		}
	})
}

func TestAWithdrawnCandidacyLetsGoOfItsInterviewAtOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		abandon := func() error {
			return w.act(w.Learner, func(tx *store.Tx) error { return interview.Abandon(tx, w.candidacy.ID) })
		}
		w.must(abandon())
		if got := w.interview(i.ID); got.State != models.InterviewConfirmed {
			t.Fatalf("the candidacy goes on, but its interview is %s", got.State)
		}
		w.must(w.act(w.Learner, func(tx *store.Tx) error {
			if _, err := candidacy.Withdraw(tx, w.candidacy.ID, "Another path."); err != nil {
				return err
			}
			return interview.Abandon(tx, w.candidacy.ID)
		}))
		if got := w.interview(i.ID); got.State != models.InterviewCancelled || w.booked(w.Bo) != 0 {
			t.Errorf("%s, Bo still holds %d", got.State, w.booked(w.Bo))
		}
	})
}
