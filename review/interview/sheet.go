package interview

import (
	"math"
	mathbits "math/bits"
	"strconv"
	"time"

	"assay/models"
	"assay/review/clock"
	"assay/review/slots"
)

// sheet lays people's calendars over the grid of a search. Whatever several people
// have in common is laid out once.
type sheet struct {
	*search
	found
	profiles map[week]*shared
	holidays map[holidays]slots.Bits
	nothing  slots.Bits // no quarter
	all      slots.Bits
}

// week is what a profile comes from.
type week struct {
	zone, hours        string
	nightFrom, nightTo int
}

type shared struct {
	pattern *slots.Pattern
	*slots.Profile
}

type holidays struct {
	site    models.SiteID
	profile *slots.Profile
}

func newSheet(s *search, f found) *sheet {
	return &sheet{search: s, found: f, profiles: map[week]*shared{}, holidays: map[holidays]slots.Bits{},
		nothing: s.meeting.Grid.None(), all: s.meeting.Grid.All()}
}

func (s *sheet) shared(who models.Person) (*shared, error) {
	key := week{who.Zone, written(who.Hours), who.NightFrom, who.NightTo}
	if x := s.profiles[key]; x != nil {
		return x, nil
	}
	zone, err := zoneOf(who)
	if err != nil {
		return nil, err
	}
	pattern := slots.NewPattern(zone, who.Hours, who.NightFrom, who.NightTo)
	x := &shared{pattern, pattern.On(s.meeting.Grid)}
	s.profiles[key] = x
	return x, nil
}

func written(hours models.Hours) string {
	b := make([]byte, 0, 64)
	for _, w := range hours {
		b = strconv.AppendInt(b, int64(w.Weekday), 10)
		b = strconv.AppendInt(append(b, ' '), int64(w.From), 10)
		b = strconv.AppendInt(append(b, ' '), int64(w.To), 10)
		b = append(b, ';')
	}
	return string(b)
}

// person is what the search knows of somebody who might sit.
func (s *sheet) person(who models.Person) (slots.Person, error) {
	x, err := s.shared(who)
	if err != nil {
		return slots.Person{}, err
	}
	candidate := s.known[s.candidacy.PersonID]
	p := slots.Person{
		ID: who.ID, Site: who.SiteID, Profile: x.Profile, Newcomer: len(s.seated) > 0 && !s.seated[who.ID],
		SameTeam: who.ManagerID != nil && candidate.ManagerID != nil && *who.ManagerID == *candidate.ManagerID,
	}
	if h, sme := s.standings[who.ID]; sme {
		p.SME, p.NotSME = true, s.outside(h.GrantedOn, h.ExpiresOn)
	}
	if d, develops := s.developers[who.ID]; develops {
		p.Developer, p.NotDeveloper = true, s.outside(d.FromOn, d.UntilOn)
	}
	if !who.StartedOn.IsZero() || !who.LeavesOn.IsZero() {
		p.Barred = s.notHere(who, x.Profile)
	}
	s.close(&p, who, x)
	s.remember(&p, who, x)
	return p, nil
}

// close notes the quarters that each family closes.
func (s *sheet) close(p *slots.Person, who models.Person, x *shared) {
	p.Blocked[slots.Hours] = x.Rest
	if !who.NightAllowed {
		p.Blocked[slots.Night] = x.Night
	}
	if !Speaks(s.languages[who.ID], s.bar.Language) {
		p.Blocked[slots.Language] = s.all
	}
	if s.gaveBack[who.ID] && !s.seated[who.ID] {
		p.Blocked[slots.CoolDown] = s.all
	}
	p.Blocked[slots.Away] = s.away(who, x.Profile)
	if booked, busy := s.booked[who.ID], s.busy[who.ID]; len(booked)+len(busy) > 0 {
		p.Blocked[slots.Booked] = s.quarters(booked, busy)
	}
}

// outside are the starts on UTC days before a term or after it; nil where it holds
// all over the grid.
func (s *sheet) outside(from, to models.Date) slots.Bits {
	first, last := s.days()
	if !from.After(first) && (to.IsZero() || !to.Before(last)) {
		return nil
	}
	b := s.meeting.Grid.None()
	for q := range s.meeting.Grid.Quarters {
		if day := models.DateOf(s.meeting.Grid.At(q)); day.Before(from) || !to.IsZero() && day.After(to) {
			b.Fill(q, q+1)
		}
	}
	return b
}

func (s *sheet) notHere(who models.Person, x *slots.Profile) slots.Bits {
	first, last := s.days()
	var b slots.Bits
	if who.StartedOn.After(first.AddDays(-1)) {
		b = s.meeting.Grid.None()
		x.FillDays(b, models.Date{}, who.StartedOn.AddDays(-1))
	}
	if !who.LeavesOn.IsZero() && who.LeavesOn.Before(last.AddDays(1)) {
		if b == nil {
			b = s.meeting.Grid.None()
		}
		x.FillDays(b, who.LeavesOn.AddDays(1), models.Date{})
	}
	return b
}

// away are absences of any kind, because a seat is new work, and public holidays.
func (s *sheet) away(who models.Person, x *slots.Profile) slots.Bits {
	common := s.closed(who.SiteID, x)
	own := s.absences[who.ID]
	if len(own) == 0 {
		return common
	}
	b := s.meeting.Grid.None()
	b.Or(common)
	for _, a := range own {
		x.FillDays(b, a.FromDate, a.ToDate)
	}
	return b
}

func (s *sheet) closed(site models.SiteID, x *slots.Profile) slots.Bits {
	key := holidays{site, x}
	if b, done := s.holidays[key]; done {
		return b
	}
	b := s.nothing
	first, last := s.days()
	for _, h := range s.found.holidays[site] {
		if h.Date.Before(first.AddDays(-1)) || h.Date.After(last.AddDays(1)) {
			continue
		}
		if &b[0] == &s.nothing[0] {
			b = s.meeting.Grid.None()
		}
		x.FillDays(b, h.Date, h.Date)
	}
	s.holidays[key] = b
	return b
}

// quarters are those of other interviews and of what stands in calendars.
func (s *sheet) quarters(booked []models.Booking, busy []models.BusyDay) slots.Bits {
	b := s.meeting.Grid.None()
	first := s.meeting.Grid.From.Unix() / int64(Quarter/time.Second)
	set := func(q int) {
		if q >= 0 && q < s.meeting.Grid.Quarters {
			b.Fill(q, q+1)
		}
	}
	for _, x := range booked {
		set(int(x.Quarter - first))
	}
	for _, x := range busy {
		day := int(midnight(x.Day).Sub(s.meeting.Grid.From) / Quarter)
		for n, bits := range x.Bits {
			for ; bits != 0; bits &= bits - 1 {
				set(day + 8*n + mathbits.TrailingZeros8(uint8(bits)))
			}
		}
	}
	return b
}

// remember adds up what somebody bore and will, and closes the days and weeks in
// which they sit often enough.
func (s *sheet) remember(p *slots.Person, who models.Person, x *shared) {
	last := s.meeting.Grid.Quarters - 1
	p.Weeks = make([]int, x.WeekOf(s.meeting.Grid.At(last))+1)
	days := map[int]int{}
	burden, minutes := 0.0, 0
	for _, sat := range s.sittings[who.ID] {
		b := x.pattern.Weigh(sat.StartsAt, sat.EndsAt)
		minutes += b.Minutes
		burden += float64(b.Burden) * decayed(sat.StartsAt, s.now)
		if week := x.WeekOf(sat.StartsAt); sat.Panel && week >= 0 && week < len(p.Weeks) {
			p.Weeks[week]++
			days[x.DayOf(sat.StartsAt)]++
		}
	}
	p.Borne = int(math.Round(burden))
	s.borne[who.ID] = minutes
	s.cap(p, who, x.Profile, days)
}

// decayed is what is left of a burden after days; what is to come counts in full.
func decayed(at, now time.Time) float64 {
	days := models.DateOf(at).DaysUntil(models.DateOf(now))
	return math.Exp2(-float64(max(days, 0)) / halfLife)
}

func (s *sheet) cap(p *slots.Person, who models.Person, x *slots.Profile, days map[int]int) {
	perDay, perWeek := s.rules.CapsOf(who)
	var b slots.Bits
	open := func() slots.Bits {
		if b == nil {
			b = s.meeting.Grid.None()
		}
		return b
	}
	for week, n := range p.Weeks {
		if n >= perWeek {
			x.FillWeek(open(), week)
		}
	}
	for day, n := range days {
		if n >= perDay {
			x.FillDay(open(), day)
		}
	}
	p.Blocked[slots.Caps] = b
}

// candidate is a person without what holds for panellists alone, and with what holds
// for the candidate alone: notice, vetoes, and that time passes.
func (s *sheet) candidate(p slots.Person) slots.Person {
	g := s.meeting.Grid
	p.SameTeam, p.Newcomer = false, false
	p.Blocked[slots.Caps], p.Blocked[slots.CoolDown] = nil, nil
	if p.Blocked[slots.Booked] == nil {
		p.Blocked[slots.Booked] = g.None() // its buffer lies on the grid too
	}
	soon := g.None()
	g.Touch(soon, stretch(s.now, s.now.Add(time.Duration(s.rules.NoticeHours)*time.Hour)))
	p.Blocked[slots.Notice] = soon
	barred := g.None()
	if p.Barred != nil {
		barred.Or(p.Barred)
	}
	g.Touch(barred, stretch(g.From, s.now.Add(time.Nanosecond)))
	for _, v := range s.vetoes {
		g.Touch(barred, stretch(v.StartsAt, v.EndsAt))
	}
	p.Barred = barred
	return p
}

func stretch(from, to time.Time) []clock.Interval {
	if !from.Before(to) {
		return nil
	}
	return []clock.Interval{{From: from, To: to}}
}
