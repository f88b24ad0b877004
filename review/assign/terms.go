package assign

import (
	"time"

	"assay/models/phrase"
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
func (p Place) Reasons(r Request) []phrase.Text {
	out := make([]phrase.Text, 0, terms)
	if p.Judged > 0 {
		out = append(out, phrase.Of("Judged version %d of this case.", p.Judged))
	}
	if p.Developer {
		out = append(out, phrase.Of("Develops the service and reviews because it has too few SMEs yet."))
	}
	out = append(out, workWords(p.Wait), phrase.Of("Has %s.", openWork(p.Open)))
	if r.Language != "" {
		out = append(out, languageWords(p.Language, r.Language))
	}
	return append(out, levelWords(r.Level, p.Level), distanceWords(p.Candidate), idleWords(p.Idle))
}

func workWords(wait time.Duration) phrase.Text {
	switch {
	case wait <= 0:
		return phrase.Of("Is at work now.")
	case wait < time.Hour:
		return phrase.Of("Starts work within the hour.")
	case wait < 48*time.Hour:
		return phrase.Of("Starts work in %s.", phrase.Count(int(wait.Hours()), "%d hour", "%d hours"))
	}
	return phrase.Of("Starts work in %s.", phrase.Count(int(wait.Hours())/24, "%d day", "%d days"))
}

func openWork(n int) phrase.Text {
	if n == 0 {
		return phrase.Of("no open review")
	}
	return phrase.Count(n, "%d open review", "%d open reviews")
}

func languageWords(speaks bool, tag string) phrase.Text {
	if speaks {
		return phrase.Of("Works in the language of the review (%s).", tag)
	}
	return phrase.Of("Does not list the language of the review (%s).", tag)
}

func levelWords(asked, known int) phrase.Text {
	switch {
	case known == 0:
		return phrase.Of("Has no decided case or review for this service yet.")
	case known >= asked:
		return phrase.Of("Knows level %d of this service from own cases or reviews.", known)
	}
	return phrase.Of("Knows this service up to level %d; this case claims %d.", known, asked)
}

func distanceWords(c Candidate) phrase.Text {
	switch {
	case c.SameSite:
		return phrase.Of("Works at the author's site.")
	case c.SameRegion:
		return phrase.Of("Works in the author's region, at another site.")
	}
	return phrase.Of("Works in another region than the author.")
}

func idleWords(days int) phrase.Text {
	switch {
	case days < 0:
		return phrase.Of("Has not reviewed before.")
	case days == 0:
		return phrase.Of("Had a review released today.")
	}
	return phrase.Of("Last had a review released %s ago.", phrase.Count(days, "%d day", "%d days"))
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}
