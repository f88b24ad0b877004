package weekly

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/coverage"
	"assay/review/notify"
)

// A letter has so many changes, and names so many services for their holidays.
const (
	most         = 40
	mostHolidays = 8
)

// Kind is what the message is called.
const Kind notify.Kind = "coverage-changed"

// Sweep tells up to limit managers whose Monday morning has come what has changed, and
// remembers what it told: a constant number of queries, however many they are. Once a
// day it looks for managers who were none before. It is no decision and emits nothing.
// Returns how many it did.
func Sweep(tx *store.Tx, limit int) (int, error) {
	begun, err := begin(tx, limit)
	if err != nil || begun >= limit {
		return begun, err
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
	if len(managers) > 0 {
		if err := remember(tx, managers); err != nil {
			return 0, err
		}
	}
	if len(managers) < limit {
		return len(managers), tx.PutSetting(models.SettingLetters, today.String())
	}
	return len(managers), nil
}

func remember(tx *store.Tx, managers []models.Person) error {
	ids := make([]models.PersonID, len(managers))
	for i, m := range managers {
		ids[i] = m.ID
	}
	now, err := look(tx, ids)
	if err != nil {
		return err
	}
	letters := make([]models.CoverageLetter, len(managers))
	for i, m := range managers {
		letters[i] = models.CoverageLetter{PersonID: m.ID, DueAt: nextMonday(clock.Home(m.Zone), tx.Now), SaidOn: models.DateOf(tx.Now), Said: now.of(m.ID)}
	}
	return tx.AddLetters(letters)
}

// write tells the managers whose letters are due. Who manages nobody any more gets none
// from now on.
func write(tx *store.Tx, due []models.CoverageLetter) error {
	ids := make([]models.PersonID, len(due))
	for i, l := range due {
		ids[i] = l.PersonID
	}
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return err
	}
	managing, err := tx.ManagersAmong(ids)
	if err != nil {
		return err
	}
	now, err := look(tx, ids)
	if err != nil {
		return err
	}
	var ended []models.PersonID
	var kept []models.CoverageLetter
	var messages []notify.Message
	for _, l := range due {
		if !managing[l.PersonID] {
			ended = append(ended, l.PersonID)
			continue
		}
		if told := now.letter(l); len(told.changes) > 0 {
			messages = append(messages, told.message(l.PersonID))
		}
		l.Said, l.SaidOn, l.DueAt = now.of(l.PersonID), models.DateOf(tx.Now), nextMonday(clock.Home(people[l.PersonID].Zone), tx.Now)
		kept = append(kept, l)
	}
	if err := notify.Tell(tx, models.Subject{Kind: "coverage"}, messages...); err != nil {
		return err
	}
	if err := tx.EndLetters(ended); err != nil {
		return err
	}
	return tx.SaveLetters(kept)
}

func (l letter) message(to models.PersonID) notify.Message {
	params := map[string]string{"changes": strconv.Itoa(len(l.changes)), "worse": strconv.Itoa(l.worse)}
	for i, c := range l.changes[:min(len(l.changes), most)] {
		params[fmt.Sprintf("change%02d", i+1)] = phrase.Keep(c.text)
		params[fmt.Sprintf("place%02d", i+1)] = c.place
	}
	if more := len(l.changes) - most; more > 0 {
		params["more"] = strconv.Itoa(more)
	}
	if len(l.holidays) > 0 {
		params["besides"] = phrase.Keep(phrase.Of("Public holidays leave some hours of this week with no one on shift: %s.", phrase.List(l.holidays...)))
	}
	return notify.Message{Person: to, Kind: Kind, Params: params}
}

// letter is what is told of the services that were told of before.
func (a *all) letter(l models.CoverageLetter) letter {
	is := map[models.ServiceID]models.CoverageSaid{}
	for _, s := range a.of(l.PersonID) {
		is[s.Service] = s
	}
	var told letter
	var each [][]change
	for _, was := range l.Said {
		now, there := is[was.Service]
		if !there {
			continue
		}
		s := a.service(was, now, l.SaidOn)
		if h := s.week.Holidays; h != 0 && len(told.holidays) < mostHolidays {
			told.holidays = append(told.holidays, phrase.Of("%s %s UTC", s.Name, coverage.Stretches(h)))
		}
		if changes := s.changes(); len(changes) > 0 {
			each = append(each, changes)
		}
	}
	slices.SortStableFunc(each, func(x, y []change) int { return cmp.Compare(heaviest(y), heaviest(x)) })
	for _, changes := range each {
		told.add(changes)
	}
	return told
}

func heaviest(of []change) (weight int) {
	for _, c := range of {
		weight = max(weight, c.weight)
	}
	return weight
}
