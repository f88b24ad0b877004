package interview

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/conflict"
	"assay/review/slots"
)

// Burdens are remembered for 180 days, and weigh half after 90 (I4).
const (
	memoryDays = 180
	halfLife   = 90
)

// search is everything that is known of who could meet a candidate, and when.
type search struct {
	plan
	service   models.Service
	meeting   slots.Meeting
	candidate slots.Person
	people    []slots.Person
	known     map[models.PersonID]models.Person
	borne     map[models.PersonID]int // unsociable minutes of 180 days, those to come included
	vetoes    []models.Veto
	ages      map[models.PersonID]time.Time // when people's own calendars were last read
}

// seek gathers a search of starts from an instant on, for so many quarters, in the
// same number of queries for any number of people. Who is on the panel already goes
// before others.
func (p plan) seek(tx *store.Tx, from time.Time, quarters int, panel []models.Seat) (search, error) {
	need := QuorumOf(RuleOf(p.bar))
	length, buffer := int((p.length+Quarter-1)/Quarter), int((p.buffer+Quarter-1)/Quarter)
	s := search{plan: p, meeting: slots.Meeting{
		Grid: slots.Grid{From: from, Quarters: quarters + length + buffer - 1}, Length: length, Buffer: buffer,
		SMEs: need.SMEs, Developers: need.Developers,
	}}
	f, err := s.gather(tx)
	if err != nil {
		return s, err
	}
	f.seated = map[models.PersonID]bool{}
	for _, seat := range panel {
		f.seated[seat.PersonID] = true
	}
	return s, s.fill(f)
}

// found is what the store knows about the people of a search.
type found struct {
	standings  map[models.PersonID]models.Standing
	developers map[models.PersonID]models.ServiceDeveloper
	languages  map[models.PersonID][]string
	absences   map[models.PersonID][]models.Absence
	holidays   map[models.SiteID][]models.Holiday
	booked     map[models.PersonID][]models.Booking
	busy       map[models.PersonID][]models.BusyDay
	sittings   map[models.PersonID][]models.Sitting
	conflicts  map[models.PersonID][]conflict.Found
	gaveBack   map[models.PersonID]bool
	seated     map[models.PersonID]bool
	ids        []models.PersonID // the candidate first
	now        time.Time
}

func (s *search) gather(tx *store.Tx) (f found, err error) {
	f.now = tx.Now
	if s.service, err = tx.Service(s.candidacy.ServiceID); err != nil {
		return f, err
	}
	if s.vetoes, err = tx.Vetoes(s.candidacy.ID); err != nil {
		return f, err
	}
	if err := s.qualified(tx, &f); err != nil {
		return f, err
	}
	if f.gaveBack, err = s.plan.gaveBack(tx); err != nil {
		return f, err
	}
	if f.conflicts, err = conflict.Between(tx, s.candidacy.PersonID, f.ids[1:], nil); err != nil {
		return f, err
	}
	return f, s.calendars(tx, &f)
}

// qualified are the candidate, and who has standing or develops the service on some
// day of the grid.
func (s *search) qualified(tx *store.Tx, f *found) error {
	from, to := s.days()
	standings, err := tx.StandingsBetween(s.candidacy.ServiceID, from, to)
	if err != nil {
		return err
	}
	developers, err := tx.AllDevelopers(s.candidacy.ServiceID)
	if err != nil {
		return err
	}
	f.ids = []models.PersonID{s.candidacy.PersonID}
	f.standings = make(map[models.PersonID]models.Standing, len(standings))
	for _, x := range standings {
		f.standings[x.PersonID] = x
		f.ids = append(f.ids, x.PersonID)
	}
	f.developers = make(map[models.PersonID]models.ServiceDeveloper, len(developers))
	for _, d := range developers {
		if rank(d.Seniority) < rank(s.bar.DeveloperSeniority) || !d.UntilOn.IsZero() && d.UntilOn.Before(from) || d.FromOn.After(to) {
			continue
		}
		f.developers[d.PersonID] = d
		if _, sme := f.standings[d.PersonID]; !sme {
			f.ids = append(f.ids, d.PersonID)
		}
	}
	return nil
}

// days are the first and last UTC day on which an interview could start.
func (s *search) days() (from, to models.Date) {
	return models.DateOf(s.meeting.Grid.From), models.DateOf(s.meeting.Grid.To())
}

func (s *search) calendars(tx *store.Tx, f *found) (err error) {
	from, to := s.days()
	if s.known, err = tx.PeopleByID(f.ids); err != nil {
		return err
	}
	if f.languages, err = tx.Languages(f.ids); err != nil {
		return err
	}
	if f.absences, err = tx.Absences(f.ids, from.AddDays(-1), to.AddDays(1)); err != nil {
		return err
	}
	sites := make([]models.SiteID, 0, len(s.known))
	for _, p := range s.known {
		sites = append(sites, p.SiteID)
	}
	if f.holidays, err = tx.Holidays(sites); err != nil {
		return err
	}
	first, last := store.QuartersOf(s.meeting.Grid.From, s.meeting.Grid.To())
	if f.booked, err = tx.Booked(f.ids, first, last, s.except); err != nil {
		return err
	}
	if f.busy, err = tx.BusyDays(f.ids, from, to); err != nil {
		return err
	}
	if s.ages, err = tx.CalendarAges(f.ids); err != nil {
		return err
	}
	f.sittings, err = tx.Sittings(f.ids, tx.Now.AddDate(0, 0, -memoryDays), s.except)
	return err
}

// fill turns what is known into bits.
func (s *search) fill(f found) error {
	sheet := newSheet(s, f)
	s.borne = make(map[models.PersonID]int, len(f.ids))
	for n, id := range f.ids {
		who, here := s.known[id]
		if !here || n > 0 && (who.RemovedAt != nil || id == s.candidacy.PersonID || len(conflict.Unwaived(f.conflicts[id])) > 0) {
			continue
		}
		p, err := sheet.person(who)
		if err != nil {
			return err
		}
		if n == 0 {
			s.candidate = sheet.candidate(p)
			continue
		}
		s.people = append(s.people, p)
	}
	return nil
}

// zoneOf is the zone of somebody whom the store knows.
func zoneOf(p models.Person) (*time.Location, error) {
	zone, _, err := clock.Zone(p.Zone)
	return zone, err
}
