package panel_test

import (
	"strings"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// planted is a wrong that the invariant with this sentence must find, and the way
// back.
type planted struct {
	sentence, wrong, undo string
}

var arranged = []planted{
	{"A confirmed interview has two SMEs", "update seats set state = 'invited' where kind = 'developer'",
		"update seats set state = 'accepted' where kind = 'developer'"},
	{"Every interview that is not over and done has exactly one chair", "update seats set chair = false",
		"update seats set chair = true where id = (select min(id) from seats)"},
	{"Nobody sits on the panel of their own", "create table kept as select person_id from candidacies; update candidacies set person_id = (select person_id from seats where kind = 'developer')",
		"update candidacies set person_id = (select person_id from kept); drop table kept"},
	{"Whoever is in an interview to come is booked", "create table kept as select * from bookings; delete from bookings where quarter = (select max(quarter) from kept) and person_id = (select person_id from seats where kind = 'developer')",
		"delete from bookings; insert into bookings select * from kept; drop table kept"},
	{"Nobody is booked for an interview", "update seats set state = 'declined', given_back = 'declined' where kind = 'shadow'", "update seats set state = 'accepted', given_back = '' where kind = 'shadow'"},
	{"A candidacy is scheduling or scheduled", "update candidacies set state = 'ready'", "update candidacies set state = 'scheduled'"},
}

var voted = []planted{
	{"No shadow is on the roll", "update ballot_seats set kind = 'sme' where kind = 'developer'",
		"update ballot_seats set kind = 'developer' where seat_id = (select id from seats where kind = 'developer')"},
	{"A ballot is about a held interview", "update seats set attendance = 'no_show' where kind = 'developer'",
		"update seats set attendance = 'attended' where kind = 'developer'"},
	{"Every vote has a reason and a salt", "create table kept as select id, salt from votes; update votes set salt = (select min(salt) from kept)",
		"update votes set salt = (select kept.salt from kept where kept.id = votes.id); drop table kept"},
	{"A ballot is closed as soon as", "update votes set superseded_at = cast_at where id = (select max(id) from votes)", "update votes set superseded_at = null"},
	{"A decided ballot was voted on", "update votes set choice = 'recuse'", "update votes set choice = 'pass'"},
	{"Nothing passed against a blocking", "update votes set choice = 'not_yet', blocking = true where id = (select max(id) from votes)",
		"update votes set choice = 'pass', blocking = false"},
	{"Feedback is written by", "update ballots set feedback = 'x', feedback_at = closed_at, feedback_by = (select person_id from candidacies)",
		"update ballots set feedback = '', feedback_at = null, feedback_by = null"},
	{"What a closed ballot decided", "update ballots set outcome = 'not_yet'", "update ballots set outcome = 'pass'"},
	{"A candidacy is voting exactly", "update candidacies set state = 'voting', ended_at = null", "update candidacies set state = 'certified', ended_at = state_since"},
}

func TestEveryInvariantOfInterviewsAndBallotsCanBreak(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.plant(arranged)
		w.hold()
		w.must(w.tryOpen())
		w.votes(models.ChoicePass, models.ChoicePass, models.ChoicePass, models.ChoicePass)
		w.plant(voted)
	})
}

func (w *world) plant(all []planted) {
	w.t.Helper()
	for _, p := range all {
		for statement := range strings.SplitSeq(p.wrong, "; ") {
			storetest.Tamper(w.t, w.db, statement)
		}
		if !w.finds(p.sentence) {
			w.t.Errorf("%q was not found after %s", p.sentence, p.wrong)
		}
		for statement := range strings.SplitSeq(p.undo, "; ") {
			storetest.Tamper(w.t, w.db, statement)
		}
		storetest.CheckInvariants(w.t, w.db)
	}
}

func (w *world) finds(sentence string) (found bool) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		for _, i := range store.Invariants() {
			if !strings.HasPrefix(i.Sentence.String(), sentence) {
				continue
			}
			ids, err := tx.Breaches(i, 10)
			if err != nil {
				return err
			}
			found = found || len(ids) > 0
		}
		return nil
	})
	return found
}
