package hours

import (
	"slices"

	"assay/models"
	"assay/review/clock"
)

// Person is what is counted of somebody. From and Until are their first and last day,
// zero where there is none.
type Person struct {
	ID      models.PersonID
	Pattern int // of the world
	Site    models.SiteID
	Region  models.RegionID
	From    models.Date
	Until   models.Date
	Away    []Days

	shared int  // whose rota they have, where it is not their own
	own    Rota // of somebody whose week is not as everybody's
	alone  bool
}

// Holder is a person with standing, from a quarter of the week up to another.
type Holder struct {
	Person   int // of the world
	From, To int16

	alone           bool // what counting needs of the person, so that it need not look them up
	shared, pattern int32
}

// Service is who holds standing for it in the week.
type Service struct {
	ID      models.ServiceID
	Holders []Holder
}

// World is what is known of a week. Closed are the holidays of sites; they are known
// before people are added.
type World struct {
	Week     Week
	Closed   map[models.SiteID][]models.Date
	People   []Person
	Services []Service

	patterns []Pattern
	rotas    []Rota
	sharing  map[sharing]int
	heads    []*Heads
	holdings [][]holding
	gone     map[int][]term // of people who do not count in the week
}

// term is a standing for a service, from a quarter of the week up to another.
type term struct {
	service  int
	from, to int16
}

// sharing is what people have in common who work at the same quarters.
type sharing struct {
	pattern int
	site    models.SiteID // 0 where it is closed on no day of the week
}

// holding is a service that somebody has standing for: its place, and theirs in it.
type holding struct{ service, holder int }

// NewWorld is a week without people.
func NewWorld(week Week, closed map[models.SiteID][]models.Date) *World {
	return &World{Week: week, Closed: closed, sharing: map[sharing]int{}, gone: map[int][]term{}}
}

// AddPattern makes a pattern known; whoever knows that two are the same adds one.
func (w *World) AddPattern(c clock.Calendar) int {
	c.Off = nil
	w.patterns = append(w.patterns, Pattern{c})
	return len(w.patterns) - 1
}

// Expect says how many people are to come.
func (w *World) Expect(people int) { w.People = slices.Grow(w.People, people) }

// Add makes a person known.
func (w *World) Add(p Person) int {
	w.lay(&p)
	w.People = append(w.People, p)
	return len(w.People) - 1
}

// lay finds the rota of a person.
func (w *World) lay(p *Person) {
	p.alone, p.own, p.shared = w.isAlone(p), nil, 0
	if p.alone {
		p.own = rotaOf(w.Calendar(p), w.Week)
		return
	}
	key := sharing{pattern: p.Pattern}
	if w.closes(p.Site) {
		key.site = p.Site
	}
	known, ok := w.sharing[key]
	if !ok {
		known = len(w.rotas)
		w.rotas = append(w.rotas, rotaOf(w.Calendar(p), w.Week))
		w.sharing[key] = known
	}
	p.shared = known
}

// isAlone reports whether somebody's week differs from that of others of their hours.
func (w *World) isAlone(p *Person) bool {
	if !p.From.IsZero() && p.From.After(w.Week.Day(-1)) || !p.Until.IsZero() && p.Until.Before(w.Week.Day(7)) {
		return true
	}
	for _, d := range p.Away {
		if d.touches(w.Week) {
			return true
		}
	}
	return false
}

func (w *World) closes(site models.SiteID) bool {
	for _, day := range w.Closed[site] {
		if (Days{day, day}).touches(w.Week) {
			return true
		}
	}
	return false
}

// Calendar is when a person works, without the days off that are known.
func (w *World) Calendar(p *Person) clock.Calendar {
	c := w.patterns[p.Pattern].Calendar
	c.Off = func(day models.Date) bool { return w.off(p, day) }
	return c
}

func (w *World) off(p *Person, day models.Date) bool {
	return !p.Here(day) || p.IsAway(day) || w.IsClosed(p.Site, day)
}

// Here reports whether a local day lies between a person's first and last.
func (p *Person) Here(day models.Date) bool {
	return (p.From.IsZero() || !day.Before(p.From)) && (p.Until.IsZero() || !day.After(p.Until))
}

// IsAway reports whether a person is away on a local day.
func (p *Person) IsAway(day models.Date) bool {
	for _, d := range p.Away {
		if d.has(day) {
			return true
		}
	}
	return false
}

// IsClosed reports whether a local day is a holiday of a site.
func (w *World) IsClosed(site models.SiteID, day models.Date) bool {
	for _, closed := range w.Closed[site] {
		if closed == day {
			return true
		}
	}
	return false
}

// Usual is when a person works in the week if no day is off.
func (w *World) Usual(p *Person) Rota { return rotaOf(w.patterns[p.Pattern].Calendar, w.Week) }

// Rota is when a person works in the week.
func (w *World) Rota(p *Person) Rota {
	if p.alone {
		return p.own
	}
	return w.rotas[p.shared]
}

// AddService makes a service known.
func (w *World) AddService(id models.ServiceID) int {
	w.Services = append(w.Services, Service{ID: id})
	return len(w.Services) - 1
}

// Hold says that a person has standing for a service on UTC days, both included; until
// is zero where it goes on beyond the week.
// Whoever has none in the week, or does not count in it, is passed over.
func (w *World) Hold(service, person int, from, until models.Date) {
	h := w.AllWeek(person)
	if from.After(w.Week.Monday) {
		h.From = quartersTo(w.Week, from)
	}
	if !until.IsZero() && until.Before(w.Week.Day(6)) {
		h.To = quartersTo(w.Week, until.AddDays(1))
	}
	if h.From >= h.To {
		return
	}
	if !w.counts(&w.People[person]) {
		w.gone[person] = append(w.gone[person], term{service, h.From, h.To})
		return
	}
	s := &w.Services[service]
	s.Holders = append(s.Holders, h)
}

// counts reports whether somebody is here on a day of the week by their own calendar.
// Where they are not, they count yet if they work in it: west of UTC the evening of the
// Sunday before lies in it, and east of it the morning of the Monday after.
func (w *World) counts(p *Person) bool {
	first, last := w.Week.Day(0), w.Week.Day(6)
	if (p.From.IsZero() || !p.From.After(last)) && (p.Until.IsZero() || !p.Until.Before(first)) {
		return true
	}
	return len(w.Rota(p)) > 0
}

// AllWeek is a person who holds all week.
func (w *World) AllWeek(person int) Holder {
	p := &w.People[person]
	return Holder{Person: person, From: 0, To: Quarters, alone: p.alone, shared: int32(p.shared), pattern: int32(p.Pattern)}
}

// quartersTo counts the quarters of the week before a day.
func quartersTo(w Week, day models.Date) int16 {
	days := min(max(w.Monday.DaysUntil(day), 0), 7)
	return int16(days * PerDay)
}
