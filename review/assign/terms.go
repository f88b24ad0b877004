package assign

import (
	"fmt"
	"time"
)

// The terms, the weightiest first. A smaller value is better.
const (
	judgedBefore = iota
	notDeveloper
	worksSoon
	openReviews
	language
	levelKnown
	distance
	idle
	terms
)

// values are coarse on purpose where a fine difference should not outweigh the
// terms that follow.
func values(r Request, c Candidate) (v [terms]int) {
	v[judgedBefore] = -c.Judged
	v[notDeveloper] = yes(c.Developer)
	v[worksSoon] = soon(c.Wait)
	v[openReviews] = c.Open
	v[language] = yes(!c.Language)
	v[levelKnown] = max(0, r.Level-c.Level)
	v[distance] = yes(c.SameRegion) + yes(c.SameSite)
	v[idle] = -c.Idle
	if c.Idle < 0 {
		v[idle] = -100_000
	}
	return v
}

// soon: within half a day, within a day, before the weekend is over, later.
func soon(wait time.Duration) int {
	switch {
	case wait <= 12*time.Hour:
		return 0
	case wait <= 24*time.Hour:
		return 1
	case wait <= 72*time.Hour:
		return 2
	}
	return 3
}

// Reasons are the terms of a place in words, in their order.
func (p Place) Reasons(r Request) []string {
	out := make([]string, 0, terms)
	if p.Judged > 0 {
		out = append(out, fmt.Sprintf("Judged version %d of this case.", p.Judged))
	}
	if p.Developer {
		out = append(out, "Develops the service and reviews because it has too few SMEs yet.")
	}
	out = append(out, workWords(p.Wait), "Has "+openWork(p.Open)+".")
	if r.Language != "" {
		out = append(out, languageWords(p.Language, r.Language))
	}
	return append(out, levelWords(r.Level, p.Level), distanceWords(p.Candidate), idleWords(p.Idle))
}

func workWords(wait time.Duration) string {
	switch {
	case wait <= 0:
		return "Is at work now."
	case wait < time.Hour:
		return "Starts work within the hour."
	case wait < 48*time.Hour:
		return fmt.Sprintf("Starts work in %s.", plural(int(wait.Hours()), "hour"))
	}
	return fmt.Sprintf("Starts work in %s.", plural(int(wait.Hours())/24, "day"))
}

func openWork(n int) string {
	if n == 0 {
		return "no open review"
	}
	return plural(n, "open review")
}

func languageWords(speaks bool, tag string) string {
	if speaks {
		return fmt.Sprintf("Works in the language of the review (%s).", tag)
	}
	return fmt.Sprintf("Does not list the language of the review (%s).", tag)
}

func levelWords(asked, known int) string {
	switch {
	case known == 0:
		return "Has no decided case or review for this service yet."
	case known >= asked:
		return fmt.Sprintf("Knows level %d of this service from own cases or reviews.", known)
	}
	return fmt.Sprintf("Knows this service up to level %d; this case claims %d.", known, asked)
}

func distanceWords(c Candidate) string {
	switch {
	case c.SameSite:
		return "Works at the author's site."
	case c.SameRegion:
		return "Works in the author's region, at another site."
	}
	return "Works in another region than the author."
}

func idleWords(days int) string {
	switch {
	case days < 0:
		return "Has not reviewed before."
	case days == 0:
		return "Had a review released today."
	}
	return fmt.Sprintf("Last had a review released %s ago.", plural(days, "day"))
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}
