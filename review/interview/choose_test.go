package interview_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
)

// choose is a candidate's act; the uid is the event's.
func (w *world) choose(p models.Person, c models.Candidacy, uid string, o interview.Option) (i models.Interview, err error) {
	err = w.act(p, func(tx *store.Tx) (err error) {
		i, err = interview.Propose(tx, c.ID, interview.Proposal{When: at(o.StartsAt), Seats: asksOf(o), UID: uid, Option: true})
		return err
	})
	return i, err
}

// heard are the kinds of a person's messages, the latest first.
func (w *world) heard(p models.Person) (kinds []string) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.As(p), func(tx *store.Tx) error {
		list, err := tx.Notifications(p.ID, false, models.Page{Limit: 200})
		for _, n := range list.Items {
			kinds = append(kinds, n.Kind)
		}
		return err
	})
	return kinds
}

func TestI5_TheCandidateChoosesOneOfTheOptions(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		o := w.optionsNow().Options[3]
		i, err := w.choose(w.Learner, w.candidacy, "mine", o)
		w.must(err)
		if !i.StartsAt.Equal(o.StartsAt) || w.stage() != models.CandidacyScheduling {
			t.Errorf("%s, candidacy %s", i.StartsAt, w.stage())
		}
		again, err := w.choose(w.Learner, w.candidacy, "again", o)
		w.must(err)
		if again.ID != i.ID {
			t.Error("choosing twice made two interviews")
		}
		w.must(w.accept(o.People[1].Person, i.ID))
		if slices.Contains(w.heard(w.Learner), "seat-accepted") || !slices.Contains(w.heard(w.Coordinator), "seat-accepted") {
			t.Errorf("the candidate hears %v, the coordinator %v", w.heard(w.Learner), w.heard(w.Coordinator))
		}
	})
}

func TestI5_ACandidateChoosesNothingButAnOption(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		o := w.optionsNow().Options[0]
		for name, change := range map[string]func(*interview.Option){
			"another hour":  func(o *interview.Option) { o.StartsAt = o.StartsAt.Add(11 * time.Hour) },
			"another chair": func(o *interview.Option) { o.People[1].Chair, o.People[2].Chair = false, true },
			"a person less": func(o *interview.Option) { o.People = o.People[:3] },
			"other people": func(o *interview.Option) {
				for _, p := range []models.Person{w.Ana, w.Bo, w.Chiara, w.mina} {
					if p.ID != o.People[1].Person.ID && p.ID != o.People[2].Person.ID {
						o.People[2].Person = p
						return
					}
				}
			},
		} {
			tried := o
			tried.People = slices.Clone(o.People)
			change(&tried)
			if _, err := w.choose(w.Learner, w.candidacy, name, tried); code(err) != "option-gone" {
				t.Errorf("%s: %v", name, explain(err))
			}
		}
		if _, err := w.choose(w.Bo, w.candidacy, "Bo's", o); code(err) != "not-found" {
			t.Errorf("somebody else: %v", explain(err))
		}
	})
}

func TestI3_TwoWhoChooseTheSamePeopleAtOnceBookThemOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		other := storetest.AddPerson(t, db, "Wu Chia-hao", w.Taipei)
		second := storetest.AddReady(t, db, other, w.bar)
		for round := range storetest.Rounds / 4 {
			o := w.optionsNow().Options[round%5]
			errs := storetest.Together(db,
				func() error { _, err := w.choose(w.Learner, w.candidacy, fmt.Sprint("a", round), o); return err },
				func() error { _, err := w.choose(other, second, fmt.Sprint("b", round), o); return err },
			)
			if (errs[0] == nil) == (errs[1] == nil) {
				t.Fatalf("round %d: %v and %v", round, explain(errs[0]), explain(errs[1]))
			}
			for _, err := range errs {
				if err != nil && code(err) != "option-gone" {
					t.Fatalf("round %d: %s", round, explain(err))
				}
			}
			w.clear(w.candidacy, second)
		}
	})
}

func TestI6_ADeclineAsksWhoIsBestAtTheSameHour(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.must(w.accept(w.Ana, i.ID))
		w.must(w.decline(w.Bo, i.ID))
		got := w.interview(i.ID)
		if !got.StartsAt.Equal(i.StartsAt) || got.State != models.InterviewProposed {
			t.Errorf("%s at %s", got.State, got.StartsAt)
		}
		gone, fresh, ana := w.seat(i.ID, w.Bo), w.seat(i.ID, w.mina), w.seat(i.ID, w.Ana)
		if gone.State != models.SeatReplaced || gone.GivenBack != models.Declined || fresh.State != models.SeatInvited || ana.State != models.SeatAccepted {
			t.Errorf("Bo %s (%s), Mina %s, Ana %s", gone.State, gone.GivenBack, fresh.State, ana.State)
		}
		if w.booked(w.Bo) != 0 || w.booked(w.mina) != 5 {
			t.Errorf("Bo holds %d quarters, Mina %d", w.booked(w.Bo), w.booked(w.mina))
		}
		if got := w.heard(w.Coordinator); !slices.Contains(got, "seat-passed-to") || slices.Contains(got, "interview-needs-hour") {
			t.Errorf("the coordinator hears %v", got)
		}
		for _, p := range []models.Person{w.mina, w.ivo} {
			w.must(w.accept(p, i.ID))
		}
		if got := w.interview(i.ID); got.State != models.InterviewConfirmed {
			t.Errorf("with everybody there it is %s", got.State)
		}
	})
}

func TestI6_WhereNobodyCanAnInterviewNeedsANewHourForTheSamePeople(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		storetest.AddAbsence(t, db, w.mina, models.Away, day(26), day(26)) // and in St John's it is night
		w.must(w.decline(w.Bo, i.ID))
		if v, err := w.view(w.Learner, i.ID); err != nil || !v.NeedsHour || v.State != models.InterviewProposed {
			t.Errorf("needs an hour %v, %s: %v", v.NeedsHour, v.State, err)
		}
		for _, p := range []models.Person{w.Learner, w.Coordinator} {
			if got := w.heard(p); !slices.Contains(got, "interview-needs-hour") {
				t.Errorf("%s hears %v", p.Name, got)
			}
		}
		var o interview.Options
		storetest.View(t, db, storetest.As(w.Learner), func(tx *store.Tx) (err error) {
			o, err = interview.OptionsFor(tx, i.ID, models.Date{}, models.Date{})
			return err
		})
		if len(o.Options) == 0 {
			t.Fatalf("no option: %v %v", o.None, o.Short)
		}
		names := ""
		for _, p := range o.Options[0].People {
			names += p.Person.Name + " "
			if p.Person.ID == w.Bo.ID {
				t.Error("who declined is asked again")
			}
		}
		if !strings.Contains(names, w.Ana.Name) || !strings.Contains(names, w.ivo.Name) {
			t.Errorf("not the same people: %s", names)
		}
	})
}

func TestAVetoKeepsAnHourOutOfTheOptions(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		best := w.optionsNow().Options[0]
		var v models.Veto
		veto := func(starts time.Time) error {
			return w.act(w.Learner, func(tx *store.Tx) (err error) {
				v, err = interview.AddVeto(tx, w.candidacy.ID, starts, "My daughter's recital.")
				return err
			})
		}
		w.must(veto(best.StartsAt))
		w.must(veto(best.StartsAt))
		o := w.optionsNow()
		for _, x := range o.Options {
			if x.StartsAt.Before(best.EndsAt) && best.StartsAt.Before(x.EndsAt) {
				t.Errorf("still there: %s", x.StartsAt)
			}
		}
		if len(o.Vetoes) != 1 {
			t.Errorf("%d vetoes", len(o.Vetoes))
		}
		if _, err := w.choose(w.Learner, w.candidacy, "vetoed", best); code(err) != "option-gone" {
			t.Errorf("chosen against the own veto: %v", explain(err))
		}
		w.must(w.act(w.Learner, func(tx *store.Tx) error { return interview.WithdrawVeto(tx, w.candidacy.ID, v.ID) }))
		if got := w.optionsNow().Options[0]; !got.StartsAt.Equal(best.StartsAt) {
			t.Errorf("taken back, the best is %s, was %s", got.StartsAt, best.StartsAt)
		}
		for n := range 10 {
			w.must(veto(best.StartsAt.AddDate(0, 0, n+1)))
		}
		if err := veto(best.StartsAt.AddDate(0, 0, 11)); code(err) != "too-many-vetoes" {
			t.Errorf("an eleventh: %v", explain(err))
		}
		if err := w.coordinate(func(tx *store.Tx) error {
			_, err := interview.AddVeto(tx, w.candidacy.ID, best.StartsAt, "")
			return err
		}); code(err) != "not-allowed" {
			t.Errorf("a coordinator's veto: %v", explain(err))
		}
	})
}

func TestByHandNoticeAndVetoesOnlyWarnAndCapsForbid(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.must(w.act(w.Learner, func(tx *store.Tx) error {
			_, err := interview.AddVeto(tx, w.candidacy.ID, nine, "")
			return err
		}))
		for name, minutes := range map[string]time.Duration{"Wu Chia-hao": -75, "Huang Ya-ting": 75} {
			w.must(w.proposeFor(w.another(name), name, nine.Add(minutes*time.Minute), w.seats()))
		}
		storetest.ClockOf(db).Set(nine.Add(-3 * time.Hour))
		var a interview.Assessment
		storetest.View(t, db, w.AsCoordinator(), func(tx *store.Tx) (err error) {
			a, err = interview.Check(tx, w.candidacy.ID, at(nine), w.seats())
			return err
		})
		got := map[string]int{}
		for _, n := range a.Warnings {
			got[n.Code]++
		}
		full := slices.DeleteFunc(slices.Clone(a.Against), func(n interview.Note) bool { return n.Code != "day-full" })
		if len(a.Against) != 3 || len(full) != 3 || got["short-notice"] != 1 || got["vetoed"] != 1 {
			t.Errorf("against %v, warnings %v", a.Against, got)
		}
	})
}

func TestI7_AnInterviewHasFewShadows(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		invite := func(name string) error {
			p := storetest.AddPerson(t, db, name, w.Dublin)
			return w.coordinate(func(tx *store.Tx) error {
				_, err := interview.InviteSeat(tx, i.ID, interview.Ask{PersonID: p.ID, Kind: models.SeatShadow})
				return err
			})
		}
		w.must(invite("Ximena Quiroga"))
		w.must(invite("Noor Haddad"))
		if err := invite("Sipho Dlamini"); code(err) != "too-many-shadows" {
			t.Errorf("a third: %v", explain(err))
		}
	})
}

func TestI6_ANewHourKeepsWhoStaysAndAsksWhoIsNew(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.confirmed()
		asks := []interview.Ask{
			{PersonID: w.mina.ID, Kind: models.SeatSME, Chair: true},
			{PersonID: w.Ana.ID, Kind: models.SeatSME},
			{PersonID: w.ivo.ID, Kind: models.SeatDeveloper},
		}
		w.must(w.coordinate(func(tx *store.Tx) error {
			_, err := interview.MoveInterview(tx, i.ID, at(nine.AddDate(0, 0, 1)), "A clash of calendars.", asks...)
			return err
		}))
		bo, mina, ana := w.seat(i.ID, w.Bo), w.seat(i.ID, w.mina), w.seat(i.ID, w.Ana)
		if bo.State != models.SeatReplaced || mina.State != models.SeatInvited || !mina.Chair || ana.State != models.SeatInvited || ana.Chair {
			t.Errorf("Bo %s, Mina %s %v, Ana %s %v", bo.State, mina.State, mina.Chair, ana.State, ana.Chair)
		}
		if w.booked(w.Bo) != 0 || w.booked(w.mina) != 5 || !slices.Contains(w.heard(w.Bo), "seat-replaced") || !slices.Contains(w.heard(w.mina), "seat-invited") {
			t.Errorf("Bo holds %d and hears %v, Mina hears %v", w.booked(w.Bo), w.heard(w.Bo), w.heard(w.mina))
		}
		if ana.ID != w.seat(i.ID, w.Ana).ID {
			t.Error("Ana has another seat")
		}
	})
}
