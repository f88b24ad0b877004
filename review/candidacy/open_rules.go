package candidacy

import (
	"assay/models"
	"assay/models/phrase"
	"assay/review"
	"assay/review/roster"
	"assay/review/standing"
)

// opening is what opening a candidacy is judged by.
type opening struct {
	person   models.Person
	service  models.Service
	hasBar   bool
	standing models.Standing // State "" without one
	coolDown models.Date     // first day of a new attempt after "not yet"; zero: none
	today    models.Date
}

// openable is the guard of a new candidacy (C1, C4). A founding SME may open one:
// passing it is how they become active.
func openable(o opening) *review.Reason {
	switch {
	case roster.Left(o.person, o.today):
		return review.No("person-gone", "%s is no longer here.", o.person.Name)
	case !o.service.RetiredOn.IsZero() && !o.today.Before(o.service.RetiredOn):
		return review.No("service-retired", "This service is retired.")
	case !o.hasBar:
		return review.No("no-bar", "This service has not published a bar yet.")
	case o.standing.State == models.StandingActive && standing.Counts(o.standing, o.today):
		return review.No("standing-counts", "%s is an SME of this service already.", o.person.Name)
	case o.standing.State == models.StandingSuspended:
		return review.No("standing-suspended", "The suspension has to be lifted first.")
	case o.today.Before(o.coolDown):
		return review.No("cool-down", "A new attempt may start on %s.", o.coolDown)
	}
	return nil
}

// takeable is the guard of moving to a newer bar: the newest one, while nothing is
// being arranged by the old (C1).
func takeable(c models.Candidacy, pinned, newest models.Bar) *review.Reason {
	switch {
	case c.State != models.CandidacyBuilding && c.State != models.CandidacyReady:
		return review.No("wrong-state", "The bar can be changed before an interview is arranged.")
	case newest.Number <= pinned.Number:
		return review.No("bar-newest", "This is the newest bar already.")
	}
	return nil
}

// withdrawable says kindly why a candidacy cannot be withdrawn any more; no is the
// machine's refusal.
func withdrawable(c models.Candidacy, no *review.Reason) *review.Reason {
	if no != nil && c.State == models.CandidacyVoting {
		return review.No("panel-votes", "The panel is voting; its answer is on the way.")
	}
	return no
}

// arrangeable is the guard of proposing an interview. In scheduling none is under
// way after a void ballot, and another follows.
func arrangeable(state models.CandidacyState, underWay bool) *review.Reason {
	waits := state == models.CandidacyReady || state == models.CandidacyScheduling
	if !waits || underWay {
		return review.No("not-ready", "An interview is arranged when a candidacy is ready and none is under way.")
	}
	return nil
}

func unopened(open int) *review.Reason {
	if open > 0 {
		return review.No("candidacy-open", "There is an open candidacy already.")
	}
	return nil
}

// Point is one thing a bar asks for and how much of it is there.
type Point struct {
	Code string
	Text phrase.Text
	Have int
	Want int
}

// Points lists everything a bar asks for, met or not.
func Points(bar models.BarRules, f Facts) []Point {
	cases := Counting(bar, f)
	points := []Point{{"cases", phrase.Of("Approved cases"), len(cases), bar.Cases}}
	for _, need := range bar.LevelCounts {
		have := 0
		for _, c := range cases {
			if c.Level >= need.Level {
				have++
			}
		}
		points = append(points, Point{"cases-of-level", phrase.Of("Of these, %s", levelName(need.Level)), have, need.Count})
	}
	for _, key := range bar.Tasks {
		points = append(points, Point{"task", phrase.Of("The task %s", quoted(f.Tasks[key].Title, key)), one(f.Tasks[key].Done), 1})
	}
	for _, need := range bar.Certifications {
		points = append(points, Point{"certification", certificationName(need), one(held(f, need)), 1})
	}
	if bar.Curriculum != "" {
		text := phrase.Of("The curriculum %s", quoted(f.CurriculumTitle, bar.Curriculum))
		points = append(points, Point{"curriculum", text, one(f.Completed), 1})
	}
	return points
}

func one(done bool) int {
	if done {
		return 1
	}
	return 0
}
