package store

import (
	"regexp"
	"testing"
	"time"

	"assay/models"
)

// TestWhatWaitsAndWhatIsSearchedIsReadByIndex explains every part of an inbox for
// somebody with every role, and of the search, on both engines: each page asks for
// the badge, and each letter for the search.
func TestWhatWaitsAndWhatIsSearchedIsReadByIndex(t *testing.T) {
	day := models.Date{Year: 2026, Month: 11, Day: 16}
	now := time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)
	asks := WaitingFor{Person: 1, Coordinates: true, Administers: true, Signs: []models.PlanID{1, 2}, Today: day, IdleSince: now, ComingUntil: now, ExpiringBy: day, RenewBy: day}
	reads := map[string]func(tx *Tx) error{
		"counts":            func(tx *Tx) error { return second(tx.CountWaiting(asks)) },
		"meetings":          func(tx *Tx) error { return second(tx.MeetingsOf(1)) },
		"mentees":           func(tx *Tx) error { return second(tx.MenteesOf(1)) },
		"plans":             func(tx *Tx) error { return second(tx.ActivePlansOf(1)) },
		"search for people": func(tx *Tx) error { return second(tx.FindPeople([]string{"lin", "mei"}, 6)) },
		"search for cases": func(tx *Tx) error {
			return second(tx.FindShowCases(CaseSearch{Words: []string{"node", "change"}, Services: []models.ServiceID{1}, Reader: 1, Limit: 6}))
		},
		"search by number": func(tx *Tx) error { return second(tx.SeenShowCase(1, 1, false)) },
		"search for candidacies": func(tx *Tx) error {
			return second(tx.FindCandidacies([]models.PersonID{1, 2}, []models.ServiceID{1}, 1, day, 6))
		},
		"ledger by event": func(tx *Tx) error {
			return second(tx.Ledger(LedgerFilter{Event: "plan.completed", From: now}, models.Page{}))
		},
		"ledger in a time": func(tx *Tx) error { return second(tx.Ledger(LedgerFilter{From: now, To: now}, models.Page{})) },
		"names of subjects": func(tx *Tx) error {
			var subjects []models.Subject
			for kind := range subjectReads {
				subjects = append(subjects, models.Subject{Kind: kind, ID: 1})
			}
			return second(tx.SubjectNames(subjects))
		},
		"words of a case": func(tx *Tx) error { return second(all[showCaseTerm](tx.q.Where("show_case_id = ?", 1))) },
	}
	for _, r := range waitingReads {
		reads[string(r.kind)] = func(tx *Tx) error { return second(tx.Waiting(r.kind, asks, 20)) }
	}
	for engine, db := range planned(t) {
		for name, read := range reads {
			t.Run(engine+"/"+name, func(t *testing.T) {
				for _, statement := range recorded(t, db, read) {
					if plan := explained(t, db, statement); waitingTable.MatchString(plan) {
						t.Errorf("reads a whole table:\n%s\n%s", statement, plan)
					}
				}
			})
		}
	}
}

// waitingTable is what either engine says when it reads every row of a table, whose alias is one or two letters,
// or every plan in one state, as most are.
var waitingTable = regexp.MustCompile(`Seq Scan on \w+|(?m)SCAN [a-z]{1,2}$|SEARCH p USING INDEX plans_\w+_state`)
