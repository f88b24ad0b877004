package demo

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/interview"
)

// settled is a proposed interview when everybody has accepted, after what happens
// on this road on the way there.
func (s *story) settled(x road, i models.Interview, by time.Time) models.Interview {
	switch {
	case x.goes("cancelled"):
		s.acceptAll(i.ID, 1)
		s.cancel(i, "Two of us are needed for an incident that will last for days. We find a new hour at once.")
		i = s.propose(x.candidacy, by, by.Add(4*day))
	case x.goes("moved"):
		s.acceptAll(i.ID, 0)
		i = s.move(x, i, by)
	case x.goes("replaced"):
		s.replace(x, i)
	}
	if x.goes("shadow") {
		s.invite(x, i)
	}
	s.acceptAll(i.ID, 0)
	if x.goes("chair") {
		s.giveChair(i)
	}
	return i
}

func (s *story) cancel(i models.Interview, reason string) {
	coordinator := s.coordinator()
	s.atWork(coordinator, 0)
	s.act(coordinator, func(tx *store.Tx) error {
		_, err := interview.CancelInterview(tx, i.ID, reason)
		return err
	})
}

// move gives the same people another hour.
func (s *story) move(x road, i models.Interview, by time.Time) models.Interview {
	coordinator := s.coordinator()
	s.atWork(coordinator, 0)
	from := later(by, s.now.Add(40*hour))
	c := s.panelOf(x.candidacy, from, from.Add(7*day))
	keep := map[models.PersonID]bool{}
	for _, seat := range s.seats(i.ID) {
		keep[seat.PersonID] = true
	}
	c.smes, c.developer = among(c.smes, keep), among(c.developer, keep)
	to, found := c.seat(from, from.Add(7*day))
	if !found {
		panic(stuck("no other hour for the panel of " + c.candidate.person.Name))
	}
	s.act(coordinator, func(tx *store.Tx) (err error) {
		i, err = interview.MoveInterview(tx, i.ID, interview.When{Instant: &to.at, Zone: i.Zone}, "The candidate's exam was put on the same day.")
		return err
	})
	return i
}

func among(all []party, keep map[models.PersonID]bool) (some []party) {
	for _, p := range all {
		if keep[p.person.ID] {
			some = append(some, p)
		}
	}
	return some
}

// replace has a seat declined. Whoever is best at that hour is asked at once; where
// nobody is, a coordinator asks anew.
func (s *story) replace(x road, i models.Interview) {
	seats := s.seats(i.ID)
	gone := seats[len(seats)-1]
	s.atWork(gone.PersonID, hour)
	s.act(gone.PersonID, func(tx *store.Tx) error {
		_, err := interview.DeclineSeat(tx, gone.ID, "My children's school is closed that afternoon.")
		return err
	})
	if len(s.seats(i.ID)) == len(seats) {
		return
	}
	c := s.panelOf(x.candidacy, i.StartsAt.Add(-hour), i.EndsAt.Add(hour))
	from := c.smes
	if gone.Kind == models.SeatDeveloper {
		from = c.developer
	}
	for _, p := range from {
		taken := p.person.ID == gone.PersonID
		for _, seat := range seats {
			taken = taken || seat.PersonID == p.person.ID
		}
		if taken || !p.free(i.StartsAt, i.EndsAt) {
			continue
		}
		s.act(s.coordinator(), func(tx *store.Tx) error {
			_, err := interview.ReplaceSeat(tx, gone.ID, p.person.ID)
			return err
		})
		return
	}
	s.act(s.coordinator(), func(tx *store.Tx) error {
		_, err := interview.ReplaceSeat(tx, gone.ID, gone.PersonID)
		return err
	})
}

// invite adds somebody who learns: an SME of another service.
func (s *story) invite(x road, i models.Interview) {
	seated := map[models.PersonID]bool{x.who: true, x.mentor: true}
	for _, seat := range s.seats(i.ID) {
		seated[seat.PersonID] = true
	}
	all := s.shadows(i)
	for _, p := range all {
		if seated[p.person.ID] || !p.free(i.StartsAt, i.EndsAt) || !p.works(i.StartsAt, i.EndsAt) {
			continue
		}
		ask := interview.Ask{PersonID: p.person.ID, Kind: models.SeatShadow}
		err := s.try(s.coordinator(), func(tx *store.Tx) error {
			_, err := interview.InviteSeat(tx, i.ID, ask)
			return err
		})
		if err == nil {
			return
		}
	}
}

// shadows are the experts of all services, as far as they could sit there.
func (s *story) shadows(i models.Interview) (all []party) {
	var ids []models.PersonID
	for _, p := range s.people {
		if id := s.person[p["key"]]; p["sme"] != "" && id != 0 {
			ids = append(ids, id)
		}
	}
	s.look(func(tx *store.Tx) error {
		by, err := s.parties(tx, ids, i.StartsAt, i.EndsAt)
		for _, id := range ids {
			if p := by[id]; p.person.RemovedAt == nil {
				all = append(all, p)
			}
		}
		return err
	})
	return all
}

// giveChair gives the chair to the panel's other SME.
func (s *story) giveChair(i models.Interview) {
	for _, seat := range s.seats(i.ID) {
		if seat.Kind == models.SeatSME && !seat.Chair {
			coordinator := s.coordinator()
			s.atWork(coordinator, 0)
			s.act(coordinator, func(tx *store.Tx) error {
				_, err := interview.GiveChair(tx, seat.ID)
				return err
			})
			return
		}
	}
}
