package interview

import (
	"cmp"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
)

// Assessment is what a proposal would meet: everyone's local times, what forbids it
// and what only hurts.
type Assessment struct {
	Times    []Time
	Against  []Note
	Warnings []Note
}

// Check looks at a proposal without booking anybody. Faults: a start that cannot be
// read, people who do not exist.
func Check(tx *store.Tx, id models.CandidacyID, when When, seats []Ask) (Assessment, error) {
	p, err := looked(tx, id, when)
	if err != nil {
		return Assessment{}, err
	}
	if len(seats) > mostSeats {
		return Assessment{}, fault.At("/seats", "too-many", "A panel has at most 20 seats.")
	}
	p.asks = seats
	m, err := p.meeting(tx)
	if err != nil {
		return Assessment{}, err
	}
	people, err := tx.PeopleByID(append(p.people(), tx.Actor.Person))
	if err != nil {
		return Assessment{}, err
	}
	all, err := times(p, tx.Actor.Person, people)
	return Assessment{all, m.Against(), m.warnings(m.warnAsking)}, err
}

// looked is the plan of a candidacy at a start, for who may arrange it; its own
// live interview is not in the way.
func looked(tx *store.Tx, id models.CandidacyID, when When) (plan, error) {
	c, err := tx.Candidacy(id)
	if err != nil {
		return plan{}, err
	}
	p, err := planFor(tx, c)
	if err != nil {
		return p, err
	}
	start, wrong := resolve(when, ownZone(tx), "/when")
	if wrong != nil {
		return p, fault.Wrong(wrong...)
	}
	live, found, err := tx.LiveInterview(c.ID)
	if found {
		p.except = live.ID
	}
	p.starts = start.At
	return p, err
}

// Able is somebody who might sit: what speaks against them at that start, and what
// only hurts.
type Able struct {
	Time
	Kind     models.SeatKind
	Against  []Note
	Warnings []Note
}

// poolLimit bounds how many people a pool names, the best first.
const poolLimit = 500

// Pool lists who might sit on a candidacy's panel at a start: those with standing
// that counts then, and the service's developers then. Who can comes first, who is
// in their night after those who are not, then by name.
func Pool(tx *store.Tx, id models.CandidacyID, when When) ([]Able, error) {
	p, err := looked(tx, id, when)
	if err != nil {
		return nil, err
	}
	if p.asks, err = everybody(tx, p); err != nil {
		return nil, err
	}
	m, err := p.meeting(tx)
	if err != nil {
		return nil, err
	}
	people := make(map[models.PersonID]models.Person, len(m.Seats))
	for _, party := range append(m.Seats, m.Candidate) {
		people[party.Person.ID] = party.Person
	}
	all, err := times(p, 0, people)
	if err != nil {
		return nil, err
	}
	pool := make([]Able, len(m.Seats))
	for n, party := range m.Seats {
		pool[n] = Able{all[n+1], party.Kind, m.AgainstAsking(party), m.warnAsking(party)}
	}
	slices.SortStableFunc(pool, func(a, b Able) int {
		return cmp.Or(cmp.Compare(len(a.Against), len(b.Against)), cmp.Compare(len(a.Warnings), len(b.Warnings)), cmp.Compare(a.Person.Name, b.Person.Name))
	})
	return pool[:min(len(pool), poolLimit)], nil
}

func everybody(tx *store.Tx, p plan) ([]Ask, error) {
	on := models.DateOf(p.starts)
	standings, err := tx.CountingStandings(p.candidacy.ServiceID, on)
	if err != nil {
		return nil, err
	}
	developers, err := tx.Developers(p.candidacy.ServiceID, on)
	if err != nil {
		return nil, err
	}
	var asks []Ask
	for _, s := range standings {
		asks = append(asks, Ask{PersonID: s.PersonID, Kind: models.SeatSME})
	}
	for _, d := range developers {
		asks = append(asks, Ask{PersonID: d.PersonID, Kind: models.SeatDeveloper})
	}
	asks = slices.DeleteFunc(asks, func(a Ask) bool { return a.PersonID == p.candidacy.PersonID })
	return asks, nil
}
