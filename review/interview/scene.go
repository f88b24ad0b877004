package interview

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// scene is an interview with what its guards look at, and how the actor relates
// to it.
type scene struct {
	models.Interview
	seats     []models.Seat // by id, declined and replaced ones too
	candidacy models.Candidacy
	bar       models.BarRules
	rules     models.MeetingRules // where one is read alone
	holds     policy.Holds
	actor     models.PersonID
	now       time.Time
}

// lockScene takes the candidacy and the interview, in this order everywhere.
func lockScene(tx *store.Tx, id models.InterviewID) (scene, error) {
	i, err := tx.Interview(id)
	if err != nil {
		return scene{}, err
	}
	if _, err := tx.LockCandidacy(i.CandidacyID); err != nil {
		return scene{}, err
	}
	if i, err = tx.LockInterview(id); err != nil {
		return scene{}, err
	}
	return alone(tx, i)
}

// sceneOf reads one interview with what it is judged by.
func sceneOf(tx *store.Tx, id models.InterviewID) (scene, error) {
	i, err := tx.Interview(id)
	if err != nil {
		return scene{}, err
	}
	return alone(tx, i)
}

// alone is one scene, with the rules by which it is arranged.
func alone(tx *store.Tx, i models.Interview) (scene, error) {
	all, err := scenes(tx, []models.Interview{i})
	if err != nil {
		return scene{}, err
	}
	all[0].rules, err = tx.MeetingRules()
	return all[0], err
}

// lockSeat takes the scene of a seat.
func lockSeat(tx *store.Tx, id models.SeatID) (scene, models.Seat, error) {
	seat, err := tx.Seat(id)
	if err != nil {
		return scene{}, seat, err
	}
	s, err := lockScene(tx, seat.InterviewID)
	if err != nil {
		return s, seat, err
	}
	if s.see() != nil {
		return s, seat, fault.Missing("seat")
	}
	at := slices.IndexFunc(s.seats, func(seat models.Seat) bool { return seat.ID == id })
	return s, s.seats[at], nil
}

// scenes reads what belongs to interviews, in the same number of queries for any
// number of them.
func scenes(tx *store.Tx, interviews []models.Interview) ([]scene, error) {
	ids := make([]models.InterviewID, len(interviews))
	candidacies := make([]models.CandidacyID, len(interviews))
	for i, x := range interviews {
		ids[i] = x.ID
		candidacies[i] = x.CandidacyID
	}
	seats, err := tx.Seats(ids)
	if err != nil {
		return nil, err
	}
	byID, err := tx.CandidaciesByID(candidacies)
	if err != nil {
		return nil, err
	}
	bars, lines, err := barsAndLines(tx, byID)
	if err != nil {
		return nil, err
	}
	all := make([]scene, len(interviews))
	for i, x := range interviews {
		c := byID[x.CandidacyID]
		s := scene{Interview: x, seats: seats[x.ID], candidacy: c, bar: bars[c.BarID].Rules, actor: tx.Actor.Person, now: tx.Now}
		s.holds = relations(tx.Actor, c, lines[c.PersonID], s.seats)
		all[i] = s
	}
	return all, nil
}

func barsAndLines(tx *store.Tx, byID map[models.CandidacyID]models.Candidacy) (map[models.BarID]models.Bar, map[models.PersonID][]models.PersonID, error) {
	var barIDs []models.BarID
	var people []models.PersonID
	for _, c := range byID {
		barIDs = append(barIDs, c.BarID)
		people = append(people, c.PersonID)
	}
	bars, err := tx.BarsByID(barIDs)
	if err != nil {
		return nil, nil, err
	}
	lines, err := tx.ManagerLines(people)
	return bars, lines, err
}

// relations says how an actor stands to an interview. A candidate holds no other
// role in their own, whatever they are elsewhere.
func relations(a models.Actor, c models.Candidacy, above []models.PersonID, seats []models.Seat) policy.Holds {
	if a.Person != 0 && a.Person == c.PersonID {
		return policy.Holds{policy.SignedIn, policy.Self, policy.Candidate}
	}
	h := policy.Of(a).With(policy.Manager, slices.Contains(above, a.Person))
	for _, s := range seats {
		if a.Person == 0 || s.PersonID != a.Person || !live(s) {
			continue
		}
		h = h.With(policy.Panellist, voting(s.Kind)).With(policy.Shadow, !voting(s.Kind)).With(policy.Chair, s.Chair)
	}
	return h
}

// panel are the live seats.
func (s scene) panel() []models.Seat {
	return slices.DeleteFunc(slices.Clone(s.seats), func(seat models.Seat) bool { return !live(seat) })
}

// people are the candidate and everybody with a live seat.
func (s scene) people() []models.PersonID {
	ids := []models.PersonID{s.candidacy.PersonID}
	for _, seat := range s.panel() {
		ids = append(ids, seat.PersonID)
	}
	return ids
}

// told are the people to tell of a change of the interview itself.
func (s scene) told() []models.PersonID {
	return append(s.people(), s.ProposedBy)
}
