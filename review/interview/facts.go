package interview

import (
	"fmt"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/conflict"
	"assay/review/roster"
)

// Ask is a person asked to take a seat.
type Ask struct {
	PersonID models.PersonID `json:"personId" validate:"required"`
	Kind     models.SeatKind `json:"kind" validate:"required,oneof=sme developer shadow"`
	Chair    bool            `json:"chair"`
}

// plan is a meeting before anything is known about its people.
type plan struct {
	candidacy models.Candidacy
	bar       models.BarRules
	rules     models.MeetingRules
	starts    time.Time
	length    time.Duration
	buffer    time.Duration
	except    models.InterviewID // whose bookings do not count: its own
	asks      []Ask
}

const defaultMinutes = 60

// newPlan is as long as the bar says.
func newPlan(c models.Candidacy, bar models.BarRules, rules models.MeetingRules) plan {
	minutes := bar.InterviewMinutes
	if minutes <= 0 {
		minutes = defaultMinutes
	}
	return plan{
		candidacy: c, bar: bar, rules: rules,
		length: time.Duration(minutes) * time.Minute,
		buffer: time.Duration(max(bar.BufferMinutes, 0)) * time.Minute,
	}
}

// plan is the interview as it was agreed, for these seats; a bar taken since does
// not make it longer.
func (s scene) plan(seats ...models.Seat) plan {
	p := plan{
		candidacy: s.candidacy, bar: s.bar, rules: s.rules, starts: s.StartsAt, length: s.EndsAt.Sub(s.StartsAt),
		buffer: time.Duration(s.Buffer) * time.Minute, except: s.ID,
	}
	for _, seat := range seats {
		p.asks = append(p.asks, Ask{seat.PersonID, seat.Kind, seat.Chair})
	}
	return p
}

func (p plan) quarters() (first, last int64) {
	return store.QuartersOf(p.starts, p.starts.Add(p.length+p.buffer))
}

func (p plan) people() []models.PersonID {
	ids := []models.PersonID{p.candidacy.PersonID}
	for _, a := range p.asks {
		ids = append(ids, a.PersonID)
	}
	return ids
}

// known names the seats whose person does not exist.
func (p plan) known(people map[models.PersonID]models.Person) error {
	var wrong []fault.Field
	for i, a := range p.asks {
		if _, ok := people[a.PersonID]; !ok {
			wrong = append(wrong, fault.Field{Pointer: fmt.Sprintf("/seats/%d/personId", i), Code: "unknown-person", Text: phrase.Of("There is no such person.")})
		}
	}
	if len(wrong) > 0 {
		return fault.Wrong(wrong...)
	}
	return nil
}

// lock takes everybody's rows in id order, so that nobody is booked twice (I3).
func (p plan) lock(tx *store.Tx) error {
	people, err := tx.PeopleByID(p.people())
	if err != nil {
		return err
	}
	if err := p.known(people); err != nil {
		return err
	}
	_, err = tx.LockPeople(p.people()...)
	return err
}

// meeting gathers what is judged about everybody, in the same number of queries
// for any panel. Seats come in the order of the asks.
func (p plan) meeting(tx *store.Tx) (Meeting, error) {
	m := Meeting{Now: tx.Now, Starts: p.starts, Ends: p.starts.Add(p.length), Buffer: p.buffer, Bar: p.bar, Rules: p.rules}
	service, err := tx.Service(p.candidacy.ServiceID)
	if err != nil {
		return m, err
	}
	m.Service = service.Name
	if m.Vetoes, err = tx.Vetoes(p.candidacy.ID); err != nil {
		return m, err
	}
	k, err := p.know(tx, m)
	if err != nil {
		return m, err
	}
	if err := p.known(k.people); err != nil {
		return m, err
	}
	if m.Candidate, err = k.party(m, Ask{PersonID: p.candidacy.PersonID}, "/candidate"); err != nil {
		return m, err
	}
	for i, a := range p.asks {
		party, err := k.party(m, a, fmt.Sprintf("/seats/%d", i))
		if err != nil {
			return m, err
		}
		m.Seats = append(m.Seats, party)
	}
	return m, nil
}

// knowledge is what the store knows about the people of a meeting.
type knowledge struct {
	people     map[models.PersonID]models.Person
	languages  map[models.PersonID][]string
	absences   map[models.PersonID][]models.Absence
	booked     map[models.PersonID][]models.Booking
	calendars  map[models.PersonID]clock.Calendar
	busy       map[models.PersonID][]models.BusyDay
	conflicts  map[models.PersonID][]conflict.Found
	standing   map[models.PersonID]bool
	developers map[models.PersonID]models.Seniority
	sittings   map[models.PersonID][]models.Sitting
	gaveBack   map[models.PersonID]bool
}

func (p plan) know(tx *store.Tx, m Meeting) (k knowledge, err error) {
	ids := p.people()
	first, last := p.quarters()
	if k.people, err = tx.PeopleByID(ids); err != nil {
		return k, err
	}
	if k.languages, err = tx.Languages(ids); err != nil {
		return k, err
	}
	if k.absences, err = tx.Absences(ids, m.Date().AddDays(-1), models.DateOf(m.Ends).AddDays(1)); err != nil {
		return k, err
	}
	if k.booked, err = tx.Booked(ids, first, last, p.except); err != nil {
		return k, err
	}
	if k.sittings, err = tx.Sittings(ids, m.Starts.AddDate(0, 0, -8), p.except); err != nil {
		return k, err
	}
	if k.gaveBack, err = p.gaveBack(tx); err != nil {
		return k, err
	}
	if k.calendars, err = roster.Calendars(tx, ids); err != nil {
		return k, err
	}
	if k.busy, err = tx.BusyDays(ids, m.Date(), models.DateOf(m.Ends)); err != nil {
		return k, err
	}
	if k.conflicts, err = conflict.Between(tx, p.candidacy.PersonID, ids[1:], nil); err != nil {
		return k, err
	}
	if k.standing, err = counting(tx, p.candidacy.ServiceID, m.Date()); err != nil {
		return k, err
	}
	k.developers, err = developing(tx, p.candidacy.ServiceID, m.Date())
	return k, err
}

// gaveBack are those who are not looked for, because they gave a seat back.
func (p plan) gaveBack(tx *store.Tx) (map[models.PersonID]bool, error) {
	return tx.GaveBack(p.candidacy.ID, tx.Now.AddDate(0, 0, -p.rules.CoolDownDays))
}

func counting(tx *store.Tx, service models.ServiceID, on models.Date) (map[models.PersonID]bool, error) {
	standings, err := tx.CountingStandings(service, on)
	counts := make(map[models.PersonID]bool, len(standings))
	for _, s := range standings {
		counts[s.PersonID] = true
	}
	return counts, err
}

func developing(tx *store.Tx, service models.ServiceID, on models.Date) (map[models.PersonID]models.Seniority, error) {
	developers, err := tx.Developers(service, on)
	by := make(map[models.PersonID]models.Seniority, len(developers))
	for _, d := range developers {
		by[d.PersonID] = d.Seniority
	}
	return by, err
}

func (k knowledge) party(m Meeting, a Ask, pointer string) (Party, error) {
	person := k.people[a.PersonID]
	zone, _, err := clock.Zone(person.Zone)
	p := Party{
		Pointer: pointer, Kind: a.Kind, Chair: a.Chair, Person: person, Zone: zone,
		Standing: k.standing[a.PersonID], Developer: k.developers[a.PersonID],
		Languages: k.languages[a.PersonID], Absences: k.absences[a.PersonID],
		Booked: joined(k.booked[a.PersonID]), Working: k.calendars[a.PersonID].Intervals(m.Starts, m.Ends),
		Busy: busyIn(k.busy[a.PersonID], m.Starts, m.Ends),
	}
	if err != nil {
		return p, err
	}
	if a.Kind != "" {
		p.SameDay, p.SameWeek = around(m.Starts, zone, k.sittings[a.PersonID])
		p.PerDay, p.PerWeek = m.Rules.CapsOf(person)
		p.GaveBack = k.gaveBack[a.PersonID]
	}
	for _, f := range conflict.Unwaived(k.conflicts[a.PersonID]) {
		p.Conflicts = append(p.Conflicts, f.Reason)
	}
	return p, err
}

// around counts the panels of the same day and ISO week of a zone.
func around(starts time.Time, zone *time.Location, sittings []models.Sitting) (day, week int) {
	on, in := clock.DateIn(starts, zone), clock.WeekOf(starts, zone)
	for _, s := range sittings {
		if !s.Panel {
			continue
		}
		if clock.DateIn(s.StartsAt, zone) == on {
			day++
		}
		if !s.StartsAt.Before(in.From) && s.StartsAt.Before(in.To) {
			week++
		}
	}
	return day, week
}

// joined makes intervals of quarters, which come in order.
func joined(all []models.Booking) []clock.Interval {
	var out []clock.Interval
	for _, b := range all {
		from := time.Unix(b.Quarter*int64(Quarter/time.Second), 0).UTC()
		if n := len(out); n > 0 && out[n-1].To.Equal(from) {
			out[n-1].To = from.Add(Quarter)
			continue
		}
		out = append(out, clock.Interval{From: from, To: from.Add(Quarter)})
	}
	return out
}

// book holds the quarters of a meeting for people. The rows are locked and were
// looked at, so being too late here means that the act is run again.
func (p plan) book(tx *store.Tx, m Meeting, id models.InterviewID, people []models.PersonID) error {
	first, last := p.quarters()
	taken, err := tx.Book(id, people, first, last)
	if err != nil || len(taken) == 0 {
		return err
	}
	var notes []Note
	for _, x := range append([]Party{m.Candidate}, m.Seats...) {
		for _, b := range taken {
			if b.PersonID == x.Person.ID {
				notes = append(notes, x.note(m, "booked", "%s was booked a moment ago.", x.Person.Name))
				break
			}
		}
	}
	return clash("just-booked", "Somebody was quicker. Choose another time or another person.", notes)
}
