package weekly

import (
	"fmt"
	"strconv"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/coverage"
	"assay/review/notify"
)

// most is how many changes one letter has.
const most = 40

// Kind is what the message is called.
const Kind notify.Kind = "coverage-changed"

// Sweep tells up to limit managers whose Monday morning has come what has changed, and
// remembers what it told. Once a day it looks for managers who were none before. It is
// no decision and emits nothing. Returns how many it did.
func Sweep(tx *store.Tx, limit int) (int, error) {
	begun, err := begin(tx, limit)
	if err != nil {
		return 0, err
	}
	due, err := tx.LettersDue(limit - begun)
	if err != nil || len(due) == 0 {
		return begun, err
	}
	return begun + len(due), write(tx, due)
}

// begin remembers how things stand for managers who get no letter yet.
func begin(tx *store.Tx, limit int) (int, error) {
	today := models.DateOf(tx.Now)
	last, err := tx.Setting(models.SettingLetters)
	if err != nil || last == today.String() {
		return 0, err
	}
	managers, err := tx.NewManagers(today, limit)
	if err != nil {
		return 0, err
	}
	letters := make([]models.CoverageLetter, len(managers))
	for i, m := range managers {
		letters[i].PersonID = m.ID
	}
	standing, err := standings(tx, letters)
	if err != nil {
		return 0, err
	}
	for i, m := range managers {
		letters[i].DueAt = nextMonday(clock.Home(m.Zone), tx.Now)
		letters[i].Said = standing.of(m.ID)
	}
	if len(letters) > 0 {
		if err := tx.AddLetters(letters); err != nil {
			return 0, err
		}
	}
	if len(letters) < limit {
		return len(letters), tx.PutSetting(models.SettingLetters, today.String())
	}
	return len(letters), nil
}

func write(tx *store.Tx, due []models.CoverageLetter) error {
	ids := make([]models.PersonID, len(due))
	for i, l := range due {
		ids[i] = l.PersonID
	}
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return err
	}
	now, err := standings(tx, due)
	if err != nil {
		return err
	}
	for _, l := range due {
		if err := now.write(tx, people[l.PersonID], l); err != nil {
			return err
		}
	}
	return nil
}

func (a all) write(tx *store.Tx, to models.Person, l models.CoverageLetter) error {
	manages, err := tx.ManagesAnyone(to.ID)
	if err != nil {
		return err
	}
	if to.RemovedAt != nil || !manages {
		return tx.EndLetter(l)
	}
	is := a.of(to.ID)
	if told := a.changes(l.Said, is); len(told) > 0 {
		if err := notify.Tell(tx, models.Subject{Kind: "coverage"}, message(to.ID, told)); err != nil {
			return err
		}
	}
	l.Said, l.DueAt = is, nextMonday(clock.Home(to.Zone), tx.Now)
	return tx.SaveLetter(&l)
}

func message(to models.PersonID, told []phrase.Text) notify.Message {
	params := map[string]string{"changes": strconv.Itoa(len(told))}
	for i, t := range told[:min(len(told), most)] {
		params[fmt.Sprintf("change%02d", i+1)] = phrase.Keep(t)
	}
	return notify.Message{Person: to, Kind: Kind, Params: params}
}

// all is how the services of some managers stand.
type all struct {
	lines    map[models.PersonID][]models.ServiceID
	services map[models.ServiceID]models.Service
	said     map[models.ServiceID]models.CoverageSaid
}

func standings(tx *store.Tx, letters []models.CoverageLetter) (a all, err error) {
	a = all{lines: map[models.PersonID][]models.ServiceID{}, said: map[models.ServiceID]models.CoverageSaid{}}
	var ids []models.ServiceID
	for _, l := range letters {
		if a.lines[l.PersonID], err = tx.ServicesOfLine(l.PersonID); err != nil {
			return a, err
		}
		ids = append(ids, a.lines[l.PersonID]...)
	}
	if a.services, err = tx.ServicesByID(ids); err != nil {
		return a, err
	}
	on := models.DateOf(tx.Now)
	held, err := tx.CountStandings(ids, on, on.AddDays(coverage.Soon))
	if err != nil {
		return a, err
	}
	way, err := tx.CountCandidacies(ids, on)
	for id, s := range a.services {
		a.said[id] = models.CoverageSaid{Service: id, Target: s.TargetSMEs, Coming: map[models.CandidacyState]int{}}
	}
	for _, c := range held {
		if c.Class == store.StandingClass(models.StandingActive) || c.Class == store.StandingClass(models.StandingProvisional) {
			said := a.said[c.ServiceID]
			said.SMEs += c.People
			said.Ending += c.Ending
			a.said[c.ServiceID] = said
		}
	}
	for _, c := range way {
		a.said[c.ServiceID].Coming[c.State] += c.People
	}
	return a, err
}

func (a all) of(manager models.PersonID) []models.CoverageSaid {
	said := []models.CoverageSaid{}
	for _, id := range a.lines[manager] {
		said = append(said, a.said[id])
	}
	return said
}

// changes compare the services that were told of before.
func (a all) changes(was, is []models.CoverageSaid) []phrase.Text {
	before := map[models.ServiceID]models.CoverageSaid{}
	for _, s := range was {
		before[s.Service] = s
	}
	var told []phrase.Text
	for _, s := range is {
		if old, known := before[s.Service]; known {
			told = append(told, changes(a.services[s.Service].Name, old, s)...)
		}
	}
	return told
}
