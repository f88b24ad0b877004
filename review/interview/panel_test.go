package interview_test

import (
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
)

func TestI1_APanelThatFitsIsBookedAndInvited(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		if i.State != models.InterviewProposed || w.stage() != models.CandidacyScheduling {
			t.Errorf("interview %s, candidacy %s", i.State, w.stage())
		}
		for _, p := range []models.Person{w.Learner, w.Ana, w.Bo, w.ivo} {
			if w.booked(p) != 5 {
				t.Errorf("%s holds %d quarters, not 5 (an hour and 15 minutes)", p.Name, w.booked(p))
			}
		}
		again, err := w.try(at(nine), w.seats()...)
		if err != nil || again.ID != i.ID {
			t.Errorf("repeating gave %d, %v", again.ID, err)
		}
		if _, err := w.try(at(nine.Add(time.Hour)), w.seats()...); code(err) != "already-proposed" {
			t.Errorf("a second interview: %v", err)
		}
	})
}

func TestI1_EveryRefusalAtOnceNamesTheSeatAndTheLocalTime(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		friend := storetest.AddPerson(t, db, "Ema Novotná", w.Dublin)
		storetest.AddSME(t, db, w.EKS, friend)
		storetest.AddConflict(t, db, friend, w.Learner)
		away := storetest.AddPerson(t, db, "Tomas Ruiz", w.Dublin)
		storetest.AddSME(t, db, w.EKS, away)
		storetest.AddAbsence(t, db, away, models.Away, day(25), day(27))
		leaver := storetest.AddPerson(t, db, "Sara Lind", w.Dublin, func(p *models.Person) { p.LeavesOn = day(20) })
		storetest.AddDeveloper(t, db, w.EKS, leaver, models.Senior)
		junior := storetest.AddPerson(t, db, "Oskar Lind", w.Dublin)
		storetest.AddDeveloper(t, db, w.EKS, junior, models.Junior)
		mute := storetest.AddPerson(t, db, "Paolo Conti", w.Dublin)
		storetest.AddSME(t, db, w.EKS, mute)
		w.must(storetest.Do(db, storetest.Builder, func(tx *store.Tx) error { return tx.SetLanguages(mute.ID, []string{"it"}) }))
		_, err := w.try(at(nine),
			interview.Ask{PersonID: w.Mentor.ID, Kind: models.SeatSME},
			interview.Ask{PersonID: friend.ID, Kind: models.SeatSME},
			interview.Ask{PersonID: away.ID, Kind: models.SeatSME},
			interview.Ask{PersonID: leaver.ID, Kind: models.SeatDeveloper, Chair: true},
			interview.Ask{PersonID: mute.ID, Kind: models.SeatSME},
			interview.Ask{PersonID: mute.ID, Kind: models.SeatShadow},
			interview.Ask{PersonID: w.Chiara.ID, Kind: models.SeatSME},
			interview.Ask{PersonID: w.Learner.ID, Kind: models.SeatShadow},
			interview.Ask{PersonID: w.DevS3.ID, Kind: models.SeatDeveloper},
			interview.Ask{PersonID: junior.ID, Kind: models.SeatDeveloper},
		)
		got := codes(err)
		for want, local := range map[string]string{
			"/seats/0/personId no-standing":   "Thu 26 Nov, 14:30 GMT+5:30",
			"/seats/1/personId conflict":      "Thu 26 Nov, 09:00 GMT+0",
			"/seats/2/personId away":          "Thu 26 Nov, 09:00 GMT+0",
			"/seats/3/personId chair-not-sme": "Thu 26 Nov, 09:00 GMT+0",
			"/seats/3/personId not-developer": "",
			"/seats/3/personId gone":          "",
			"/seats/4/personId language":      "",
			"/seats/5/personId twice":         "",
			"/seats/6/personId night":         "Thu 26 Nov, 05:30 GMT−3:30",
			"/seats/7/personId twice":         "Thu 26 Nov, 17:00 GMT+8",
			"/seats/8/personId not-developer": "Thu 26 Nov, 18:00 GMT+9",
			"/seats/9/personId too-junior":    "",
		} {
			text, ok := got[want]
			if !ok || !strings.Contains(text, local) {
				t.Errorf("%s: %q", want, text)
			}
			delete(got, want)
		}
		if len(got) > 0 {
			t.Errorf("and also %v", got)
		}
		if w.stage() != models.CandidacyReady || w.booked(w.Learner) != 0 {
			t.Error("a refused proposal left something behind")
		}
	})
}

func day(n int) models.Date { return models.Date{Year: 2026, Month: 11, Day: n} }

func TestI1_StandingAndDevelopmentCountAtTheInterviewsDate(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		late := time.Date(2028, 1, 3, 9, 0, 0, 0, time.UTC)
		storetest.ClockOf(db).Set(late.AddDate(0, 0, -30))
		_, err := w.try(at(late), w.seats()...)
		got := codes(err)
		if got["/seats/0/personId no-standing"] == "" || got["/seats/1/personId no-standing"] == "" || len(got) != 2 {
			t.Errorf("standing that ends on 2027-12-31 was judged by another day: %v", got)
		}
		w.must(storetest.Do(db, storetest.Builder, func(tx *store.Tx) error {
			return tx.PutDeveloper(&models.ServiceDeveloper{ServiceID: w.EKS.ID, PersonID: w.ivo.ID, Seniority: models.Principal, UntilOn: day(25)})
		}))
		storetest.ClockOf(db).Set(storetest.Start)
		_, err = w.try(at(nine), w.seats()...)
		if codes(err)["/seats/2/personId not-developer"] == "" {
			t.Errorf("a developer until the day before sat: %v", explain(err))
		}
	})
}

func TestI1_TheClassesAndTheChairMustBeFilled(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		for name, seats := range map[string][]interview.Ask{
			"/seats too-few-smes": {{PersonID: w.Ana.ID, Kind: models.SeatSME, Chair: true}, {PersonID: w.ivo.ID, Kind: models.SeatDeveloper}},
			"/seats too-few-developers": {{PersonID: w.Ana.ID, Kind: models.SeatSME, Chair: true}, {PersonID: w.Bo.ID, Kind: models.SeatSME},
				{PersonID: w.mina.ID, Kind: models.SeatSME}},
			"/seats one-chair": {{PersonID: w.Ana.ID, Kind: models.SeatSME}, {PersonID: w.Bo.ID, Kind: models.SeatSME}, {PersonID: w.ivo.ID, Kind: models.SeatDeveloper}},
		} {
			_, err := w.try(at(nine), seats...)
			if got := codes(err); got[name] == "" || len(got) != 1 {
				t.Errorf("%s: got %v", name, got)
			}
		}
	})
}

func TestI1_AWaivedConflictMaySit(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		storetest.AddConflict(t, db, w.Ana, w.Learner)
		if _, err := w.try(at(nine), w.seats()...); codes(err)["/seats/0/personId conflict"] == "" {
			t.Fatalf("in conflict, and yet: %v", explain(err))
		}
		w.must(storetest.Do(db, storetest.Builder, func(tx *store.Tx) error {
			return tx.AddWaiver(&models.ConflictWaiver{PersonID: w.Ana.ID, OtherID: w.Learner.ID, Kind: models.ConflictDeclared,
				Reason: "They only share a choir.", WaivedBy: w.Admin.ID, WaivedAt: tx.Now})
		}))
		w.propose()
	})
}

func TestI1_NobodyIsPlacedInTheirNightUnlessTheyAllowIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		dawn := time.Date(2026, 11, 26, 6, 0, 0, 0, time.UTC)
		_, err := w.try(at(dawn), w.seats()...)
		got := codes(err)
		if !strings.Contains(got["/seats/0/personId night"], "06:00 GMT+0") || len(got) != 1 {
			t.Fatalf("six in the morning in Dublin: %v", got)
		}
		w.must(storetest.Do(db, storetest.Builder, func(tx *store.Tx) error {
			p, err := tx.Person(w.Ana.ID)
			if err != nil {
				return err
			}
			p.NightAllowed = true
			return tx.SavePerson(&p)
		}))
		i, err := w.try(at(dawn), w.seats()...)
		w.must(err)
		v, err := w.view(w.Coordinator, i.ID, models.RoleCoordinator)
		w.must(err)
		warned := false
		for _, n := range v.Notes {
			warned = warned || n.PersonID == w.Ana.ID && n.Code == "night"
		}
		if !warned {
			t.Errorf("nobody said that it is Ana's night: %v", v.Notes)
		}
	})
}

func TestI7_ShadowSeatsDoNotMakeThePanel(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		_, err := w.try(at(nine), interview.Ask{PersonID: w.Ana.ID, Kind: models.SeatSME, Chair: true},
			interview.Ask{PersonID: w.Bo.ID, Kind: models.SeatShadow}, interview.Ask{PersonID: w.ivo.ID, Kind: models.SeatDeveloper})
		if codes(err)["/seats too-few-smes"] == "" {
			t.Errorf("a shadow counted: %v", explain(err))
		}
		seats := append(w.seats(), interview.Ask{PersonID: w.mina.ID, Kind: models.SeatShadow})
		i, err := w.try(at(nine), seats...)
		w.must(err)
		for _, p := range []models.Person{w.Ana, w.Bo, w.ivo} {
			w.must(w.accept(p, i.ID))
		}
		if got := w.interview(i.ID); got.State != models.InterviewConfirmed {
			t.Errorf("it waits for the shadow: %s", got.State)
		}
		w.must(w.decline(w.mina, i.ID))
		if got := w.interview(i.ID); got.State != models.InterviewConfirmed {
			t.Errorf("a shadow that stays away unconfirmed it: %s", got.State)
		}
	})
}
