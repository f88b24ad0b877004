package panel_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
	"assay/review/panel"
)

// behind are the rows that nobody reads before the reveal but the voter theirs.
var behind = map[string]string{
	"votes":          "true",
	"ledger_entries": "subject_kind = 'vote'",
	"ledger_heads":   "subject_kind = 'vote'",
}

// apart are the rows that differ between two organisations that did the same: names of
// calendar events are random.
var apart = map[string]string{
	"votes": behind["votes"], "ledger_entries": behind["ledger_entries"], "ledger_heads": behind["ledger_heads"],
	"calendar_events": "true", "calendar_guests": "true",
}

// everybody is who may know of the ballot, and two who may not.
func (w *world) everybody() map[string]models.Actor {
	return map[string]models.Actor{
		"candidate": storetest.As(w.Learner), "chair": storetest.As(w.Ana), "panellist Bo": storetest.As(w.Bo),
		"panellist Mina": storetest.As(w.mina), "developer": storetest.As(w.ivo), "shadow": storetest.As(w.Chiara),
		"manager": storetest.As(w.Manager), "director": storetest.As(w.Director), "coordinator": w.AsCoordinator(),
		"administrator": w.AsAdmin(), "mentor": storetest.As(w.Mentor), "stranger": storetest.As(w.DevS3),
		"system": models.System("export", models.ViaCommand),
	}
}

// reads is all that an actor can read around the ballot, as bytes.
func (w *world) reads(a models.Actor) string {
	w.t.Helper()
	var out strings.Builder
	note := func(name string, v any, err error) {
		b, bad := json.Marshal(v)
		w.must(bad)
		if f := fault.As(err); f != nil {
			fmt.Fprintf(&out, "%s: %s %q\n", name, f.Error(), f.Reasons)
			return
		}
		w.must(err)
		fmt.Fprintf(&out, "%s: %s\n", name, b)
	}
	storetest.View(w.t, w.db, a, func(tx *store.Tx) error {
		ballot, err := panel.Find(tx, w.ballot.ID)
		note("ballot", ballot, err)
		waiting, err := panel.Waiting(tx, models.Page{})
		note("waiting", waiting, err)
		ballots, err := panel.Mine(tx, models.Page{})
		note("ballots", ballots, err)
		found, err := interview.Find(tx, w.interview.ID)
		note("interview", found, err)
		of, err := interview.OfCandidacy(tx, w.candidacy.ID, models.Page{})
		note("of candidacy", of, err)
		for _, ended := range []bool{false, true} {
			own, err := interview.Mine(tx, ended, models.Page{})
			note("own", own, err)
			every, err := interview.All(tx, 0, ended, models.Page{})
			note("every", every, err)
		}
		told, err := tx.Notifications(a.Person, false, models.Page{Limit: 200})
		note("notifications", told, err)
		entries, err := tx.Ledger(store.LedgerFilter{}, models.Page{Limit: 200})
		for n := range entries.Items {
			entries.Items[n].ID = 0 // for the machine alone
		}
		note("ledger", entries, err)
		candidacy, err := tx.Candidacy(w.candidacy.ID)
		note("candidacy", candidacy, err)
		return nil
	})
	return out.String()
}

func TestV3_AVoteChangesNothingThatAnybodyElseReads(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		clock := storetest.ClockOf(db)
		for _, turn := range []struct {
			what   string
			who    models.Person
			choice models.Choice
		}{
			{"the first vote", w.Bo, models.ChoiceNotYet},
			{"a changed vote", w.Bo, models.ChoicePass},
			{"the chair's vote", w.Ana, models.ChoicePass},
			{"a recusal", w.ivo, models.ChoiceRecuse},
			{"the recusal taken back", w.ivo, models.ChoiceNotYet},
			{"and the same again", w.ivo, models.ChoiceNotYet},
		} {
			clock.Advance(time.Minute)
			rows := storetest.Dump(t, db, behind)
			before := map[string]string{}
			for name, a := range w.everybody() {
				before[name] = w.reads(a)
			}
			w.must(w.vote(turn.who, turn.choice))
			if after := storetest.Dump(t, db, behind); after != rows {
				t.Errorf("%s changed rows:\n%s", turn.what, difference(rows, after))
			}
			for name, a := range w.everybody() {
				after := w.reads(a)
				if a.Person == turn.who.ID {
					if !strings.Contains(after, `"Mine":{"ID"`) {
						t.Errorf("after %s the voter does not read their own vote", turn.what)
					}
					continue
				}
				if after != before[name] {
					t.Errorf("%s shows to the %s:\n%s", turn.what, name, difference(before[name], after))
				}
				if a.Person == 0 || turn.what != "the first vote" {
					continue
				}
				if strings.Contains(after, "root cause") || strings.Contains(after, `"Votes":[`) {
					t.Errorf("the %s reads a vote: %s", name, after)
				}
			}
		}
	})
}

// TestV3_RemindersAreTheSameWhoeverHasVoted runs two ballots side by side: one on
// which nobody voted, one on which all but the developer did.
func TestV3_RemindersAreTheSameWhoeverHasVoted(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		told := func(db *store.DB, voters int) string {
			w := opened(t, db)
			for _, p := range []models.Person{w.Ana, w.Bo, w.mina}[:voters] {
				w.must(w.vote(p, models.ChoicePass))
			}
			storetest.ClockOf(db).Set(w.ballot.DeadlineAt.Add(time.Minute))
			w.sweep()
			storetest.ClockOf(db).Set(w.ballot.DeadlineAt.Add(72 * time.Hour))
			w.sweep()
			return storetest.Dump(t, db, apart)
		}
		other := storetest.SQLite(t)
		if strings.HasSuffix(t.Name(), "postgres") {
			other = storetest.Postgres(t)
		}
		silent, spoken := told(db, 0), told(other, 3)
		if silent != spoken {
			t.Errorf("the reminders tell who voted:\n%s", difference(silent, spoken))
		}
	})
}

// ids of ledger entries are for the machine alone: a hidden entry takes one too.
var ids = regexp.MustCompile(`ledger_entries: \d+ \| `)

// TestV3_ExcusingTellsNothing excuses Bo where he voted and where he did not.
func TestV3_ExcusingTellsNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		other := storetest.SQLite(t)
		if strings.HasSuffix(t.Name(), "postgres") {
			other = storetest.Postgres(t)
		}
		excused := func(db *store.DB, voted bool) string {
			w := opened(t, db)
			if voted {
				w.must(w.vote(w.Bo, models.ChoicePass))
			}
			w.leave(w.Bo)
			w.must(w.act(w.Admin, func(tx *store.Tx) error {
				_, err := panel.Excuse(tx, w.ballot.ID, w.Bo.ID, w.salt())
				return err
			}, models.RoleAdministrator))
			return ids.ReplaceAllString(storetest.Dump(t, db, apart), "ledger_entries: ")
		}
		if with, without := excused(db, true), excused(other, false); with != without {
			t.Errorf("excusing tells who voted:\n%s", difference(without, with))
		}
	})
}

// difference shows the lines that two texts do not share.
func difference(before, after string) string {
	seen := map[string]bool{}
	for line := range strings.SplitSeq(before, "\n") {
		seen[line] = true
	}
	var out []string
	for line := range strings.SplitSeq(after, "\n") {
		if !seen[line] {
			out = append(out, "+ "+line)
		}
		delete(seen, line)
	}
	for line := range seen {
		out = append(out, "- "+line)
	}
	return strings.Join(out, "\n")
}
