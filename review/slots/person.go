package slots

import "assay/models"

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
	ID           models.PersonID
	SME          bool
	Developer    bool
	NotSME       Bits // starts at which they have no standing; nil none
	NotDeveloper Bits // starts at which they do not develop the service; nil none
	Site         models.SiteID
	SameTeam     bool  // as the candidate
	Newcomer     bool  // not on the panel that there is
	Borne        int   // burden of the last 180 days, decayed, and of what is booked
	Weeks        []int // interviews in each ISO week of their zone, from the grid's first on
	Profile      *Profile
	Barred       Bits           // quarters that nothing can open: not here yet, gone, vetoed; nil none
	Blocked      [families]Bits // quarters closed by each family; nil none
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

// AllReady makes people ready.
func (m Meeting) AllReady(people []Person) []Member { return m.readied(people, families) }

// Can reports whether a person can be there from a start on.
func (m *Member) Can(start int) bool { return m.starts.Has(start) }

// Starts are how many starts a person has.
func (m *Member) Starts() int { return m.starts.Count() }

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
	return Member{p, open, p.fixed()}
}

const (
	costOfWeek = 4   // for each interview that they have in the week already
	costOfTeam = 60  // of the candidate's own team
	costOfNew  = 240 // of who was not asked for this interview yet
	costOfSite = 90  // of a panel all from one site
	deepNight  = 1 << 40
)

// fixed is the least that any start can cost a person, on whatever grid: it orders
// people, so that a search of one hour finds the panel that one of weeks found there.
func (p *Person) fixed() (cost uint64) {
	if p.SameTeam {
		cost += costOfTeam
	}
	if p.Newcomer {
		cost += costOfNew
	}
	return cost
}

// seats reports whether a person may take a kind of seat at a start.
func (p *Person) seats(sme bool, start int) bool {
	if sme {
		return p.SME && (p.NotSME == nil || !p.NotSME.Has(start))
	}
	return p.Developer && (p.NotDeveloper == nil || !p.NotDeveloper.Has(start))
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
