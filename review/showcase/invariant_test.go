package showcase

import (
	"strings"
	"testing"
	"time"

	"assay/models/store"
	"assay/models/store/storetest"
)

// planted is a wrong that the invariant with this sentence must find, and the way
// back.
type planted struct{ sentence, wrong, undo string }

// Case 1 is approved, 2 has one sealed review, 3 is resubmitted, 4 is withdrawn and
// has a late note.
var wrongs = []planted{
	{"The versions of a show case", "update show_cases set current_version = 2 where id = 1", "update show_cases set current_version = 1 where id = 1"},
	{"A show case that was ever submitted", "update show_cases set rubric_id = null where id = 1",
		"update show_cases set rubric_id = (select min(id) from rubrics) where id = 1"},
	{"An approved show case has", "update reviews set verdict = 'changes' where show_case_id = 1 and level = 4",
		"update reviews set verdict = 'approve' where show_case_id = 1 and level = 4"},
	{"Nobody reviews their own", "update assignments set reviewer_id = (select author_id from show_cases where id = 1) where show_case_id = 1 and seat = 1",
		"update assignments set reviewer_id = (select r.reviewer_id from reviews r where r.assignment_id = assignments.id) where show_case_id = 1 and seat = 1"},
	{"Reviews of a version are released with", "update reviews set released_at = submitted_at where show_case_id = 2",
		"update reviews set released_at = null where show_case_id = 2"},
	{"A version is released when", "update show_case_versions set released_at = submitted_at where show_case_id = 2",
		"update show_case_versions set released_at = null where show_case_id = 2"},
	{"A finding belongs", "update reviews set released_at = null where show_case_id = 3",
		"update reviews set released_at = (select v.released_at from show_case_versions v where v.show_case_id = 3 and v.number = reviews.version_number) where show_case_id = 3"},
	{"A submitted assignment has", "update assignments set state = 'released' where show_case_id = 2 and state = 'submitted'",
		"update assignments set state = 'submitted' where show_case_id = 2 and state = 'released'"},
	{"A released verdict other", "update findings set blocking = false where show_case_id = 3", "update findings set blocking = true where show_case_id = 3"},
	{"No blocking finding", "update findings set state = 'open' where show_case_id = 3", "update findings set state = 'answered' where show_case_id = 3"},
	{"The granted level", "update show_cases set granted_level = 3 where id = 1", "update show_cases set granted_level = 2 where id = 1"},
	{"A show case in review has somebody", "update assignments set state = 'declined' where show_case_id = 2 and state = 'accepted'",
		"update assignments set state = 'accepted' where show_case_id = 2 and state = 'declined'"},
	{"A show case in review waits", "update assignments set state = 'declined' where show_case_id = 2 and state = 'accepted'",
		"update assignments set state = 'accepted' where show_case_id = 2 and state = 'declined'"},
	{"Offers and reviews in work", "update assignments set state = 'accepted' where show_case_id = 1 and seat = 1",
		"update assignments set state = 'submitted' where show_case_id = 1 and seat = 1"},
	{"An entry of the ledger", "update ledger_entries set hidden = true where subject_kind = 'show_case' and subject_id = 1",
		"update ledger_entries set hidden = false where subject_kind = 'show_case' and subject_id = 1"},
	{"A late note", "update reviews set submitted_at = (select created_at from show_cases where id = 4) where late",
		"update reviews set submitted_at = updated_at where late"},
}

func TestEveryInvariantOfShowCasesCanBreak(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		_, seats := s.taken()
		s.judge(seats[0], yes, 4)
		s.judge(seats[1], yes, 2)
		_, seats = s.taken()
		s.judge(seats[0], yes, 4)
		c, seats := s.taken()
		s.judge(seats[0], fix, 3)
		s.judge(seats[1], yes, 3)
		s.answerAll(c.ID)
		s.ok(s.submit(c.ID))
		c, seats = s.taken()
		storetest.ClockOf(db).Advance(time.Hour)
		s.ok(s.withdraw(c.ID))
		s.judge(seats[0], yes, 3)
		storetest.CheckInvariants(t, db)
		for _, p := range wrongs {
			storetest.Tamper(t, db, p.wrong)
			if !s.breaks(p.sentence) {
				t.Errorf("%q was not found after %s", p.sentence, p.wrong)
			}
			storetest.Tamper(t, db, p.undo)
			storetest.CheckInvariants(t, db)
		}
	})
}

func (s *stage) breaks(sentence string) (found bool) {
	s.t.Helper()
	storetest.View(s.t, s.db, storetest.Builder, func(tx *store.Tx) error {
		for _, i := range store.Invariants() {
			if !strings.HasPrefix(i.Sentence.String(), sentence) {
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

func TestEveryInvariantOfShowCasesIsPlanted(t *testing.T) {
	for _, i := range store.Invariants() {
		planted := false
		for _, p := range wrongs {
			planted = planted || strings.HasPrefix(i.Sentence.String(), p.sentence)
		}
		if strings.HasPrefix(i.Rule, "S") && i.Rule != "S12" && !planted {
			t.Errorf("nobody tried to break %s %q", i.Rule, i.Sentence.String())
		}
	}
}
