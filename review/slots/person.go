package slots

import (
	"slices"

	"assay/models"
)

// Family is a kind of reason for which somebody cannot sit at an hour. Where nothing
// fits, each is dropped in turn to see what that would give.
type Family int

const (
	Booked   Family = iota // interviews and busy times of calendars; these need the buffer too
	Away                   // absences and public holidays
	Hours                  // outside of working hours and the stretch around them
	Night                  // a night that they do not allow
	Notice                 // too soon
	Caps                   // enough interviews that day or week
	Language               // they do not speak it
	CoolDown               // declined for this candidate, or left in peace after declining
	families
)

// Person is what a search knows of somebody.
type Person struct {
	ID        models.PersonID
	SME       bool
	Developer bool
	Site      models.SiteID
	SameTeam  bool  // as the candidate
	Borne     int   // burden of the last 180 days, decayed, and of what is booked
	Weeks     []int // interviews in each ISO week of their zone, from the grid's first on
	Profile   *Profile
	Barred    Bits           // quarters that nothing can open: no standing then, gone, vetoed; nil none
	Blocked   [families]Bits // quarters closed by each family; nil none
}

// Meeting is what is to be arranged. Length and buffer are quarters; the buffer
// follows the meeting.
type Meeting struct {
	Grid       Grid
	Length     int
	Buffer     int
	SMEs       int
	Developers int
}

// Member is a person made ready for meetings of one length: it knows at which
// quarters one can start.
type Member struct {
	Person
	starts Bits
	floor  uint64 // the least that they can cost
}

// Ready makes a person ready.
func (m Meeting) Ready(p Person) Member { return m.ready(p, families) }

// ready leaves one family out.
func (m Meeting) ready(p Person, without Family) Member {
	open := m.Grid.All()
	open.AndNot(p.Barred)
	for f, closed := range p.Blocked {
		if f := Family(f); f != without && f != Booked {
			open.AndNot(closed)
		}
	}
	open.runs(m.Length)
	if without != Booked && p.Blocked[Booked] != nil {
		unbooked := m.Grid.All()
		unbooked.AndNot(p.Blocked[Booked])
		unbooked.runs(m.Length + m.Buffer)
		open.And(unbooked)
	}
	return Member{p, open, p.least()}
}

const (
	costOfWeek = 4  // for each interview that they have in the week already
	costOfTeam = 60 // of the candidate's own team
	costOfSite = 90 // of a panel all from one site
	deepNight  = 1 << 40
)

// least is the least that any start can cost a person.
func (p *Person) least() uint64 {
	week := p.Profile.week
	if len(p.Weeks) <= int(week[len(week)-1]) {
		return p.fixed()
	}
	return p.fixed() + uint64(slices.Min(p.Weeks))*costOfWeek
}

func (p *Person) fixed() uint64 {
	if p.SameTeam {
		return costOfTeam
	}
	return 0
}

// cost is what a start costs a person. Deep night outweighs everything else.
func (p *Person) cost(start, length int) uint64 {
	b := uint64(p.Profile.Burden(start, length))
	cost := p.fixed() + b*(2*uint64(p.Borne)+b)
	if w := int(p.Profile.week[start]); w < len(p.Weeks) {
		cost += uint64(p.Weeks[w]) * costOfWeek
	}
	if b >= burdenDeep && p.Profile.Deep(start, length) {
		cost += deepNight
	}
	return cost
}
