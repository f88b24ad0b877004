package interview_test

import (
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/interview"
)

// guests is what everybody was last sent of one of an interview's events: by name
// the method and the sequence.
func (w *world) guests(id models.InterviewID, a models.Audience) (models.CalendarEvent, map[models.PersonID]models.CalendarGuest) {
	w.t.Helper()
	var e models.CalendarEvent
	by := map[models.PersonID]models.CalendarGuest{}
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		if e, _, err = tx.CalendarEventOf(id, a); err != nil {
			return err
		}
		guests, err := tx.CalendarGuests(e.UID)
		for _, g := range guests {
			by[g.PersonID] = g
		}
		return err
	})
	return e, by
}

// sent checks what people have in their calendars: "REQUEST 1".
func (w *world) sent(id models.InterviewID, want map[models.PersonID]string) {
	w.t.Helper()
	_, panel := w.guests(id, models.ForPanel)
	_, candidate := w.guests(id, models.ForCandidate)
	for p, message := range want {
		g, ok := panel[p]
		if !ok {
			g = candidate[p]
		}
		if got := fmt.Sprint(g.Method, " ", g.Sequence); got != message {
			w.t.Errorf("person %d was last sent %q, want %q", p, got, message)
		}
	}
}

func TestI6_UpdatesAndCancellationsReachTheSameEvent(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.sent(i.ID, map[models.PersonID]string{w.Ana.ID: "REQUEST 0", w.Bo.ID: "REQUEST 0", w.ivo.ID: "REQUEST 0", w.Learner.ID: "REQUEST 0"})
		panel, _ := w.guests(i.ID, models.ForPanel)
		candidate, _ := w.guests(i.ID, models.ForCandidate)
		if panel.UID != i.UID || candidate.UID == "" || candidate.UID == panel.UID {
			t.Fatalf("the events are %q and %q, of an interview %q", panel.UID, candidate.UID, i.UID)
		}

		w.must(w.move(i.ID, nine.Add(24*time.Hour)))
		w.sent(i.ID, map[models.PersonID]string{w.Ana.ID: "REQUEST 1", w.Bo.ID: "REQUEST 1", w.ivo.ID: "REQUEST 1", w.Learner.ID: "REQUEST 1"})

		// The candidate's event stays as it is when another sits on the panel.
		bo := w.seat(i.ID, w.Bo)
		w.must(w.coordinate(func(tx *store.Tx) error {
			_, err := interview.ReplaceSeat(tx, bo.ID, w.mina.ID)
			return err
		}))
		w.sent(i.ID, map[models.PersonID]string{w.Ana.ID: "REQUEST 2", w.Bo.ID: "CANCEL 2", w.mina.ID: "REQUEST 2", w.Learner.ID: "REQUEST 1"})

		w.must(w.cancel(i.ID))
		w.sent(i.ID, map[models.PersonID]string{w.Ana.ID: "CANCEL 3", w.Bo.ID: "CANCEL 2", w.mina.ID: "CANCEL 3", w.ivo.ID: "CANCEL 3", w.Learner.ID: "CANCEL 2"})
		after, _ := w.guests(i.ID, models.ForPanel)
		if after.UID != panel.UID || after.Status != models.EventCancelled {
			t.Errorf("the event is %+v, and was %+v", after, panel)
		}
	})
}

func TestI6_ConfirmingRaisesTheSequence(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		storetest.AddAbsence(t, db, w.mina, models.Away, day(26), day(26)) // nobody else could take a seat then
		i := w.confirmed()
		w.sent(i.ID, map[models.PersonID]string{w.Ana.ID: "REQUEST 1", w.Learner.ID: "REQUEST 1"})
		w.must(w.decline(w.Bo, i.ID))
		w.sent(i.ID, map[models.PersonID]string{w.Ana.ID: "REQUEST 2", w.Bo.ID: "CANCEL 2", w.Learner.ID: "REQUEST 2"})
		w.must(w.coordinate(func(tx *store.Tx) error {
			_, err := interview.ReplaceSeat(tx, w.seat(i.ID, w.Bo).ID, w.Bo.ID)
			return err
		}))
		w.sent(i.ID, map[models.PersonID]string{w.Bo.ID: "REQUEST 3"})
		e, guests := w.guests(i.ID, models.ForPanel)
		if e.Status != models.EventTentative || guests[w.Bo.ID].Asked != 3 || guests[w.Ana.ID].Asked != 0 {
			t.Errorf("%+v %+v", e, guests)
		}
	})
}

func TestI6_TheDatabaseNeverLowersASequence(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		e, guests := w.guests(i.ID, models.ForPanel)
		g := guests[w.Ana.ID]
		lower := map[string]func(tx *store.Tx) error{
			"event": func(tx *store.Tx) error {
				e.Sequence = 0
				return tx.SaveCalendarEvent(&e)
			},
			"guest": func(tx *store.Tx) error {
				g.Sequence, g.Asked = 0, 0
				return tx.SaveCalendarGuest(&g)
			},
			"interview": func(tx *store.Tx) error {
				i.Sequence = 0
				return tx.SaveInterview(&i)
			},
		}
		for what, fn := range lower {
			if storetest.Do(db, storetest.Builder, fn) == nil {
				t.Errorf("the sequence of the %s fell", what)
			}
		}
	})
}

// reply answers from a person's calendar.
func (w *world) reply(p models.Person, id models.InterviewID, answer models.Participation, edit ...func(*interview.CalendarReply)) (got interview.Replied) {
	w.t.Helper()
	e, guests := w.guests(id, models.ForPanel)
	g, ok := guests[p.ID]
	if !ok {
		e, guests = w.guests(id, models.ForCandidate)
		g = guests[p.ID]
	}
	in := interview.CalendarReply{Key: g.ReplyKey, UID: e.UID, Attendee: w.address(p), Answer: answer, Sequence: &g.Sequence, Stamped: w.db.Now()}
	for _, fn := range edit {
		fn(&in)
	}
	w.must(storetest.Do(w.db, models.System("replies", models.ViaCalendar), func(tx *store.Tx) (err error) {
		got, err = interview.Reply(tx, in)
		return err
	}))
	return got
}

func (w *world) address(p models.Person) (email string) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		by, err := tx.Emails([]models.PersonID{p.ID})
		for _, e := range by[p.ID] {
			email = e.Email
		}
		return err
	})
	return email
}

func (w *world) saysNoConflict(p models.Person) {
	w.t.Helper()
	w.must(w.act(p, func(tx *store.Tx) error {
		return conflict.Answer(tx, models.Subject{Kind: "interview", ID: 1}, p.ID, w.Learner.ID, conflict.None)
	}))
}

func TestI6_ADeclineInTheCalendarGivesTheSeatBack(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		if got := w.reply(w.Bo, i.ID, models.Declines); got != interview.ReplyDeclined {
			t.Fatalf("the reply was %s", got)
		}
		if s := w.seat(i.ID, w.Bo); s.GivenBack != models.Declined {
			t.Errorf("the seat is %s", s.State)
		}
		w.sent(i.ID, map[models.PersonID]string{w.Bo.ID: "CANCEL 1", w.Ana.ID: "REQUEST 1"})
		if got := w.reply(w.Bo, i.ID, models.Accepts); got != interview.ReplyOutdated {
			t.Errorf("who was taken out answered, and it was %s", got)
		}
	})
}

func TestP3_AYesInTheCalendarAsksForConflictsFirst(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		if got := w.reply(w.Ana, i.ID, models.Accepts); got != interview.ReplyAsked {
			t.Fatalf("the reply was %s", got)
		}
		if s := w.seat(i.ID, w.Ana); s.State != models.SeatInvited {
			t.Errorf("the seat is %s", s.State)
		}
		if n := w.told(w.Ana, "seat-accepted-in-calendar"); n != 1 {
			t.Errorf("she was asked %d times", n)
		}
		w.saysNoConflict(w.Bo)
		if got := w.reply(w.Bo, i.ID, models.Accepts); got != interview.ReplyAccepted {
			t.Fatalf("the reply was %s", got)
		}
		if s := w.seat(i.ID, w.Bo); s.State != models.SeatAccepted {
			t.Errorf("the seat is %s", s.State)
		}
	})
}

func (w *world) told(p models.Person, kind string) (n int) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.As(p), func(tx *store.Tx) error {
		page, err := tx.Notifications(p.ID, false, models.Page{Limit: 100})
		for _, x := range page.Items {
			if x.Kind == kind {
				n++
			}
		}
		return err
	})
	return n
}

func TestI6_OnlyWhatWasAskedLastCanBeAnswered(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.saysNoConflict(w.Ana)
		first := 0
		w.must(w.move(i.ID, nine.Add(24*time.Hour)))
		for what, edit := range map[string]func(*interview.CalendarReply){
			"an older time":          func(r *interview.CalendarReply) { r.Sequence = &first },
			"before it was asked":    func(r *interview.CalendarReply) { r.Sequence, r.Stamped = nil, r.Stamped.Add(-48*time.Hour) },
			"another event":          func(r *interview.CalendarReply) { r.UID = "somebody-elses" },
			"an unknown key":         func(r *interview.CalendarReply) { r.Key = "guessed" },
			"somebody else's name":   func(r *interview.CalendarReply) { r.Attendee = w.address(w.Bo) },
			"an address of nobody's": func(r *interview.CalendarReply) { r.Attendee = "nobody@elsewhere.example" },
		} {
			if got := w.reply(w.Ana, i.ID, models.Accepts, edit); got != interview.ReplyOutdated && got != interview.ReplyUnknown {
				t.Errorf("%s: %s", what, got)
			}
		}
		if s := w.seat(i.ID, w.Ana); s.State != models.SeatInvited {
			t.Errorf("the seat is %s", s.State)
		}
		late := w.reply(w.Ana, i.ID, models.Wavers)
		old := w.reply(w.Ana, i.ID, models.Accepts, func(r *interview.CalendarReply) { r.Stamped = r.Stamped.Add(-time.Hour) })
		if late != interview.ReplyKept || old != interview.ReplyOutdated {
			t.Errorf("the newer was %s, the older %s", late, old)
		}
	})
}

func TestI6_TheCandidatesAnswerIsKeptAndToldToWhoArranges(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		if got := w.reply(w.Learner, i.ID, models.Declines); got != interview.ReplyKept {
			t.Fatalf("the reply was %s", got)
		}
		_, guests := w.guests(i.ID, models.ForCandidate)
		if g := guests[w.Learner.ID]; g.Answer != models.Declines || g.AnswerReceivedAt == nil {
			t.Errorf("%+v", g)
		}
		if n := w.told(w.Coordinator, "candidate-declined-in-calendar"); n != 1 {
			t.Errorf("who arranges was told %d times", n)
		}
	})
}

func TestI6_WhatCalendarsAnswerIsShownToWhoArranges(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.reply(w.Ana, i.ID, models.Wavers)
		w.reply(w.Learner, i.ID, models.Accepts)
		w.must(w.act(w.Bo, func(tx *store.Tx) error {
			return conflict.Answer(tx, models.Subject{Kind: "interview", ID: int64(i.ID)}, w.Bo.ID, w.Learner.ID, conflict.None)
		}))
		w.reply(w.Bo, i.ID, models.Accepts)
		w.must(w.accept(w.ivo, i.ID))
		said := func(p models.Person, roles ...models.Role) string {
			v, err := w.view(p, i.ID, roles...)
			w.must(err)
			text := ""
			if v.Calendar != nil {
				text = fmt.Sprintln("candidate", v.Calendar.Answer)
			}
			for _, s := range v.Seats {
				if s.Calendar != nil {
					text += fmt.Sprintln(s.Person.Name, s.State, s.Calendar.Answer, s.Answered)
				}
			}
			return text
		}
		const ana, bo, candidate = "Ana Kovač invited TENTATIVE \n", "Bo Larsen accepted ACCEPTED calendar\n", "candidate ACCEPTED\n"
		if got := said(w.Coordinator, models.RoleCoordinator); got != candidate+ana+bo {
			t.Errorf("who arranges is shown %q", got)
		}
		for p, want := range map[*models.Person]string{&w.Ana: ana, &w.ivo: "", &w.Learner: candidate} {
			if got := said(*p); got != want {
				t.Errorf("%s is shown %q", p.Name, got)
			}
		}
		w.must(w.move(i.ID, nine.Add(24*time.Hour)))
		if got := said(w.Coordinator, models.RoleCoordinator); got != "" {
			t.Errorf("after the move %q is shown, which was about another time", got)
		}
	})
}
