package store

import (
	"regexp"
	"testing"
	"time"

	"assay/models"
)

// TestShowCasesAreReadByIndex explains what lists, guards and sweeps of show cases
// run.
func TestShowCasesAreReadByIndex(t *testing.T) {
	now := time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)
	people := []models.PersonID{1, 2, 3}
	page := models.Page{}
	reads := map[string]func(tx *Tx) error{
		"cases by author":       func(tx *Tx) error { return second(tx.ShowCasesBy(1, page)) },
		"open cases":            func(tx *Tx) error { return second(tx.OpenShowCases(1, page)) },
		"short cases":           func(tx *Tx) error { return second(tx.ShortShowCases(1, page)) },
		"cases to retry":        func(tx *Tx) error { return second(tx.ShowCasesToRetry(now, 10)) },
		"cases due":             func(tx *Tx) error { return second(tx.ShowCasesDue(now, true, 10)) },
		"queue":                 func(tx *Tx) error { return second(tx.ReviewQueue(1, page)) },
		"assignments of a case": func(tx *Tx) error { return second(tx.Assignments(1)) },
		"assignments to remind": func(tx *Tx) error { return second(tx.AssignmentsAt(StepRemind, now, 10)) },
		"assignments due":       func(tx *Tx) error { return second(tx.AssignmentsAt(StepDue, now, 10)) },
		"assignments to expire": func(tx *Tx) error { return second(tx.AssignmentsAt(StepExpire, now, 10)) },
		"open reviews":          func(tx *Tx) error { return second(tx.OpenReviews(people)) },
		"busy people":           func(tx *Tx) error { return second(tx.BusySince(people, now)) },
		"reviews given":         func(tx *Tx) error { return second(tx.ReviewsGiven(1, page)) },
		"reviews of a case":     func(tx *Tx) error { return second(tx.Reviews(1)) },
		"last released":         func(tx *Tx) error { return second(tx.LastReleased(people)) },
		"levels known":          func(tx *Tx) error { return second(tx.LevelsKnown(1, people)) },
		"findings of a case":    func(tx *Tx) error { return second(tx.Findings(1)) },
		"findings to answer":    func(tx *Tx) error { return second(tx.OpenBlocking([]models.ShowCaseID{1, 2})) },
		"verdicts of cases":     func(tx *Tx) error { return second(tx.ReleasedVerdicts([]models.ShowCaseID{1, 2})) },
		"skill fixes":           func(tx *Tx) error { return second(tx.SkillFixes(page)) },
		"skill fixes of people": func(tx *Tx) error { return second(tx.OpenSkillFixes(1, people)) },
		"panels of a candidate": func(tx *Tx) error { return second(tx.JudgesCandidate(1, 2, 3)) },
		"mentor of a learner":   func(tx *Tx) error { return second(tx.Mentors(1, 2)) },
		"rubric of a service": func(tx *Tx) error {
			service := models.ServiceID(1)
			_, _, err := tx.NewestRubric(&service)
			return err
		},
		"assignments lost": func(tx *Tx) error { return second(tx.AssignmentsWithoutRight(models.DateOf(now), 10)) },
	}
	// An index of what is open alone is small, and may be read whole.
	small := regexp.MustCompile(`(?m)^SCAN \w+ USING INDEX (assignments_pending|skill_fixes_waiting)$`)
	whole := regexp.MustCompile(`Seq Scan on (show_\w+|assignments|reviews|findings|skill_fixes|people|seats|mentorships)` +
		`|(?m)SCAN (s|a|r|f|v|p|i|c|show_\w+|assignments|reviews|findings|skill_fixes|people|seats|mentorships)( USING (COVERING )?INDEX \w+)?$`)
	for engine, db := range planned(t) {
		for name, read := range reads {
			t.Run(engine+"/"+name, func(t *testing.T) {
				for _, statement := range recorded(t, db, read) {
					if plan := explained(t, db, statement); whole.MatchString(small.ReplaceAllString(plan, "")) {
						t.Errorf("reads a whole table:\n%s\n%s", statement, plan)
					}
				}
			})
		}
	}
}
