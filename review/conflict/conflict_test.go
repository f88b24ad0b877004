package conflict_test

import (
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
)

func TestP2_SelfManagersAndDeclaredPairsAreInConflict(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddConflict(t, db, o.Ana, o.Learner)
		storetest.AddConflict(t, db, o.Learner, o.Bo)
		above := storetest.AddPerson(t, db, "Vice President", o.Seattle)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			d := o.Director
			d.ManagerID = &above.ID
			return tx.SavePerson(&d)
		})
		same(t, "towards the learner", kinds(t, db, o.Learner, nil, o.Learner, o.Manager, o.Director, above, o.Ana, o.Bo, o.Chiara), map[string]string{
			o.Learner.Name: "self ", o.Manager.Name: "manager ", o.Director.Name: "manager ", o.Ana.Name: "declared ", o.Bo.Name: "declared ",
		})
		same(t, "towards the manager", kinds(t, db, o.Manager, nil, o.Learner, o.Director, above), map[string]string{
			o.Director.Name: "manager ", above.Name: "manager ",
		})
	})
}

func TestP2_AMentorIsInConflictUntilTwelveMonthsLater(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		ended := time.Date(2025, 11, 16, 1, 0, 0, 0, time.UTC)
		long := time.Date(2025, 11, 15, 23, 0, 0, 0, time.UTC)
		mentored(t, db, o.Mentor, o.Learner, nil)
		mentored(t, db, o.Ana, o.Learner, &ended)
		mentored(t, db, o.Bo, o.Learner, &long)
		same(t, "today", kinds(t, db, o.Learner, nil, o.Mentor, o.Ana, o.Bo), map[string]string{o.Mentor.Name: "mentor ", o.Ana.Name: "mentor "})
		same(t, "the other way", kinds(t, db, o.Mentor, nil, o.Learner), map[string]string{o.Learner.Name: "mentor "})
		if got := between(t, db, o.Learner, o.Ana, nil)[0].Until; got != date(2026, 11, 16) {
			t.Errorf("it ends on %s", got)
		}
		if got := between(t, db, o.Learner, o.Mentor, nil)[0].Until; !got.IsZero() {
			t.Errorf("a present mentor's conflict ends on %s", got)
		}
		storetest.ClockOf(db).Advance(24 * time.Hour)
		same(t, "a day later", kinds(t, db, o.Learner, nil, o.Mentor, o.Ana), map[string]string{o.Mentor.Name: "mentor "})
	})
}

func TestP2_WhoWorkedTheSameCustomerCaseIsInConflict(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		judged := addShowCase(t, db, o, o.Learner, "CASE-1", false, o.Ana)
		addShowCase(t, db, o, o.Bo, "case-1", false, o.Chiara)
		addShowCase(t, db, o, o.Mentor, "CASE-2", false)
		nameless := addShowCase(t, db, o, o.Learner, "", false)
		addShowCase(t, db, o, o.Dev, "", false)
		everyone := []models.Person{o.Ana, o.Bo, o.Chiara, o.Mentor, o.Dev}
		same(t, "the case", kinds(t, db, o.Learner, &judged.ID, everyone...), map[string]string{
			o.Ana.Name: "same_case ", o.Bo.Name: "same_case ", o.Chiara.Name: "same_case ",
		})
		same(t, "a case without a reference", kinds(t, db, o.Learner, &nameless.ID, everyone...), nil)
		same(t, "a candidacy without approved cases", kinds(t, db, o.Learner, nil, everyone...), nil)
		addShowCase(t, db, o, o.Learner, "CASE-2", true)
		same(t, "a candidacy with one", kinds(t, db, o.Learner, nil, everyone...), map[string]string{o.Mentor.Name: "same_case "})
		for _, f := range between(t, db, o.Learner, o.Ana, &judged.ID) {
			if strings.Contains(f.Reason.String(), "CASE") {
				t.Errorf("the reason tells the customer's case: %s", f.Reason)
			}
		}
	})
}

func TestP2_APairDeclinedForAConflictIsBlockedBothWays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		c := addShowCase(t, db, o, o.Learner, "", false)
		decline(t, db, c, o.Ana, models.DeclineConflict)
		decline(t, db, c, o.Bo, models.DeclineBusy)
		same(t, "towards the author", kinds(t, db, o.Learner, nil, o.Ana, o.Bo), map[string]string{o.Ana.Name: "declined_for_conflict "})
		same(t, "towards the reviewer", kinds(t, db, o.Ana, nil, o.Learner), map[string]string{o.Learner.Name: "declined_for_conflict "})
	})
}

func TestP2_ADeclaredConflictHoldsToItsLastDayAndMayOnlyGrow(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		declare := func(as models.Actor, reason string, ends models.Date) error {
			return storetest.Do(db, as, func(tx *store.Tx) error {
				_, err := conflict.Declare(tx, conflict.Declaration{Person: o.Ana.ID, Other: o.Learner.ID, Reason: reason, EndsOn: ends})
				return err
			})
		}
		want(t, "without a reason", declare(storetest.As(o.Ana), " ", models.Date{}), "required /reason")
		want(t, "ending yesterday", declare(storetest.As(o.Ana), "We shared a flat.", date(2026, 11, 15)), "date-past /endsOn")
		want(t, "for somebody else", declare(storetest.As(o.Bo), "They are friends.", models.Date{}), "not-allowed")
		want(t, "a coordinator for somebody", declare(o.AsCoordinator(), "They shared a flat.", date(2026, 11, 20)), "")
		want(t, "the same again", declare(o.AsCoordinator(), "They shared a flat.", date(2026, 11, 20)), "")
		want(t, "longer", declare(storetest.As(o.Ana), "We share a flat.", date(2026, 11, 30)), "")
		want(t, "shorter", declare(storetest.As(o.Ana), "We shared a flat.", date(2026, 11, 17)), "conflict-shortened")
		storetest.ClockOf(db).Set(time.Date(2026, 11, 30, 23, 59, 0, 0, time.UTC))
		same(t, "on the last day", kinds(t, db, o.Learner, nil, o.Ana), map[string]string{o.Ana.Name: "declared "})
		storetest.ClockOf(db).Advance(time.Minute)
		same(t, "after it", kinds(t, db, o.Learner, nil, o.Ana), nil)
		want(t, "anew", declare(storetest.As(o.Ana), "Again.", date(2026, 12, 3)), "")
		same(t, "anew", kinds(t, db, o.Learner, nil, o.Ana), map[string]string{o.Ana.Name: "declared "})
	})
}

func TestP3_AskedAndSaidNoneIsNotNeverAsked(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		answer := func(as models.Actor, reply conflict.Reply) error {
			return storetest.Do(db, as, func(tx *store.Tx) error {
				return conflict.Answer(tx, models.Subject{Kind: "interview", ID: 1}, o.Ana.ID, o.Learner.ID, reply)
			})
		}
		stored := func() (string, bool) {
			var a models.ConflictAnswer
			var asked bool
			storetest.View(t, db, storetest.Builder, func(tx *store.Tx) (err error) {
				a, asked, err = tx.ConflictAnswer(o.Ana.ID, o.Learner.ID)
				return err
			})
			return a.Answer, asked
		}
		if _, asked := stored(); asked {
			t.Error("asked before anybody asked")
		}
		want(t, "no answer", answer(storetest.As(o.Ana), ""), "conflict-unanswered /conflict")
		want(t, "a coordinator answers for somebody", answer(o.AsCoordinator(), conflict.None), "not-allowed")
		want(t, "none", answer(storetest.As(o.Ana), conflict.None), "")
		want(t, "none again", answer(storetest.As(o.Ana), conflict.None), "")
		if got, asked := stored(); !asked || got != "none" {
			t.Errorf("stored %q, %v", got, asked)
		}
		want(t, "declared", answer(storetest.As(o.Ana), conflict.Declared), "")
		want(t, "declared again", answer(storetest.As(o.Ana), conflict.Declared), "")
		same(t, "after declaring", kinds(t, db, o.Learner, nil, o.Ana), map[string]string{o.Ana.Name: "declared "})
		want(t, "none after all", answer(storetest.As(o.Ana), conflict.None), "conflict-declared")
		if got, _ := stored(); got != "declared" {
			t.Errorf("stored %q", got)
		}
	})
}
