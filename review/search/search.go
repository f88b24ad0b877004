// Package search finds the few things somebody most likely means by what they have
// typed so far: people, services, show cases and candidacies that they may know of.
//
// A word finds what has a word that starts with it, whatever its case and marks; in
// Chinese and Korean each character may be the start. Words that name a service also
// narrow the rest: "lin eks" is Lin's candidacy for EKS. A case is found by its
// number as well. Each part is read from an index, so far and no further, so that
// one letter costs no more than a name.
package search

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// Limits of what is found of each kind.
const (
	Usual = 6
	Most  = 20
)

// mostPeople bounds of how many people candidacies are looked for.
const mostPeople = 50

// Found is the best of each kind, the best first. Authors and Candidates are in
// Named with all others, and services of cases and candidacies in Of.
type Found struct {
	People      []models.Person
	Services    []models.Service
	Cases       []models.ShowCase
	Candidacies []models.Candidacy
	Named       map[models.PersonID]models.Person
	Of          map[models.ServiceID]models.Service
}

// query is what was typed, taken apart.
type query struct {
	words    []string
	number   models.ShowCaseID // 0: not the number of a case
	services []models.Service  // that all words name, the best first
	narrowed []models.ServiceID
	rest     []string // words that name none of the narrowed services
}

// For finds what somebody means by a text, up to limit of each kind; nothing where
// there is no letter or digit in it. A constant number of queries. Faults: nobody is
// signed in.
func For(tx *store.Tx, text string, limit int) (Found, error) {
	if err := policy.Check(policy.SearchUse, policy.Of(tx.Actor)); err != nil {
		return Found{}, err
	}
	limit = min(limit, Most)
	if limit <= 0 {
		limit = Usual
	}
	services, err := tx.AllServices()
	if err != nil {
		return Found{}, err
	}
	q := asked(text, services, models.DateOf(tx.Now))
	if len(q.words) == 0 {
		return Found{}, nil
	}
	f := Found{Services: q.services[:min(len(q.services), limit)]}
	if err := q.people(tx, &f, text, limit); err != nil {
		return f, err
	}
	if err := q.cases(tx, &f, limit); err != nil {
		return f, err
	}
	return f, f.name(tx)
}

var caseNumber = regexp.MustCompile(`^(?:sc-?|#)?(\d{1,15})$`)

// asked takes a text apart.
func asked(text string, all []models.Service, today models.Date) query {
	q := query{words: store.Words(text)}
	if m := caseNumber.FindStringSubmatch(strings.ToLower(strings.TrimSpace(text))); m != nil {
		n, _ := strconv.ParseInt(m[1], 10, 64)
		q.number = models.ShowCaseID(n)
	}
	left := map[string]bool{}
	for _, s := range all {
		named := naming(s, q.words)
		if len(named) == len(q.words) {
			q.services = append(q.services, s)
		}
		if len(named) > 0 {
			q.narrowed = append(q.narrowed, s.ID)
		}
		for _, w := range named {
			left[w] = true
		}
	}
	for _, w := range q.words {
		if !left[w] {
			q.rest = append(q.rest, w)
		}
	}
	slices.SortStableFunc(q.services, func(a, b models.Service) int {
		return cmp.Or(cmp.Compare(rank(a, q.words, today), rank(b, q.words, today)), cmp.Compare(a.Slug, b.Slug))
	})
	return q
}

// naming are the words that a word of a service's slug or name starts with.
func naming(s models.Service, words []string) []string {
	own := store.Words(s.Slug + " " + s.Name)
	var named []string
	for _, w := range words {
		if slices.ContainsFunc(own, func(o string) bool { return starts(o, w) }) {
			named = append(named, w)
		}
	}
	return named
}

// starts reports whether a word starts with another; a Chinese or Korean one may be
// anywhere in it.
func starts(word, with string) bool {
	return strings.HasPrefix(word, with) || strings.Contains(word, with) && store.Unparted(with)
}

// rank is 0 for the service whose slug was typed, then those whose slug begins so,
// then the others, then retired ones.
func rank(s models.Service, words []string, today models.Date) int {
	typed := strings.Join(words, "-")
	switch {
	case s.Slug == typed:
		return 0
	case !s.RetiredOn.IsZero() && !today.Before(s.RetiredOn):
		return 3
	case strings.HasPrefix(s.Slug, typed):
		return 1
	}
	return 2
}

// people finds those of that name or address, and their candidacies; where some
// words name a service, also the candidacies for it of whom the others name.
func (q query) people(tx *store.Tx, f *Found, text string, limit int) error {
	named, err := q.ofThatName(tx, text)
	if err != nil {
		return err
	}
	f.People = named[:min(len(named), limit)]
	holds := policy.Of(tx.Actor)
	viewer := tx.Actor.Person
	if policy.Allowed(policy.CandidacySee, holds) {
		viewer = 0
	}
	if f.Candidacies, err = tx.FindCandidacies(idsOf(named), nil, viewer, models.DateOf(tx.Now), limit); err != nil {
		return err
	}
	if len(q.narrowed) == 0 || len(q.rest) == 0 {
		return nil
	}
	if named, err = tx.FindPeople(q.rest, mostPeople); err != nil {
		return err
	}
	more, err := tx.FindCandidacies(idsOf(named), q.narrowed, viewer, models.DateOf(tx.Now), limit)
	f.Candidacies = first(append(more, f.Candidacies...), limit, func(c models.Candidacy) int64 { return int64(c.ID) })
	return err
}

func (q query) ofThatName(tx *store.Tx, text string) ([]models.Person, error) {
	if strings.Contains(text, "@") {
		page, err := tx.People(store.PeopleFilter{Text: text, Addresses: policy.Allowed(policy.PersonSeePrivate, policy.Of(tx.Actor))}, models.Page{Limit: Most})
		return page.Items, err
	}
	return tx.FindPeople(q.words, mostPeople)
}

func idsOf(people []models.Person) []models.PersonID {
	ids := make([]models.PersonID, len(people))
	for i, p := range people {
		ids[i] = p.ID
	}
	return ids
}

// cases finds those of that number, then of that title; where some words name a
// service, also those of it with the others in their title.
func (q query) cases(tx *store.Tx, f *Found, limit int) error {
	in := store.CaseSearch{Words: pairs(q.words), Reader: tx.Actor.Person, Limit: limit}
	in.Everything = policy.Allowed(policy.ShowCaseSee, policy.Of(tx.Actor))
	var all []models.ShowCase
	if q.number != 0 {
		numbered, err := tx.SeenShowCase(q.number, in.Reader, in.Everything)
		if err != nil {
			return err
		}
		all = numbered
	}
	titled, err := tx.FindShowCases(in)
	if err != nil {
		return err
	}
	all = append(all, titled...)
	if len(q.narrowed) > 0 && len(q.rest) > 0 {
		in.Words, in.Services = pairs(q.rest), q.narrowed
		narrowed, err := tx.FindShowCases(in)
		if err != nil {
			return err
		}
		all = append(all, narrowed...)
	}
	f.Cases = first(all, limit, func(c models.ShowCase) int64 { return int64(c.ID) })
	return nil
}

// pairs takes words of a script that does not part them into twos, so that what was
// typed without a space need not stand together in a title.
func pairs(words []string) []string {
	var all []string
	for _, w := range words {
		if !store.Unparted(w) {
			all = append(all, w)
			continue
		}
		for two := range slices.Chunk([]rune(w), 2) {
			all = append(all, string(two))
		}
	}
	return all
}

// first are the first of a list, each once.
func first[T any](list []T, limit int, id func(T) int64) []T {
	seen := map[int64]bool{}
	var out []T
	for _, x := range list {
		if !seen[id(x)] && len(out) < limit {
			out = append(out, x)
		}
		seen[id(x)] = true
	}
	return out
}

// name reads who and what cases and candidacies are of.
func (f *Found) name(tx *store.Tx) (err error) {
	var people []models.PersonID
	var services []models.ServiceID
	for _, c := range f.Cases {
		people, services = append(people, c.AuthorID), append(services, c.ServiceID)
	}
	for _, c := range f.Candidacies {
		people, services = append(people, c.PersonID), append(services, c.ServiceID)
	}
	if f.Named, err = tx.PeopleByID(people); err != nil {
		return err
	}
	f.Of, err = tx.ServicesByID(services)
	return err
}
