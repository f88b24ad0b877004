package weekly

import (
	"cmp"
	"slices"
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

// change is one thing told. Place is a page, as an address within Assay.
type change struct {
	text   phrase.Text
	place  string
	weight int
	worse  bool
}

// What is told first: of all services the one with the heaviest change, and of a service
// its risk, then what is worse, then what is better, then what is only different.
const (
	riskRose = 100 - iota
	hoursEmpty
	hoursBelow
	fewerThanWanted
	panelsImpossible
	regionEmpty
	thisWeek
	edgeReached
	riskFell
	isBetter
	isDifferent
)

// letter is what a manager is told.
type letter struct {
	changes  []change
	worse    int // services
	holidays []phrase.Text
}

// add puts the changes of one service behind those of the services that have a heavier
// one.
func (l *letter) add(of []change) {
	slices.SortStableFunc(of, func(a, b change) int { return cmp.Compare(b.weight, a.weight) })
	if slices.ContainsFunc(of, func(c change) bool { return c.worse }) {
		l.worse++
	}
	l.changes = append(l.changes, of...)
}

// stages are those of who is on the way, in their order.
var stages = []models.CandidacyState{models.CandidacyBuilding, models.CandidacyReady, models.CandidacyScheduling,
	models.CandidacyScheduled, models.CandidacyVoting}

// people are what is different of a service in how many there are.
func (s service) people(say sayer) {
	name, was, is, page := s.Name, s.was, s.is, s.page()
	switch before, now := was.SMEs < was.Target, is.SMEs < is.Target; {
	case now && !before:
		say.worse(fewerThanWanted, page, phrase.Of("%s is below its target of %d now.", name, is.Target))
	case before && !now && is.Target > 0:
		say.better(page, phrase.Of("%s has reached its target of %d.", name, is.Target))
	case now && was.Target != is.Target:
		say.different(page, phrase.Of("The target of %s is %d now. Before, it was %d.", name, is.Target, was.Target))
	}
	if was.SMEs != is.SMEs {
		say.different(page, phrase.Of("%s has %s now. Before, it had %d.", name, smes(is.SMEs), was.SMEs))
	}
	switch {
	case was.Ending == is.Ending:
	case is.Ending == 0:
		say.different(page, phrase.Of("No standing of %s ends within 90 days now. Before: %d.", name, was.Ending))
	default:
		say.different(page, phrase.Count(is.Ending, "One standing of %[2]s ends within 90 days. Before: %[3]d.",
			"%[1]d standings of %[2]s end within 90 days. Before: %[3]d.", name, was.Ending))
	}
	if before, now := coming(was.Coming), coming(is.Coming); !now.Is(before) {
		say.different(page, phrase.Of("On the way to %s: %s. Before: %s.", name, now, before))
	}
}

func smes(n int) phrase.Text { return phrase.Count(n, "one SME", "%d SMEs") }

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
