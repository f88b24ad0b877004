package pipeline

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/policy"
	"assay/review/roster"
)

// Supply is which approved cases a candidacy still needs, and which are on the way.
type Supply struct {
	Candidacy models.Candidacy
	Service   models.Service
	Bar       models.Bar
	Approved  int // of those that count
	Missing   int
	Words     phrase.Text // what is missing; empty where nothing is
	Levels    []Level
	Seen      bool                 // the reader may see cases that are not approved
	UnderWay  []store.CaseUnderWay // where Seen is set
	Left      int                  // still missing when all of these are approved at the level they claim
}

// Level is how many cases at a level or higher the bar asks for, and how many there are.
type Level struct {
	Level    int
	Needed   int
	Approved int
	Missing  int
	UnderWay int // claiming it, where the reader may see them
}

// SupplyOf shows which cases a candidacy still needs. Faults: not-found.
func SupplyOf(tx *store.Tx, id models.CandidacyID) (Supply, error) {
	seen, err := candidacy.See(tx, id)
	if err != nil {
		return Supply{}, err
	}
	short, err := candidacy.Shortfalls(tx, []models.Candidacy{seen.Candidacy})
	if err != nil {
		return Supply{}, err
	}
	s := Supply{Candidacy: seen.Candidacy, Service: seen.Service, Bar: seen.Bar}
	if s.Seen, err = mayReadCases(tx, seen.PersonID); err != nil {
		return s, err
	}
	if s.Seen && seen.State.Open() {
		if s.UnderWay, err = tx.CasesUnderWay([]models.PersonID{seen.PersonID}, []models.ServiceID{seen.ServiceID}); err != nil {
			return s, err
		}
	}
	s.count(short[id].Facts)
	return s, nil
}

// mayReadCases reports whether the actor may see what an author has not got approved
// yet, by how they stand to the author.
func mayReadCases(tx *store.Tx, author models.PersonID) (bool, error) {
	h, err := roster.HoldsOf(tx, author)
	me := tx.Actor.Person
	if err != nil || me == 0 {
		return policy.Allowed(policy.ShowCaseSee, h), err
	}
	mentors, err := tx.Mentors(me, author)
	h = h.With(policy.Author, me == author).With(policy.Mentor, mentors)
	return policy.Allowed(policy.ShowCaseSee, h), err
}

// count adds up what is there and what is on the way.
func (s *Supply) count(f candidacy.Facts) {
	rules := s.Bar.Rules
	counting := candidacy.Counting(rules, f)
	s.Approved = len(counting)
	s.Missing, _, s.Words = candidacy.Short(rules, f)
	for _, need := range rules.LevelCounts {
		l := Level{Level: need.Level, Needed: need.Count}
		for _, c := range counting {
			l.Approved += one(c.Level >= need.Level)
		}
		for _, c := range s.UnderWay {
			l.UnderWay += one(c.ClaimedLevel >= need.Level)
		}
		l.Missing = max(0, need.Count-l.Approved)
		s.Levels = append(s.Levels, l)
	}
	with := f
	with.Cases = append([]candidacy.Case(nil), f.Cases...)
	for _, c := range s.UnderWay {
		with.Cases = append(with.Cases, candidacy.Case{ID: c.ID, Level: c.ClaimedLevel, ApprovedOn: f.On})
	}
	s.Left, _, _ = candidacy.Short(rules, with)
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
