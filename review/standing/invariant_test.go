package standing_test

import (
	"strings"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/standing"
)

// planted is a wrong that the invariant with this sentence must find, and the way
// back.
type planted struct{ sentence, wrong, undo string }

var wrongs = []planted{
	{"The bars of a service are numbered", "update bars set number = 3 where number = 2", "update bars set number = 2 where number = 3"},
	{"A candidacy is pinned to a bar of its own", "update candidacies set bar_id = (select min(id) from bars where service_id <> candidacies.service_id)",
		"update candidacies set bar_id = (select min(id) from bars where service_id = candidacies.service_id)"},
	{"A person's attempts at a service", "update candidacies set number = 2", "update candidacies set number = 1"},
	{"A standing by ballot", "update ballots set outcome = 'not_yet'", "update ballots set outcome = 'pass'"},
	{"A founding SME by appointment", "update appointments set developer_id = null, developer_at = null",
		"update appointments set developer_id = (select min(person_id) from service_developers), developer_at = created_at"},
	{"A founding SME renews once", "update standings set renewals = 2 where founding", "update standings set renewals = 0 where founding"},
	{"A standing is what the last entry", "update standings set expires_on = '2099-01-01' where founding",
		"update standings set expires_on = (select max(c.expires_on) from standing_changes c where c.standing_id = standings.id) where founding"},
	{"The history of a standing has no gap", "update standing_changes set from_state = 'lapsed' where event = 'appoint'",
		"update standing_changes set from_state = 'none' where event = 'appoint'"},
	{"Contributions are of people", "update contributions set person_id = (select min(id) from people)",
		"update contributions set person_id = (select min(person_id) from standings)"},
}

func TestEveryInvariantOfStandingsCanBreak(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.founding()
		w.appointed(w.Ana)
		w.grant(w.Learner, w.passed(w.Learner))
		w.contribute(w.Learner, "How to drain nodes", "2026-11-16")
		w.publish(w.EKS, 2, models.DefaultBarRules())
		w.publish(w.S3, 1, models.DefaultBarRules())
		w.holds()
		for _, p := range wrongs {
			storetest.Tamper(t, db, p.wrong)
			if !w.breaks(p.sentence) {
				t.Errorf("%q was not found after %s", p.sentence, p.wrong)
			}
			storetest.Tamper(t, db, p.undo)
			w.holds()
		}
	})
}

// ours are the invariants of this room; the ballots of these tests have no roll.
func ours(i store.Invariant) bool {
	for _, p := range wrongs {
		if strings.HasPrefix(i.Sentence.String(), p.sentence) {
			return true
		}
	}
	return strings.HasPrefix(i.Sentence.String(), "An attempt began") || strings.HasPrefix(i.Sentence.String(), "A service has at most five")
}

func (w *world) breaks(sentence string) (found bool) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		for _, i := range store.Invariants() {
			if !ours(i) || !strings.HasPrefix(i.Sentence.String(), sentence) {
				continue
			}
			ids, err := tx.Breaches(i, 5)
			if err != nil {
				return err
			}
			found = found || len(ids) > 0
		}
		return nil
	})
	return found
}

func (w *world) holds() {
	w.t.Helper()
	for _, i := range store.Invariants() {
		if ours(i) && w.breaks(i.Sentence.String()) {
			w.t.Errorf("broken: %s", i.Sentence.String())
		}
	}
}

// TestV8_ImportsOfEveryStateKeepTheHistoryWhole walks standings into each state.
func TestV8_ImportsOfEveryStateKeepTheHistoryWhole(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		people := []models.Person{w.Ana, w.Bo, w.Chiara, w.Mentor, w.Learner, w.Director}
		for i, state := range every {
			w.do(func(tx *store.Tx) error {
				_, err := standing.Grant(tx, standing.Granting{Person: people[i].ID, Service: w.EKS.ID, Source: "the list", State: state})
				return err
			})
		}
		w.holds()
	})
}

var every = []models.StandingState{models.StandingProvisional, models.StandingActive, models.StandingLapsed,
	models.StandingSuspended, models.StandingEmeritus, models.StandingRevoked}
