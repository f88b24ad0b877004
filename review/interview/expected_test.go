package interview_test

import (
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/clock"
	"assay/review/interview"
)

var changed = time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)

// edition is fabricated zone data in which Kolkata is so many minutes east of UTC
// from then on; everything else is as it is.
func edition(t *testing.T, version string, kolkata int) {
	t.Helper()
	change := clock.Period{From: changed, Minutes: kolkata}
	zone, err := clock.Compiled(330, []clock.Period{change})
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{"+VERSION": {Data: []byte(version)}, "Asia/Kolkata": {Data: zone}}
	if _, err := clock.UseZoneData(&clock.Source{Name: version, Files: files}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := clock.UseZoneData(nil); err != nil {
			t.Error(err)
		}
	})
}

func (w *world) recheck() (n int) {
	w.t.Helper()
	storetest.Must(w.t, w.db, models.System("zones", models.ViaJob), func(tx *store.Tx) (err error) {
		n, err = interview.Recheck(tx, 100)
		return err
	})
	return n
}

// moved is what somebody reads of moved times, and whether they may reconfirm.
func (w *world) moved(as models.Actor, id models.InterviewID) (all []interview.Moved, may bool) {
	w.t.Helper()
	storetest.View(w.t, w.db, as, func(tx *store.Tx) error {
		v, err := interview.Find(tx, id)
		all = v.Moved
		for _, a := range v.Actions {
			may = may || a.Name == "reconfirm" && a.Allowed
		}
		return err
	})
	return all, may
}

func (w *world) reconfirm(as models.Actor, id models.InterviewID) error {
	return storetest.Do(w.db, as, func(tx *store.Tx) error { _, err := interview.Reconfirm(tx, id); return err })
}

func TestI2_WhoseLocalTimeALawMovesIsAskedToReconfirm(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		edition(t, "2098a", 330)
		i := w.confirmed()
		if n := w.recheck(); n != 4 {
			t.Errorf("noted for %d people, want candidate and three seats", n)
		}
		if w.recheck() != 0 {
			t.Error("looked at again without a reason")
		}
		edition(t, "2098b", 330)
		if n := w.recheck(); n != 4 {
			t.Errorf("a newer release: looked at %d", n)
		}
		ivo, ana := storetest.As(w.ivo), storetest.As(w.Ana)
		if all, may := w.moved(ivo, i.ID); len(all) != 0 || may {
			t.Error("nothing moved, and yet")
		}
		edition(t, "2098c", 360)
		w.recheck()
		want := interview.Moved{PersonID: w.ivo.ID, Zone: "Asia/Kolkata", Was: "2026-11-26T14:30", Now: "2026-11-26T15:00"}
		if all, may := w.moved(ivo, i.ID); len(all) != 1 || all[0] != want || !may {
			t.Errorf("for Ivo: %+v, may reconfirm %v", all, may)
		}
		if all, may := w.moved(ana, i.ID); len(all) != 0 || may {
			t.Errorf("for Ana: %+v, may reconfirm %v", all, may)
		}
		if all, _ := w.moved(w.AsCoordinator(), i.ID); len(all) != 1 {
			t.Errorf("for who arranges: %+v", all)
		}
		for who, kind := range map[models.PersonID]string{w.ivo.ID: "interview-clock-moved", w.Coordinator.ID: "panel-clock-moved"} {
			storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
				list, err := tx.Notifications(who, true, models.Page{Limit: 1})
				if len(list.Items) == 0 || list.Items[0].Kind != kind {
					t.Errorf("%d was not told %s: %+v", who, kind, list.Items)
				}
				return err
			})
		}
		if err := w.reconfirm(ana, i.ID); fault.As(err) == nil || fault.As(err).Code != "nothing-moved" {
			t.Errorf("by whom nothing moved for: %v", err)
		}
		if err := w.reconfirm(w.AsCoordinator(), i.ID); !fault.Is(err, fault.Denied) {
			t.Errorf("by who takes no part: %v", err)
		}
		w.must(w.reconfirm(ivo, i.ID))
		w.must(w.reconfirm(ivo, i.ID))
		want.Reconfirmed = true
		if all, may := w.moved(ivo, i.ID); len(all) != 1 || all[0] != want || may {
			t.Errorf("reconfirmed: %+v, may %v", all, may)
		}
		if now := w.interview(i.ID); !now.StartsAt.Equal(nine) || now.State != models.InterviewConfirmed {
			t.Error("an interview holds its instant")
		}
	})
}

func TestI2_WhomTheMovedTimeDoesNotSuitGivesTheSeatBack(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		edition(t, "2098a", 330)
		i := w.confirmed()
		w.recheck()
		edition(t, "2098b", 300)
		w.recheck()
		w.must(w.decline(w.ivo, i.ID))
		if all, _ := w.moved(w.AsCoordinator(), i.ID); len(all) != 0 {
			t.Errorf("it waits for somebody who has left the panel: %+v", all)
		}
	})
}

func TestI2_ALawThatIsTakenBackAsksNobody(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		edition(t, "2098a", 330)
		i := w.confirmed()
		w.recheck()
		edition(t, "2098b", 360)
		w.recheck()
		edition(t, "2098c", 330)
		w.recheck()
		if all, may := w.moved(storetest.As(w.ivo), i.ID); len(all) != 0 || may {
			t.Errorf("%+v %v", all, may)
		}
		edition(t, "2098d", 360)
		w.recheck()
		w.must(w.reconfirm(storetest.As(w.ivo), i.ID))
		edition(t, "2098e", 360)
		w.recheck()
		if all, may := w.moved(storetest.As(w.ivo), i.ID); len(all) != 1 || !all[0].Reconfirmed || may {
			t.Errorf("asked a second time: %+v %v", all, may)
		}
	})
}

func hasPerson(o interview.Option, id models.PersonID) bool {
	return slices.ContainsFunc(o.People, func(p interview.OptionPerson) bool { return p.Person.ID == id })
}

func TestI2_WhoArrangesIsToldOfMovedTimesAndNotTheCandidateWhoChoseTheHour(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		edition(t, "2098a", 330)
		all := w.optionsNow().Options
		n := slices.IndexFunc(all, func(o interview.Option) bool { return o.StartsAt.After(changed) && hasPerson(o, w.ivo.ID) })
		i, err := w.choose(w.Learner, w.candidacy, "mine", all[n])
		w.must(err)
		w.recheck()
		edition(t, "2098c", 360)
		w.recheck()
		if all, _ := w.moved(w.AsCoordinator(), i.ID); len(all) == 0 {
			t.Fatal("nobody's time moved")
		}
		if !slices.Contains(w.heard(w.Coordinator), "panel-clock-moved") {
			t.Errorf("who arranges heard %v", w.heard(w.Coordinator))
		}
		if slices.Contains(w.heard(w.Learner), "panel-clock-moved") {
			t.Errorf("the candidate heard %v", w.heard(w.Learner))
		}
	})
}
