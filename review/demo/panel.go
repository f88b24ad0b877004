package demo

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
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
		i = s.move(i, by)
	case x.goes("replaced"):
		s.replace(i)
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

// move takes the best other hour, which the same people have where that can be.
func (s *story) move(i models.Interview, by time.Time) models.Interview {
	coordinator := s.coordinator()
	s.atWork(coordinator, 0)
	from := later(by, s.now)
	x := s.option(coordinator, from, from.Add(7*day), func(tx *store.Tx, from, until models.Date) (interview.Options, error) {
		return interview.OptionsFor(tx, i.ID, from, until)
	})
	s.act(coordinator, func(tx *store.Tx) (err error) {
		i, err = interview.MoveInterview(tx, i.ID, whenOf(x), "The candidate's exam was put on the same day.", asksOf(x)...)
		return err
	})
	return i
}

// replace has a seat declined. Whoever is best at that hour is asked at once; where
// nobody is, a coordinator asks the same person again.
func (s *story) replace(i models.Interview) {
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
	s.act(s.coordinator(), func(tx *store.Tx) error {
		_, err := interview.ReplaceSeat(tx, gone.ID, gone.PersonID)
		return err
	})
}

// invite adds somebody who learns, in their working hours: an SME of any service.
func (s *story) invite(x road, i models.Interview) {
	seated := map[models.PersonID]bool{x.who: true, x.mentor: true}
	for _, seat := range s.seats(i.ID) {
		seated[seat.PersonID] = true
	}
	for _, p := range s.people {
		who := s.person[p["key"]]
		if p["sme"] == "" || who == 0 || seated[who] || clock.WorkedBetween(i.StartsAt, i.EndsAt, s.calendar(who)) < i.EndsAt.Sub(i.StartsAt) {
			continue
		}
		ask := interview.Ask{PersonID: who, Kind: models.SeatShadow}
		err := s.try(s.coordinator(), func(tx *store.Tx) error {
			_, err := interview.InviteSeat(tx, i.ID, ask)
			return err
		})
		if err == nil {
			return
		}
	}
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
