package coverage

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/coverage/hours"
	"assay/review/slots"
)

// engaged is somebody who sits in interviews to come, and how many they take.
type engaged struct {
	in              []store.Engagement
	perDay, perWeek int
}

// readEngaged reads the interviews to come until an instant, which is a week behind the
// grid so that its last week is whole, and the caps of whoever is in one: two queries,
// and as many rows as there are seats.
func readEngaged(tx *store.Tx, until time.Time, rules models.MeetingRules) (map[models.PersonID]engaged, error) {
	rows, err := tx.Engagements(tx.Now, until)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	by := map[models.PersonID]engaged{}
	var ids []models.PersonID
	for _, r := range rows {
		e, known := by[r.PersonID]
		if !known {
			ids = append(ids, r.PersonID)
		}
		e.in = append(e.in, r)
		by[r.PersonID] = e
	}
	people, err := tx.PeopleByID(ids)
	for id, e := range by {
		e.perDay, e.perWeek = rules.CapsOf(people[id])
		by[id] = e
	}
	return by, err
}

// block bars the quarters around the interviews that somebody sits in, and the days and
// weeks in which they sit often enough. The buffer is the one that follows the meeting
// to be held.
func (e engaged) block(b slots.Bits, grid slots.Grid, p *slots.Profile, buffer time.Duration) {
	days, weeks := map[int]int{}, map[int]int{}
	for _, i := range e.in {
		grid.Touch(b, []clock.Interval{{From: i.StartsAt.Add(-buffer), To: i.EndsAt.Add(time.Duration(i.Buffer) * time.Minute)}})
		if i.Panel {
			days[p.DayOf(i.StartsAt)]++
			weeks[p.WeekOf(i.StartsAt)]++
		}
	}
	last := grid.At(grid.Quarters - 1)
	for day, n := range days {
		if n >= e.perDay && 0 <= day && day <= p.DayOf(last) {
			p.FillDay(b, day)
		}
	}
	for week, n := range weeks {
		if n >= e.perWeek && 0 <= week && week <= p.WeekOf(last) {
			p.FillWeek(b, week)
		}
	}
}

// bufferOf is what follows an interview, in whole quarters.
func bufferOf(rules models.BarRules) time.Duration {
	quarters := (max(rules.BufferMinutes, 0) + minutesPerQuarter - 1) / minutesPerQuarter
	return time.Duration(quarters) * hours.Quarter
}
