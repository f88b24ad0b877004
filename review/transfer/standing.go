package transfer

import (
	"fmt"
	"slices"
	"strconv"

	"assay/models"
	"assay/models/store"
	"assay/review/standing"
)

var standingFile = &kind{
	name: "sme.csv",
	columns: []string{"person", "service", "state", "source", "granted_on", "term_starts_on", "expires_on", "bar", "renewals",
		"founding"},
	needs: []string{"person", "service", "source"},
	bring: bringStandings,
	give:  giveStandings,
}

// standingView is a standing as a row tells it.
type standingView struct {
	models.Standing
	person, service string
	bar             int
}

func (v standingView) cells() []string {
	bar := ""
	if v.bar > 0 {
		bar = strconv.Itoa(v.bar)
	}
	return []string{v.person, v.service, string(v.State), v.SourceNote, v.GrantedOn.String(), v.TermStartsOn.String(), v.ExpiresOn.String(),
		bar, strconv.Itoa(v.Renewals), onlyYes(v.Founding)}
}

// sourced is where a standing comes from, in the words of whoever imports it.
func sourced(s models.Standing) string {
	switch s.Source {
	case models.SourceBallot:
		return "Ballot of " + s.GrantedOn.String()
	case models.SourceAppointment:
		return "Founding appointment of " + s.GrantedOn.String()
	}
	return s.SourceNote
}

// asOf is a standing as it is on a day: a term that is over has lapsed, whether or
// not that was noticed. Who is founding SME matters while they may hold a seat.
func asOf(s models.Standing, today models.Date) models.Standing {
	live := s.State == models.StandingActive || s.State == models.StandingProvisional
	if live && s.ExpiresOn.Before(today) {
		s.State = models.StandingLapsed
	}
	s.Founding = s.Founding && (s.State == models.StandingProvisional || s.State == models.StandingSuspended)
	s.SourceNote = sourced(s)
	return s
}

// standingBook knows the services and bars by which standings are told.
type standingBook struct {
	today    models.Date
	services map[models.ServiceID]string
	bars     map[models.ServiceID]map[models.BarID]int
}

func openStandings(tx *store.Tx) (standingBook, error) {
	b := standingBook{models.DateOf(tx.Now), map[models.ServiceID]string{}, map[models.ServiceID]map[models.BarID]int{}}
	services, err := tx.AllServices()
	if err != nil {
		return b, err
	}
	bars, err := tx.AllBars()
	for _, s := range services {
		b.services[s.ID] = s.Slug
		b.bars[s.ID] = map[models.BarID]int{}
	}
	for _, bar := range bars {
		b.bars[bar.ServiceID][bar.ID] = bar.Number
	}
	return b, err
}

func (b standingBook) view(s models.Standing, person string) standingView {
	v := standingView{Standing: asOf(s, b.today), person: person, service: b.services[s.ServiceID]}
	if s.BarID != nil {
		v.bar = b.bars[s.ServiceID][*s.BarID]
	}
	return v
}

func giveStandings(tx *store.Tx, w *writer) error {
	book, err := openStandings(tx)
	if err != nil {
		return err
	}
	return eachPeople(tx, func(ids []models.PersonID, names map[models.PersonID]string) error {
		standings, err := tx.StandingsOfPeople(ids)
		if err != nil {
			return err
		}
		for _, id := range ids {
			sortBy(standings[id], func(s models.Standing) string { return book.services[s.ServiceID] })
			for _, s := range standings[id] {
				if err := w.row(book.view(s, names[id]).cells()...); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func bringStandings(d *desk, s *sheet) error {
	if _, err := d.knownServices(); err != nil {
		return err
	}
	if err := d.knowPeople(s, "person"); err != nil {
		return err
	}
	book, err := openStandings(d.tx)
	if err != nil {
		return err
	}
	known, err := d.tx.StandingsOfPeople(d.named(s, "person"))
	if err != nil {
		return err
	}
	return d.each(s, func(l *line) error {
		person, service := l.neededPerson("person"), l.neededService("service")
		if l.wrong || l.twice("service", fmt.Sprint(person, service.ID)) {
			return nil
		}
		return l.bringStanding(book, known[person], person, service)
	})
}

func (l *line) bringStanding(book standingBook, all []models.Standing, person models.PersonID, service models.Service) error {
	old := standingView{}
	place := slices.IndexFunc(all, func(s models.Standing) bool { return s.ServiceID == service.ID })
	var before []string
	if place >= 0 {
		old = book.view(all[place], l.email("person"))
		before = old.cells()
	}
	want := l.standing(old)
	want.person, want.service = l.email("person"), service.Slug
	bar, known := l.bar(book.bars[service.ID], want.bar)
	if !known {
		l.no("bar", "bar-unknown", "%s has no bar %d.", service.Slug, want.bar)
	}
	return l.settle(want.person+" "+want.service, before, func() ([]string, error) {
		if place >= 0 && slices.Equal(before, want.cells()) {
			return before, nil
		}
		now, err := standing.Grant(l.tx, standing.Granting{
			Person: person, Service: service.ID, BarID: bar, Source: want.SourceNote, State: want.State, GrantedOn: want.GrantedOn,
			ExpiresOn: want.ExpiresOn, TermStartsOn: want.TermStartsOn, Renewals: want.Renewals, Founding: want.Founding,
		})
		return book.view(now, want.person).cells(), err
	})
}

// standing is what a row says over what is so already.
func (l *line) standing(old standingView) standingView {
	v := old
	v.SourceNote = l.text("source")
	if l.given("state") {
		v.State = models.StandingState(l.text("state"))
	}
	for column, day := range map[string]*models.Date{"granted_on": &v.GrantedOn, "term_starts_on": &v.TermStartsOn, "expires_on": &v.ExpiresOn} {
		if l.given(column) {
			*day = l.date(column)
		}
	}
	if l.given("bar") {
		v.bar = l.number("bar")
	}
	if l.given("renewals") {
		v.Renewals = l.number("renewals")
	}
	if l.has("founding") {
		v.Founding = l.yes("founding")
	}
	return v
}

// bar is the one with a number; without a number the verb takes the newest.
func (l *line) bar(bars map[models.BarID]int, number int) (models.BarID, bool) {
	for id, n := range bars {
		if n == number {
			return id, true
		}
	}
	return 0, number == 0
}
