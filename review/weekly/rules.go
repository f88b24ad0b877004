package weekly

import (
	"maps"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/review/clock"
)

// hour is when the letter is made, by the manager's clock.
const hour = 8

// nextMonday is the first Monday morning by the clock of a zone after an instant.
func nextMonday(zone *time.Location, after time.Time) time.Time {
	day := clock.DateIn(after, zone)
	for {
		at := clock.Point(zone, clock.Wall{Date: day, Hour: hour})
		if day.Weekday() == time.Monday && at.After(after) {
			return at
		}
		day = day.AddDays(1)
	}
}

// stages are those of who is on the way, in their order.
var stages = []models.CandidacyState{models.CandidacyBuilding, models.CandidacyReady, models.CandidacyScheduling,
	models.CandidacyScheduled, models.CandidacyVoting}

// changes are what is different of a service now, in words.
func changes(name string, was, is models.CoverageSaid) []phrase.Text {
	var all []phrase.Text
	if was.SMEs != is.SMEs {
		all = append(all, phrase.Of("%s has %s now. Before, it had %d.", name, smes(is.SMEs), was.SMEs))
	}
	switch before, now := was.SMEs < was.Target, is.SMEs < is.Target; {
	case now && !before:
		all = append(all, phrase.Of("%s is below its target of %d now.", name, is.Target))
	case before && !now && is.Target > 0:
		all = append(all, phrase.Of("%s has reached its target of %d.", name, is.Target))
	case now && was.Target != is.Target:
		all = append(all, phrase.Of("The target of %s is %d now. Before, it was %d.", name, is.Target, was.Target))
	}
	if was.Ending != is.Ending {
		all = append(all, phrase.Count(is.Ending, "One standing of %[2]s ends within 90 days. Before, there were %[3]d.",
			"%[1]d standings of %[2]s end within 90 days. Before, there were %[3]d.", name, was.Ending))
	}
	if !maps.Equal(counted(was.Coming), counted(is.Coming)) {
		all = append(all, phrase.Of("On the way to %s: %s. Before: %s.", name, coming(is.Coming), coming(was.Coming)))
	}
	return all
}

func smes(n int) phrase.Text { return phrase.Count(n, "one SME", "%d SMEs") }

// counted leaves out the stages that nobody is in.
func counted(by map[models.CandidacyState]int) map[models.CandidacyState]int {
	some := map[models.CandidacyState]int{}
	for stage, n := range by {
		if n > 0 {
			some[stage] = n
		}
	}
	return some
}

func coming(by map[models.CandidacyState]int) phrase.Text {
	var parts []phrase.Text
	for _, stage := range stages {
		if by[stage] > 0 {
			parts = append(parts, phrase.Of("%d %s", by[stage], phrase.Word(stage)))
		}
	}
	if len(parts) == 0 {
		return phrase.Of("nobody")
	}
	return phrase.List(parts...)
}
