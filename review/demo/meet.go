package demo

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/conflict"
	"assay/review/interview"
)

// coordinator is whoever of the coordinators works first.
func (s *story) coordinator() models.PersonID {
	return slices.MinFunc([]models.PersonID{s.who("naledi.mokoena"), s.who("lucia.ferreyra")}, func(a, b models.PersonID) int {
		return s.nextWork(a).Compare(s.nextWork(b))
	})
}

func (s *story) nextWork(who models.PersonID) time.Time {
	for _, i := range s.calendar(who).Intervals(s.now, s.now.Add(40*day)) {
		return i.From
	}
	return s.now.Add(40 * day)
}

// propose invites the panel of an option between two instants, or of the first soon
// after for which the panel can be told in time.
func (s *story) propose(id models.CandidacyID, from, to time.Time) models.Interview {
	coordinator := s.coordinator()
	s.atWork(coordinator, 0)
	x := s.option(coordinator, from, to, func(tx *store.Tx, from, until models.Date) (interview.Options, error) {
		return interview.OptionsOf(tx, id, from, until)
	})
	uid, err := interview.NewUID(s.random)
	if err != nil {
		panic(err)
	}
	var i models.Interview
	s.act(coordinator, func(tx *store.Tx) error {
		in := interview.Proposal{When: whenOf(x), Seats: asksOf(x), UID: uid, Option: true}
		i, err = interview.Propose(tx, id, in)
		return err
	})
	return i
}

// whenOf reads an option's start by the candidate's clock.
func whenOf(x interview.Option) interview.When {
	return interview.When{Instant: &x.StartsAt, Zone: x.People[0].Person.Zone}
}

func asksOf(x interview.Option) (asks []interview.Ask) {
	for _, p := range x.People[1:] {
		asks = append(asks, interview.Ask{PersonID: p.Person.ID, Kind: models.SeatKind(p.Role), Chair: p.Chair})
	}
	return asks
}

type searching func(tx *store.Tx, from, until models.Date) (interview.Options, error)

// option is the best of those that somebody is shown between two instants, or in the
// weeks after.
func (s *story) option(who models.PersonID, from, to time.Time, search searching) interview.Option {
	from = later(from, s.now)
	to = later(to, from.Add(3*day))
	for range 5 {
		var found interview.Options
		err := s.db.View(s.ctx, s.actor(who), func(tx *store.Tx) (err error) {
			found, err = search(tx, models.DateOf(from), models.DateOf(to))
			return err
		})
		if err != nil {
			panic(described(err))
		}
		for _, x := range found.Options {
			if !x.StartsAt.Before(from) && x.StartsAt.Before(to) {
				return x
			}
		}
		from, to = to, to.Add(7*day)
	}
	panic(stuck("no hour and panel until " + to.Format(time.DateOnly)))
}

// seats are the live seats of an interview, the chair first.
func (s *story) seats(id models.InterviewID) (live []models.Seat) {
	s.look(func(tx *store.Tx) error {
		by, err := tx.Seats([]models.InterviewID{id})
		for _, x := range by[id] {
			if x.State == models.SeatInvited || x.State == models.SeatAccepted {
				live = append(live, x)
			}
		}
		return err
	})
	slices.SortStableFunc(live, func(a, b models.Seat) int {
		switch {
		case a.Chair:
			return -1
		case b.Chair:
			return 1
		}
		return 0
	})
	return live
}

// acceptAll lets everybody who is invited accept, each in their own hours and in
// time; but leaves that many unanswered.
func (s *story) acceptAll(id models.InterviewID, but int) {
	seats := s.seats(id)
	for _, a := range s.answers(seats[:max(len(seats)-but, 0)]) {
		s.at(later(s.now, a.at))
		s.act(a.seat.PersonID, func(tx *store.Tx) error {
			_, err := interview.AcceptSeat(tx, a.seat.ID, conflict.None)
			return err
		})
	}
}

type answer struct {
	seat models.Seat
	at   time.Time
}

// answers are when people answer whether they take their seats, the first first.
func (s *story) answers(seats []models.Seat) (all []answer) {
	for _, x := range seats {
		if x.State != models.SeatInvited {
			continue
		}
		at := s.workFrom(x.PersonID, s.now.Add(s.hours(1, 14)))
		if latest := x.DueAt.Add(-time.Duration(10+len(all)) * time.Minute); at.After(latest) {
			at = latest
		}
		all = append(all, answer{x, at})
	}
	slices.SortStableFunc(all, func(a, b answer) int { return a.at.Compare(b.at) })
	return all
}

// hold tells who was there and that it was held, half an hour after its end.
func (s *story) hold(i models.Interview) {
	s.at(i.EndsAt.Add(time.Duration(2+s.chance.IntN(20)) * time.Minute))
	seats := s.seats(i.ID)
	in := interview.Attendance{Candidate: models.Attended}
	for _, x := range seats {
		in.Seats = append(in.Seats, interview.Presence{SeatID: x.ID, Attendance: models.Attended})
	}
	chair, second := seats[0].PersonID, seats[1].PersonID
	s.act(chair, func(tx *store.Tx) error {
		_, err := interview.MarkAttendance(tx, i.ID, in)
		return err
	})
	s.wait(5 * time.Minute)
	s.act(second, func(tx *store.Tx) error {
		_, err := interview.ConfirmAttendance(tx, i.ID)
		return err
	})
	s.wait(time.Minute)
	s.act(chair, func(tx *store.Tx) error {
		_, err := interview.HoldInterview(tx, i.ID)
		return err
	})
}
