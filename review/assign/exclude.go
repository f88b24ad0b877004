package assign

import (
	"assay/models"
	"assay/models/phrase"
)

// Exclusions are the reasons why a candidate cannot be offered a seat, hard ones
// first; none when they can.
func Exclusions(c Candidate) []Exclusion {
	var out []Exclusion
	add := func(code string, text phrase.Text, soft bool) {
		out = append(out, Exclusion{c.Person, c.Developer, code, text, soft})
	}
	if !c.NoStanding.IsZero() {
		add("standing", c.NoStanding, false)
	}
	for _, reason := range c.Conflicts {
		add("conflict", reason, false)
	}
	if !c.Away.IsZero() {
		what := phrase.Format("Is away until %s.")
		if c.FinishOnly {
			what = "Takes no new work until %s."
		}
		add("absence", phrase.Of(what, c.Away), false)
	}
	if c.Asked {
		add("asked", phrase.Of("Was asked to review this version already."), false)
	}
	if !c.Declined.IsZero() {
		add("declined-before", c.Declined, true)
	}
	if c.BusyUntil != nil {
		add("busy", phrase.Of("Declined as busy and is left in peace until %s.", models.DateOf(*c.BusyUntil)), true)
	}
	if c.Open >= MaxOpen {
		add("cap", phrase.Of("Has %s, and %d is the most.", openWork(c.Open), MaxOpen), true)
	}
	return out
}
