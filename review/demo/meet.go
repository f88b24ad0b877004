package demo

import (
	"fmt"
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/conflict"
	"assay/review/interview"
	"assay/review/roster"
)

// party is somebody who could sit on a panel, or the candidate.
type party struct {
	person   models.Person
	zone     *time.Location
	calendar clock.Calendar
	absences []models.Absence
	booked   []models.Booking
	sat      int
}

// free reports whether a meeting may be for them: not in their night, nor while
// they are away or booked.
func (p party) free(starts, ends time.Time) bool {
	nights := clock.Nights(p.person.NightFrom, p.person.NightTo)
	if !p.person.NightAllowed && len(clock.Intervals(nights, p.zone, starts, ends)) > 0 {
		return false
	}
	first, last := store.QuartersOf(starts, ends.Add(30*time.Minute))
	for _, b := range p.booked {
		if b.Quarter >= first && b.Quarter <= last {
			return false
		}
	}
	from, to := clock.DateIn(starts, p.zone), clock.DateIn(ends, p.zone)
	gone := !p.person.LeavesOn.IsZero() && to.After(p.person.LeavesOn)
	return !gone && !roster.AwayOn(p.absences, from) && !roster.AwayOn(p.absences, to)
}

func (p party) works(starts, ends time.Time) bool {
	return clock.WorkedBetween(starts, ends, p.calendar) == ends.Sub(starts)
}

// choices are who could sit on the panel of a candidacy.
type choices struct {
	candidate party
	smes      []party
	developer []party
	rules     models.BarRules
}

// panelOf reads who could sit, without those in conflict.
func (s *story) panelOf(id models.CandidacyID, from, to time.Time) (c choices) {
	s.look(func(tx *store.Tx) error {
		k, err := tx.Candidacy(id)
		if err != nil {
			return err
		}
		bar, err := tx.Bar(k.BarID)
		if err != nil {
			return err
		}
		c.rules = bar.Rules
		day := models.DateOf(to)
		standings, err := tx.CountingStandings(k.ServiceID, day)
		if err != nil {
			return err
		}
		developers, err := tx.Developers(k.ServiceID, day)
		if err != nil {
			return err
		}
		ids := []models.PersonID{k.PersonID}
		for _, x := range standings {
			ids = append(ids, x.PersonID)
		}
		for _, d := range developers {
			ids = append(ids, d.PersonID)
		}
		all, err := s.parties(tx, ids, from, to)
		if err != nil {
			return err
		}
		against, err := conflict.Between(tx, k.PersonID, ids[1:], nil)
		if err != nil {
			return err
		}
		c.candidate = all[k.PersonID]
		for _, x := range standings {
			if len(conflict.Unwaived(against[x.PersonID])) == 0 {
				c.smes = append(c.smes, all[x.PersonID])
			}
		}
		for _, d := range developers {
			if d.Seniority != models.Junior && len(conflict.Unwaived(against[d.PersonID])) == 0 {
				c.developer = append(c.developer, all[d.PersonID])
			}
		}
		return nil
	})
	return c
}

func (s *story) parties(tx *store.Tx, ids []models.PersonID, from, to time.Time) (map[models.PersonID]party, error) {
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return nil, err
	}
	calendars, err := roster.Calendars(tx, ids)
	if err != nil {
		return nil, err
	}
	absences, err := tx.Absences(ids, models.DateOf(from).AddDays(-1), models.DateOf(to).AddDays(1))
	if err != nil {
		return nil, err
	}
	first, last := store.QuartersOf(from, to)
	booked, err := tx.Booked(ids, first, last, 0)
	all := map[models.PersonID]party{}
	for id, p := range people {
		all[id] = party{p, calendars[id].Zone, calendars[id], absences[id], booked[id], s.sat[id]}
	}
	return all, err
}

// seating is a panel at an hour.
type seating struct {
	at   time.Time
	asks []interview.Ask
	hurt int // how many would sit outside their working hours
}

// seat finds the hour between two instants that is outside the working hours of
// fewest, and who sits there.
func (c choices) seat(from, to time.Time) (best seating, found bool) {
	length := time.Duration(c.rules.InterviewMinutes) * time.Minute
	for at := from.Truncate(30 * time.Minute).Add(30 * time.Minute); at.Before(to); at = at.Add(30 * time.Minute) {
		if !c.candidate.free(at, at.Add(length)) {
			continue
		}
		x := seating{at: at, hurt: hurting(c.candidate, at, length)}
		smes := able(c.smes, at, length, c.rules.PanelSMEs)
		developers := able(without(c.developer, smes), at, length, c.rules.PanelDevelopers)
		if len(smes) < c.rules.PanelSMEs || len(developers) < c.rules.PanelDevelopers {
			continue
		}
		for i, p := range smes {
			x.asks = append(x.asks, interview.Ask{PersonID: p.person.ID, Kind: models.SeatSME, Chair: i == 0})
			x.hurt += hurting(p, at, length)
		}
		for _, p := range developers {
			x.asks = append(x.asks, interview.Ask{PersonID: p.person.ID, Kind: models.SeatDeveloper})
			x.hurt += hurting(p, at, length)
		}
		if !found || x.hurt < best.hurt {
			best, found = x, true
		}
	}
	return best, found
}

func hurting(p party, at time.Time, length time.Duration) int {
	if p.works(at, at.Add(length)) {
		return 0
	}
	return 1
}

// able are so many who are free, those at work and those who sat least first.
func able(all []party, at time.Time, length time.Duration, n int) []party {
	var can []party
	for _, p := range all {
		if p.free(at, at.Add(length)) {
			can = append(can, p)
		}
	}
	slices.SortStableFunc(can, func(a, b party) int {
		if d := hurting(a, at, length) - hurting(b, at, length); d != 0 {
			return d
		}
		return a.sat - b.sat
	})
	return can[:min(n, len(can))]
}

func without(all, taken []party) []party {
	return slices.DeleteFunc(slices.Clone(all), func(p party) bool {
		return slices.ContainsFunc(taken, func(t party) bool { return t.person.ID == p.person.ID })
	})
}

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

// propose invites a panel to an hour between two instants, or as soon after as the
// panel can know of it in time.
func (s *story) propose(id models.CandidacyID, from, to time.Time) models.Interview {
	coordinator := s.coordinator()
	s.atWork(coordinator, 0)
	from = later(from, s.now.Add(30*hour))
	to = later(to, from.Add(3*day))
	c := s.panelOf(id, from, to)
	x, found := c.seat(from, to)
	for range 4 {
		if found {
			break
		}
		from, to = to, to.Add(7*day)
		c = s.panelOf(id, from, to)
		x, found = c.seat(from, to)
	}
	if !found {
		panic(stuck(fmt.Sprintf("no panel for %s: %d SMEs and %d developers could sit", c.candidate.person.Name, len(c.smes), len(c.developer))))
	}
	uid, err := interview.NewUID(s.random)
	if err != nil {
		panic(err)
	}
	for _, a := range x.asks {
		s.sat[a.PersonID]++
	}
	var i models.Interview
	s.act(coordinator, func(tx *store.Tx) error {
		when := interview.When{Instant: &x.at, Zone: c.candidate.person.Zone}
		i, err = interview.Propose(tx, id, interview.Proposal{When: when, Seats: x.asks, UID: uid})
		return err
	})
	return i
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
