package store

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"assay/models"
)

// TestCoverageIsReadByIndex explains what the clock of coverage, its risks, forecasts and
// the pipeline read: of some services by an index of theirs, of all from an index alone,
// so that a table's rows are never walked.
func TestCoverageIsReadByIndex(t *testing.T) {
	day := models.Date{Year: 2026, Month: 11, Day: 16}
	person, service := []models.PersonID{1, 2}, []models.ServiceID{1, 2}
	all := Between{From: day, To: day.AddDays(7), Ends: day.AddDays(180)}
	some := all
	some.Services = service
	reads := map[string]func(tx *Tx) error{
		"terms":            func(tx *Tx) error { return second(tx.Terms(all)) },
		"terms of some":    func(tx *Tx) error { return second(tx.Terms(some)) },
		"people":           func(tx *Tx) error { return second(tx.OnRotas(all)) },
		"people of some":   func(tx *Tx) error { return second(tx.OnRotas(some)) },
		"these people":     func(tx *Tx) error { return second(tx.OnRotasOf(all, person)) },
		"their hours":      func(tx *Tx) error { return second(tx.WeekPatterns(person)) },
		"away":             func(tx *Tx) error { return second(tx.AwayBetween(all)) },
		"away of some":     func(tx *Tx) error { return second(tx.AwayBetween(some, 3)) },
		"speakers":         func(tx *Tx) error { return second(tx.Speakers("en")) },
		"services held":    func(tx *Tx) error { return second(tx.ServicesHeld(all, person)) },
		"developers":       func(tx *Tx) error { return second(tx.DevelopersOfAll(service, day, person)) },
		"standings of one": func(tx *Tx) error { return second(tx.StandingsBetween(1, day, day)) },
		"targets":          func(tx *Tx) error { return second(tx.CoverageTargets(service)) },
		"coming":           func(tx *Tx) error { return second(tx.ComingFor(1, day, 20)) },
		"by region":        func(tx *Tx) error { return second(tx.CountStandings(service, day, day)) },
		"coming by region": func(tx *Tx) error { return second(tx.CountCandidacies(service, day)) },
		"fates":            func(tx *Tx) error { return second(tx.StageFates(service, tx.Now)) },
		"all fates":        func(tx *Tx) error { return second(tx.AllStageFates(tx.Now)) },
		"terms ended":      func(tx *Tx) error { return second(tx.TermsEnded(service, tx.Now)) },
		"all terms ended":  func(tx *Tx) error { return second(tx.TermsEnded(nil, tx.Now)) },
		"departures":       func(tx *Tx) error { return second(tx.Departures(service, day, day, tx.Now)) },
		"counting terms":   func(tx *Tx) error { return second(tx.CountingTerms(service, day, []models.PersonID{1, 2})) },
		"on the way":       func(tx *Tx) error { return second(tx.AllOnTheWay(service, day, []models.PersonID{1, 2})) },
		"pipeline":         func(tx *Tx) error { return second(tx.Pipeline(PipelineFilter{}, day, models.Page{})) },
		"pipeline of some": func(tx *Tx) error {
			return second(tx.Pipeline(PipelineFilter{Only: true, Services: service}, day, models.Page{}))
		},
		"pipeline, a stage": func(tx *Tx) error {
			return second(tx.Pipeline(PipelineFilter{ServiceID: 1, Stage: "ready"}, day, models.Page{}))
		},
		"lapsed nearby":  func(tx *Tx) error { return second(tx.LapsedNearby(1, day, 20)) },
		"authors nearby": func(tx *Tx) error { return second(tx.AuthorsNearby(1, day, 20)) },
	}
	for engine, db := range planned(t) {
		for name, read := range reads {
			t.Run(engine+"/"+name, func(t *testing.T) {
				for _, statement := range recorded(t, db, read) {
					plan := explained(t, db, statement)
					if coverageTable.MatchString(plan) {
						t.Errorf("reads a whole table:\n%s\n%s", statement, plan)
					}
					if engine == "sqlite" && slices.Contains(fromAnIndexAlone, name) && !strings.Contains(plan, "COVERING INDEX") {
						t.Errorf("looks up each row:\n%s\n%s", statement, plan)
					}
				}
			})
		}
	}
}

// fromAnIndexAlone are the reads of everybody. What PostgreSQL does depends on how much of
// a table is known to be seen by all, and a table of a test is empty.
var fromAnIndexAlone = []string{"terms", "terms of some", "people", "away", "all fates", "all terms ended"}

// coverageTable is what either engine says when it walks the rows of a table that grows
// with people and years, by name or alias. An index may be read from end to end.
var coverageTable = regexp.MustCompile(`Seq Scan on (standings|standing_changes|candidacies|candidacy_stages|people|absences|person_languages|show_cases)` +
	`|(?m)SCAN (s|c|p|standings|standing_changes|candidacies|candidacy_stages|people|absences|person_languages|show_cases)$`)
