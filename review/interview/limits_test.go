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

// rule changes the organisation's rules as an administrator.
func (w *world) rule(change func(*models.MeetingRules)) (r models.MeetingRules, err error) {
	err = w.act(w.Admin, func(tx *store.Tx) (err error) {
		if r, err = interview.Rules(tx); err != nil {
			return err
		}
		change(&r)
		r, err = interview.ChangeRules(tx, r.Revision, r)
		return err
	}, models.RoleAdministrator)
	return r, err
}

// takes sets how many interviews somebody takes on a day and in a week.
func (w *world) takes(p models.Person, day, week int) {
	w.t.Helper()
	w.must(w.act(p, func(tx *store.Tx) error {
		p, err := tx.Person(p.ID)
		p.InterviewsPerDay, p.InterviewsPerWeek = day, week
		if err != nil {
			return err
		}
		return tx.SavePerson(&p)
	}))
}

// sits says whether somebody is on the panel of one of the options of a UTC day.
func sits(o interview.Options, p models.Person, day models.Date) bool {
	return slices.ContainsFunc(o.Options, func(x interview.Option) bool {
		return models.DateOf(x.StartsAt) == day && slices.ContainsFunc(x.People[1:], func(y interview.OptionPerson) bool { return y.Person.ID == p.ID })
	})
}

func TestI5_AdministratorsChangeTheRulesOfInterviewsWithATrace(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		usual := models.UsualMeetingRules()
		if err := w.coordinate(func(tx *store.Tx) error {
			if r, err := interview.Rules(tx); err != nil || r != usual {
				t.Errorf("at first %+v: %v", r, err)
			}
			_, err := interview.ChangeRules(tx, 1, usual)
			return err
		}); code(err) != "not-allowed" {
			t.Errorf("a coordinator: %v", explain(err))
		}
		_, err := w.rule(func(r *models.MeetingRules) { r.NoticeHours, r.PerDay, r.PerWeek, r.Shadows = -1, 3, 26, 9 })
		if got := codes(err); len(got) != 3 || got["/noticeHours out-of-range"] == "" || got["/perWeek out-of-range"] == "" || got["/shadows out-of-range"] == "" {
			t.Errorf("out of range: %v", explain(err))
		}
		_, err = w.rule(func(r *models.MeetingRules) { r.PerDay, r.PerWeek = 4, 3 })
		if got := codes(err); len(got) != 1 || got["/perWeek below-a-day"] == "" {
			t.Errorf("a week below a day: %v", explain(err))
		}
		r, err := w.rule(func(r *models.MeetingRules) { r.NoticeHours, r.PerWeek = 24, 3 })
		w.must(err)
		if r.Revision != 2 || r.ChangedBy == nil || *r.ChangedBy != w.Admin.ID {
			t.Errorf("%+v", r)
		}
		again, err := w.rule(func(*models.MeetingRules) {})
		w.must(err)
		if again.Revision != 2 {
			t.Error("changing nothing made a revision")
		}
		if _, err = w.rule(func(r *models.MeetingRules) { r.Revision, r.Vetoes = 1, 3 }); code(err) != "changed-meanwhile" {
			t.Errorf("from an older one: %v", explain(err))
		}
		storetest.View(t, db, w.AsAdmin(), func(tx *store.Tx) error {
			by, err := tx.LedgerOf("meeting_rules", []int64{1})
			all := by[1]
			if len(all) != 1 || all[0].Payload != `{"noticeHours":{"after":24,"before":48},"perWeek":{"after":3,"before":5}}` {
				t.Errorf("the ledger says %+v", all)
			}
			return err
		})
	})
}

func TestI5_NoticeAndCoolDownAreWhatTheOrganisationSays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		now := nine.Add(-20 * time.Hour)
		storetest.ClockOf(db).Set(now)
		first := func() time.Time {
			from := nine.AddDate(1, 0, 0)
			for _, o := range w.optionsNow().Options {
				if o.StartsAt.Before(from) {
					from = o.StartsAt
				}
			}
			return from
		}
		if got := first(); got.Before(now.Add(48 * time.Hour)) {
			t.Errorf("at two days the first is %s", got)
		}
		_, err := w.rule(func(r *models.MeetingRules) { r.NoticeHours, r.CoolDownDays = 12, 3 })
		w.must(err)
		if got := first(); got.Before(now.Add(12*time.Hour)) || got.After(now.Add(48*time.Hour)) {
			t.Errorf("at half a day the first is %s", got)
		}
		other := w.another("Wu Chia-hao")
		w.must(w.proposeFor(other, "other", nine.AddDate(0, 0, 7), w.seats()))
		w.must(w.act(w.Bo, func(tx *store.Tx) error {
			live, _, err := tx.LiveInterview(other.ID)
			if err != nil {
				return err
			}
			_, err = interview.DeclineSeat(tx, w.seat(live.ID, w.Bo).ID, "A customer needs me that day.")
			return err
		}))
		asked := func() bool {
			return slices.ContainsFunc(w.optionsNow().Options, func(o interview.Option) bool {
				return sits(interview.Options{Options: []interview.Option{o}}, w.Bo, models.DateOf(o.StartsAt))
			})
		}
		if asked() {
			t.Error("Bo is looked for right after declining")
		}
		storetest.ClockOf(db).Advance(3*24*time.Hour + time.Minute)
		if !asked() {
			t.Error("Bo is not looked for after three days")
		}
	})
}

func TestI5_NobodySitsInMoreInterviewsThanTheyTake(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		other := w.another("Wu Chia-hao")
		thursday, friday := models.DateOf(nine), models.DateOf(nine).AddDays(1)
		w.must(w.proposeFor(other, "other", nine, w.seats()))
		storetest.AddAbsence(t, db, w.mina, models.Away, thursday, friday) // so that no panel is without Ana
		found := func() interview.Options {
			o, err := w.options(w.Learner, thursday, friday)
			w.must(err)
			return o
		}
		byHand := func() error { return w.proposeFor(w.candidacy, "by hand", nine.AddDate(0, 0, 1), w.seats()) }
		if !sits(found(), w.Ana, friday) {
			t.Fatal("Ana is not in the options of Friday; they prove nothing")
		}
		w.takes(w.Ana, 0, 1)
		if o := found(); sits(o, w.Ana, friday) || sits(o, w.Ana, thursday) {
			t.Error("Ana takes one a week and is looked for a second time")
		}
		err := byHand()
		if got := codes(err); len(got) != 1 || !strings.Contains(got["/seats/0/personId week-full"], "Ana Kovač has all the interviews they take that week: 1.") {
			t.Errorf("by hand: %v", explain(err))
		}
		w.takes(w.Ana, 0, 9) // above the organisation's, from before it fell
		_, err = w.rule(func(r *models.MeetingRules) { r.PerDay, r.PerWeek = 1, 1 })
		w.must(err)
		if got := codes(byHand()); len(got) != 3 {
			t.Errorf("with one a week for everybody: %v", got)
		}
		_, err = w.rule(func(r *models.MeetingRules) { r.PerDay, r.PerWeek = 1, 2 })
		w.must(err)
		if got := codes(w.proposeFor(w.candidacy, "same day", nine.Add(75*time.Minute), w.seats())); got["/seats/0/personId day-full"] == "" {
			t.Errorf("twice on a day: %v", got)
		}
		w.must(byHand())
	})
}

func TestI5_WhoTakesFewerMayStillAnswerForWhatTheyHave(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.must(w.proposeFor(w.another("Wu Chia-hao"), "other", nine.AddDate(0, 0, 1), w.seats()))
		w.takes(w.Ana, 1, 1)
		for _, p := range []models.Person{w.Ana, w.Bo, w.ivo} {
			w.must(w.accept(p, i.ID))
		}
		if got := w.interview(i.ID); got.State != models.InterviewConfirmed {
			t.Errorf("it is %s", got.State)
		}
	})
}

func TestI3_TwoBookingsAtOnceDoNotBothPassACap(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		other := w.another("Wu Chia-hao")
		w.takes(w.Ana, 0, 1)
		for round := range storetest.Rounds / 4 {
			errs := storetest.Together(db,
				func() error { return w.proposeFor(w.candidacy, fmt.Sprint("a", round), nine, w.seats()) },
				func() error { return w.proposeFor(other, fmt.Sprint("b", round), nine.AddDate(0, 0, 1), w.seats()) },
			)
			if (errs[0] == nil) == (errs[1] == nil) {
				t.Fatalf("round %d: %v and %v", round, explain(errs[0]), explain(errs[1]))
			}
			for _, err := range errs {
				if got := codes(err); err != nil && got["/seats/0/personId week-full"] == "" {
					t.Fatalf("round %d: %s", round, explain(err))
				}
			}
			w.clear(w.candidacy, other)
		}
	})
}

func TestI3_TwoWhoChooseOptionsAtOnceDoNotBothPassACap(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		other := storetest.AddPerson(t, db, "Wu Chia-hao", w.Taipei)
		second := storetest.AddReady(t, db, other, w.bar)
		_, err := w.rule(func(r *models.MeetingRules) { r.PerDay, r.PerWeek = 1, 1 })
		w.must(err)
		o := w.optionsNow().Options
		a := o[0]
		at := slices.IndexFunc(o, func(x interview.Option) bool {
			days := models.DateOf(a.StartsAt).DaysUntil(models.DateOf(x.StartsAt))
			return days != 0 && a.StartsAt.Truncate(7*24*time.Hour).Equal(x.StartsAt.Truncate(7*24*time.Hour)) && shares(a, x)
		})
		if at < 0 {
			t.Fatal("no two options of one week share anybody; they prove nothing")
		}
		errs := storetest.Together(db,
			func() error { _, err := w.choose(w.Learner, w.candidacy, "a", a); return err },
			func() error { _, err := w.choose(other, second, "b", o[at]); return err },
		)
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("%v and %v", explain(errs[0]), explain(errs[1]))
		}
	})
}

func shares(a, b interview.Option) bool {
	return slices.ContainsFunc(a.People[1:], func(p interview.OptionPerson) bool {
		return slices.ContainsFunc(b.People[1:], func(q interview.OptionPerson) bool { return p.Person.ID == q.Person.ID })
	})
}

func TestI5_ByHandEverythingIsSaidThatClosesAnOption(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		other, far := w.another("Wu Chia-hao"), w.another("Huang Ya-ting")
		w.must(w.proposeFor(other, "other", nine.AddDate(0, 0, -1), []interview.Ask{
			{PersonID: w.Bo.ID, Kind: models.SeatSME, Chair: true}, {PersonID: w.mina.ID, Kind: models.SeatSME}, {PersonID: w.ivo.ID, Kind: models.SeatDeveloper}}))
		w.must(w.proposeFor(far, "far", nine.AddDate(0, 0, 7), w.seats()))
		w.must(w.act(w.Learner, func(tx *store.Tx) error {
			_, err := interview.AddVeto(tx, w.candidacy.ID, nine, "")
			return err
		}))
		storetest.AddAbsence(t, db, w.Bo, models.Away, day(26), day(26))
		w.takes(w.ivo, 0, 1)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return tx.SetLanguages(w.mina.ID, []string{"ko"}) })
		storetest.ClockOf(db).Set(nine.Add(-3 * time.Hour))
		w.must(w.act(w.Ana, func(tx *store.Tx) error {
			live, _, err := tx.LiveInterview(far.ID)
			if err != nil {
				return err
			}
			_, err = interview.DeclineSeat(tx, w.seat(live.ID, w.Ana).ID, "A customer needs me that day.")
			return err
		}))
		var a interview.Assessment
		storetest.View(t, db, w.AsCoordinator(), func(tx *store.Tx) (err error) {
			a, err = interview.Check(tx, w.candidacy.ID, at(nine), append(w.seats(),
				interview.Ask{PersonID: w.mina.ID, Kind: models.SeatSME}, interview.Ask{PersonID: w.Chiara.ID, Kind: models.SeatSME}))
			return err
		})
		said := map[string]bool{}
		for _, n := range a.Against {
			said[fmt.Sprint("against ", n.PersonID, " ", n.Code)] = true
		}
		for _, n := range a.Warnings {
			said[fmt.Sprint("warns ", n.PersonID, " ", n.Code)] = true
		}
		for _, want := range []string{
			fmt.Sprint("against ", w.Bo.ID, " away"), fmt.Sprint("against ", w.ivo.ID, " week-full"), fmt.Sprint("against ", w.mina.ID, " language"),
			fmt.Sprint("against ", w.Chiara.ID, " night"), fmt.Sprint("warns ", w.Ana.ID, " gave-back"), "warns 0 short-notice",
			fmt.Sprint("warns ", w.Learner.ID, " vetoed"),
		} {
			if !said[want] {
				t.Errorf("not said: %s, in %v", want, said)
			}
		}
	})
}
