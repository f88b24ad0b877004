package transfer

import (
	"fmt"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/roster"
)

var absenceFile = &kind{
	name:    "absences.csv",
	columns: []string{"person", "kind", "from", "to", "note"},
	needs:   []string{"person", "kind", "from", "to"},
	bring:   bringAbsences,
	give:    giveAbsences,
}

func absenceCells(person string, a models.Absence) []string {
	return []string{person, string(a.Kind), a.FromDate.String(), a.ToDate.String(), a.Note}
}

func giveAbsences(tx *store.Tx, w *writer) error {
	return eachPeople(tx, func(ids []models.PersonID, names map[models.PersonID]string) error {
		absences, err := tx.Absences(ids, models.Date{}, models.Date{})
		if err != nil {
			return err
		}
		for _, id := range ids {
			sortBy(absences[id], func(a models.Absence) string { return fmt.Sprint(a.FromDate, a.Kind) })
			for _, a := range absences[id] {
				if err := w.row(absenceCells(names[id], a)...); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// calendars are everybody's absences while more come in.
type calendars struct {
	*desk
	absences map[models.PersonID][]models.Absence
	fresh    []models.Absence
}

// bringAbsences knows an absence by its person, kind and first day. Those that are
// there already change first, because that may make room for new ones.
func bringAbsences(d *desk, s *sheet) error {
	if err := d.knowPeople(s, "person"); err != nil {
		return err
	}
	known, err := d.tx.Absences(d.named(s, "person"), models.Date{}, models.Date{})
	if err != nil {
		return err
	}
	c := &calendars{desk: d, absences: known}
	var later []*line
	err = d.each(s, func(l *line) error {
		old := c.find(l)
		if old < 0 {
			later = append(later, l)
			return nil
		}
		return c.change(l, old)
	})
	if err != nil {
		return err
	}
	for _, l := range later {
		c.add(l)
	}
	for some := range slices.Chunk(c.fresh, peopleAtOnce) {
		if err := roster.AddAbsences(d.tx, some); err != nil {
			return err
		}
	}
	return nil
}

// find is the place of the absence that a row is about in its person's calendar.
func (c *calendars) find(l *line) int {
	person, kind, from := c.people[l.email("person")], models.AbsenceKind(l.text("kind")), l.text("from")
	return slices.IndexFunc(c.absences[person], func(a models.Absence) bool {
		return a.ID != 0 && a.Kind == kind && a.FromDate.String() == from
	})
}

func (l *line) absence() (models.PersonID, roster.NewAbsence) {
	person := l.neededPerson("person")
	in := roster.NewAbsence{Kind: models.AbsenceKind(l.text("kind")), From: l.date("from"), To: l.date("to"), Note: l.whole("note")}
	if !l.wrong {
		l.twice("from", fmt.Sprint(person, in.Kind, in.From))
	}
	return person, in
}

func (c *calendars) change(l *line, place int) error {
	person, in := l.absence()
	old := c.absences[person][place]
	if !l.has("note") {
		in.Note = old.Note
	}
	email := l.email("person")
	return l.settle(email+" "+old.FromDate.String(), absenceCells(email, old), func() ([]string, error) {
		now, err := roster.ChangeAbsence(c.tx, person, old.ID, in)
		if err == nil {
			c.absences[person][place] = now
		}
		return absenceCells(email, now), err
	})
}

func (c *calendars) add(l *line) {
	person, in := l.absence()
	if l.wrong {
		return
	}
	in, wrong := roster.CheckAbsence(in, c.absences[person])
	if len(wrong) > 0 {
		l.complain(fault.Wrong(wrong...))
		return
	}
	a := models.Absence{PersonID: person, Kind: in.Kind, FromDate: in.From, ToDate: in.To, Note: in.Note}
	c.absences[person] = append(c.absences[person], a)
	c.fresh = append(c.fresh, a)
	l.note(l.email("person")+" "+in.From.String(), nil, absenceCells(l.email("person"), a))
}
