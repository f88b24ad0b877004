// Package assign ranks the people who could review a show case (S8). It decides by
// an ordered tuple of terms: the first term that differs decides, and each term of
// each person is a sentence that can be shown. Whoever is excluded is listed with
// the reason, and with whether a coordinator may override it: standing, conflict
// and absence never.
//
// The package gathers nothing: what it knows of a person stands in [Candidate]. It
// must be given nothing that is sealed; a review that was submitted and is not
// released counts as open work.
package assign

import (
	"cmp"
	"slices"
	"time"

	"assay/models"
	"assay/models/phrase"
)

// MaxOpen is how many open reviews and offers a person may hold.
const MaxOpen = 4

// CoolDown is how long whoever declined as busy is left in peace.
const CoolDown = 14 * 24 * time.Hour

// Request is what has to be reviewed.
type Request struct {
	Level    int // claimed by the author
	Language string
}

// Candidate is what is known of one person.
type Candidate struct {
	Person    models.PersonID
	Developer bool // would review by the bootstrap route

	NoStanding phrase.Text // why they may not review for the service; empty: they may
	Conflicts  []phrase.Text
	Away       models.Date // last day of an absence that has begun or is about to; zero: none
	FinishOnly bool        // of that absence
	Open       int         // offers and reviews they hold, sealed ones included
	Asked      bool        // holds or held this version's review; nobody is asked twice
	Declined   phrase.Text // how an offer of this version to them ended; empty: there was none
	BusyUntil  *time.Time  // end of their cool-down

	Judged     int           // the latest earlier version of this case that they judged; 0 none
	Wait       time.Duration // until they work next; 0 they do now
	Language   bool          // work in the request's language
	Level      int           // the highest level of their cases and released reviews for the service
	SameSite   bool          // as the author
	SameRegion bool
	Idle       int // days since their last released review; -1 they have none
}

// Place is a person's place in the ranking.
type Place struct {
	Candidate
	terms [terms]int
}

// Exclusion says why a person cannot be offered a seat. A soft one a coordinator
// may override.
type Exclusion struct {
	Person    models.PersonID
	Developer bool
	Code      string
	Text      phrase.Text
	Soft      bool
}

// Ranking is everybody, best first, and everybody left out.
type Ranking struct {
	Places   []Place
	Excluded []Exclusion
}

// Rank puts candidates in order; equal ones go by id, so that the same facts
// always give the same order. Someone with several exclusions is listed with each.
func Rank(r Request, candidates []Candidate) Ranking {
	ranking := Ranking{Places: make([]Place, 0, len(candidates))}
	for _, c := range candidates {
		if out := Exclusions(c); len(out) > 0 {
			ranking.Excluded = append(ranking.Excluded, out...)
			continue
		}
		ranking.Places = append(ranking.Places, Place{c, values(r, c)})
	}
	slices.SortFunc(ranking.Places, compare)
	return ranking
}

func compare(a, b Place) int {
	for i := range a.terms {
		if d := cmp.Compare(a.terms[i], b.terms[i]); d != 0 {
			return d
		}
	}
	return cmp.Compare(a.Person, b.Person)
}
