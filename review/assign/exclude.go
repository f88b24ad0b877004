package assign

import "fmt"

// Exclusions are the reasons why a candidate cannot be offered a seat, hard ones
// first; none when they can.
func Exclusions(c Candidate) []Exclusion {
	var out []Exclusion
	add := func(code, text string, soft bool) {
		out = append(out, Exclusion{c.Person, c.Developer, code, text, soft})
	}
	if c.NoStanding != "" {
		add("standing", c.NoStanding, false)
	}
	for _, reason := range c.Conflicts {
		add("conflict", reason, false)
	}
	if !c.Away.IsZero() {
		what := "Is away until %s."
		if c.FinishOnly {
			what = "Takes no new work until %s."
		}
		add("absence", fmt.Sprintf(what, c.Away), false)
	}
	if c.Asked {
		add("asked", "Was asked to review this version already.", false)
	}
	if c.Declined != "" {
		add("declined-before", c.Declined, true)
	}
	if c.BusyUntil != nil {
		add("busy", fmt.Sprintf("Declined as busy and is left in peace until %s.", c.BusyUntil.Format("2006-01-02")), true)
	}
	if c.Open >= MaxOpen {
		add("cap", fmt.Sprintf("Has %s, and %d is the most.", openWork(c.Open), MaxOpen), true)
	}
	return out
}
