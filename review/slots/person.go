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

// Meeting is what is to be arranged. Length and buffer are quarters, at most 64
// together; the buffer follows the meeting.
type Meeting struct {
	Grid       Grid
	Length     int
	Buffer     int
	SMEs       int
	Developers int
}

// Member is a person made ready for meetings of one length: it knows at which
// quarters one can start. The person stays as they are meanwhile.
type Member struct {
	*Person
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
	b := m.Grid.None()
	m.starting(&p, without, b)
	return Member{&p, b, p.fixed()}
}

func (m Meeting) readied(people []Person, without Family) []Member {
	words := (m.Grid.Quarters + 63) / 64
	all := make([]Member, len(people))
	bits := make(Bits, words*len(people))
	for i := range people {
		p, b := &people[i], bits[i*words:(i+1)*words:(i+1)*words]
		m.starting(p, without, b)
		all[i] = Member{p, b, p.fixed()}
	}
	return all
}

// starting are the starts from which a person is free for the whole length, in one
// pass over the words, the last one first.
func (m Meeting) starting(p *Person, without Family, b Bits) {
	var closed [families + 1]Bits
	n := 0
	for f, c := range p.Blocked {
		if f := Family(f); c != nil && f != without && f != Booked {
			closed[n] = c
			n++
		}
	}
	if p.Barred != nil {
		closed[n] = p.Barred
		n++
	}
	busy := p.Blocked[Booked]
	if without == Booked {
		busy = nil
	}
	meets, clears := runOf(m.Length), runOf(m.Length+m.Buffer)
	for i := len(b) - 1; i >= 0; i-- {
		all := m.Grid.word(i)
		open := all
		for _, c := range closed[:n] {
			open &^= c[i]
		}
		open = meets.word(open)
		if busy != nil {
			open &= clears.word(all &^ busy[i])
		}
		b[i] = open
	}
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
func (p *Member) cost(start, length int) uint64 {
	return p.bare(start, length) + p.ofWeek(start)
}

// bare is that without what they have in that week already. Of people with the same
// profile and fixed cost it rises with what they bore.
func (p *Member) bare(start, length int) uint64 {
	b := uint64(p.Profile.Burden(start, length))
	cost := p.floor + b*(2*uint64(p.Borne)+b)
	if b >= burdenDeep && p.Profile.Deep(start, length) {
		cost += deepNight
	}
	return cost
}

func (p *Person) ofWeek(start int) uint64 {
	if w := int(p.Profile.week[start]); w < len(p.Weeks) {
		return uint64(p.Weeks[w]) * costOfWeek
	}
	return 0
}
