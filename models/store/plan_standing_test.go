package store

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"assay/models"
)

// TestGuardsOfTheRoadReadByIndex explains what bars, candidacies and standings read
// for guards, lists and sweeps; a guard that reads a whole table would make acts
// that have nothing to do with each other run again.
func TestGuardsOfTheRoadReadByIndex(t *testing.T) {
	day := models.Date{Year: 2026, Month: 11, Day: 16}
	person, service := []models.PersonID{1, 2}, []models.ServiceID{1, 2}
	acts := map[string]func(tx *Tx) error{
		"open candidacy":    func(tx *Tx) error { _, _, err := tx.LockOpenCandidacy(1, 1); return err },
		"open candidacies":  func(tx *Tx) error { return second(tx.LockOpenCandidacies(1)) },
		"attempts":          func(tx *Tx) error { return second(tx.AttemptsAt(1, 1)) },
		"to check":          func(tx *Tx) error { return second(tx.CandidaciesToCheck(day, 200)) },
		"candidates":        func(tx *Tx) error { return second(tx.OpenCandidates(1)) },
		"behind":            func(tx *Tx) error { return second(tx.CandidaciesBehind(1)) },
		"approved":          func(tx *Tx) error { return second(tx.ApprovedCases(person, service)) },
		"tasks":             func(tx *Tx) error { return second(tx.RoadTasks(person, []string{"lab"})) },
		"plans":             func(tx *Tx) error { return second(tx.RoadPlans(person, []string{"eks"})) },
		"certifications":    func(tx *Tx) error { return second(tx.HeldCertifications(person)) },
		"grades":            func(tx *Tx) error { return second(tx.Grades([]models.ShowCaseID{1})) },
		"road":              func(tx *Tx) error { return second(tx.RoadOf(1)) },
		"list by person":    func(tx *Tx) error { return second(tx.Candidacies(CandidacyFilter{Person: 1}, models.Page{})) },
		"list by service":   func(tx *Tx) error { return second(tx.Candidacies(CandidacyFilter{Service: 1}, models.Page{})) },
		"list by state":     func(tx *Tx) error { return second(tx.Candidacies(CandidacyFilter{State: "ready"}, models.Page{})) },
		"newest bar":        func(tx *Tx) error { _, _, err := tx.LatestBar(1); return err },
		"newest bars":       func(tx *Tx) error { return second(tx.LatestBars(service)) },
		"counting":          func(tx *Tx) error { return second(tx.CountingStandings(1, day)) },
		"counting of many":  func(tx *Tx) error { return second(tx.CountingStandingsIn(service, day)) },
		"counting of these": func(tx *Tx) error { return second(tx.CountingStandingsOf(person, day)) },
		"standing":          func(tx *Tx) error { _, _, err := tx.LockStandingOf(1, 1); return err },
		"founding seats":    func(tx *Tx) error { return second(tx.FoundingSeatsTaken(1)) },
		"ended":             func(tx *Tx) error { return second(tx.StandingsEnded(day, 200)) },
		"to remind":         func(tx *Tx) error { return second(tx.StandingsToRemind(day, 200)) },
		"work":              func(tx *Tx) error { return second(tx.WorkIn([]models.StandingID{1, 2})) },
		"history":           func(tx *Tx) error { return second(tx.StandingHistory(1, models.Page{})) },
		"history at one":    func(tx *Tx) error { return second(tx.ServiceChanges(1, []string{"grant"}, models.Page{})) },
		"SMEs of one":       func(tx *Tx) error { return second(tx.ServiceSMEs(1, 0, day, models.Page{})) },
		"standings":         func(tx *Tx) error { return second(tx.Standings(StandingFilter{Until: day}, models.Page{})) },
		"standings of one":  func(tx *Tx) error { return second(tx.Standings(StandingFilter{Service: 1}, models.Page{})) },
		"waiting":           func(tx *Tx) error { return second(tx.WaitingAppointments([]models.ServiceID{1})) },
		"all contributions": func(tx *Tx) error { return second(tx.Contributions(ContributionFilter{}, models.Page{})) },
		"all candidacies":   func(tx *Tx) error { return second(tx.Candidacies(CandidacyFilter{Viewer: 1, On: day}, models.Page{})) },
		"waiting for one":   func(tx *Tx) error { _, _, err := tx.WaitingAppointment(1, 1); return err },
		"contributions":     func(tx *Tx) error { return second(tx.Contributions(ContributionFilter{Person: 1}, models.Page{})) },
		"by service":        func(tx *Tx) error { return second(tx.Contributions(ContributionFilter{Service: 1}, models.Page{})) },
		"involved":          func(tx *Tx) error { return second(tx.InvolvedIn(1, day)) },
		"zones in use":      func(tx *Tx) error { return second(tx.ZonesInUse()) },
		"pipeline":          func(tx *Tx) error { return second(tx.Pipeline(PipelineFilter{}, day, models.Page{})) },
		"pipeline of one":   func(tx *Tx) error { return second(tx.Pipeline(PipelineFilter{ServiceID: 1}, day, models.Page{})) },
		"cases under way":   func(tx *Tx) error { return second(tx.CasesUnderWay(person, service)) },
		"sign-offs":         func(tx *Tx) error { return second(tx.SignOffsWaiting(person)) },
		"live interviews":   func(tx *Tx) error { return second(tx.LiveInterviews([]models.CandidacyID{1, 2})) },
		"terms ended":       func(tx *Tx) error { return second(tx.TermsEnded(service, tx.Now)) },
		"counting terms":    func(tx *Tx) error { return second(tx.CountingTerms(service, day, person)) },
		"on the way":        func(tx *Tx) error { return second(tx.AllOnTheWay(service, day, person)) },
		"leaving":           func(tx *Tx) error { return second(tx.Leaving(day)) },
		"totals":            func(tx *Tx) error { return second(tx.ContributionTotals(1, 1, day)) },
	}
	for engine, db := range planned(t) {
		for name, act := range acts {
			t.Run(engine+"/"+name, func(t *testing.T) {
				for _, statement := range recordedAct(t, db, act) {
					plan := explained(t, db, strings.TrimSuffix(statement, " FOR NO KEY UPDATE"))
					if roadTable.MatchString(plan) {
						t.Errorf("reads a whole table:\n%s\n%s", statement, plan)
					}
				}
			})
		}
	}
}

// roadTable is what either engine says when it reads every row of a table that
// grows with people and years. Lists in the order of an index may scan that index.
var roadTable = regexp.MustCompile(`Seq Scan on (show_cases|standings|standing_changes|candidacies|people|reviews|seats|interviews|plans|plan_tasks|certifications|contributions|appointments|bars)` +
	`|(?m)SCAN (s|c|r|t|i|p|show_cases|standings|standing_changes|candidacies|people|certifications|contributions|appointments|bars|plans|plan_tasks)$`)

// recordedAct is recorded for an act, which may lock.
func recordedAct(t *testing.T, db *DB, act func(tx *Tx) error) []string {
	t.Helper()
	var run, selects []string
	kept := db.write.Logger
	db.write.Logger = statements{kept, &run}
	err := db.Do(context.Background(), models.System("test", models.ViaJob), act)
	db.write.Logger = kept
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range run {
		if lower := strings.ToLower(s); strings.HasPrefix(lower, "select") || strings.HasPrefix(lower, "with") {
			selects = append(selects, s)
		}
	}
	if len(selects) == 0 {
		t.Fatalf("nothing was read: %q", run)
	}
	return selects
}
