package transfer

import (
	"fmt"
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review/conflict"
)

// Declared conflicts are those in force; what ended stays behind.
var conflictFile = &kind{
	name:    "conflicts.csv",
	columns: []string{"person", "other", "reason", "ends_on"},
	needs:   []string{"person", "other", "reason"},
	bring:   bringConflicts,
	give:    giveConflicts,
}

func conflictCells(person, other string, c models.DeclaredConflict) []string {
	return []string{person, other, c.Reason, c.EndsOn.String()}
}

func giveConflicts(tx *store.Tx, w *writer) error {
	return eachPeople(tx, func(ids []models.PersonID, _ map[models.PersonID]string) error {
		declared, err := tx.DeclarationsOf(ids, models.DateOf(tx.Now))
		if err != nil {
			return err
		}
		both := slices.Clone(ids)
		for _, list := range declared {
			both = append(both, peopleIn(list, func(c models.DeclaredConflict) models.PersonID { return c.OtherID })...)
		}
		names, err := tx.PresentAddresses(both)
		if err != nil {
			return err
		}
		for _, id := range ids {
			sortBy(declared[id], func(c models.DeclaredConflict) string { return names[c.OtherID] })
			for _, c := range declared[id] {
				if names[c.OtherID] == "" {
					continue
				}
				if err := w.row(conflictCells(names[id], names[c.OtherID], c)...); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func bringConflicts(d *desk, s *sheet) error {
	if err := d.knowPeople(s, "person", "other"); err != nil {
		return err
	}
	return d.each(s, func(l *line) error {
		in := conflict.Declaration{Person: l.neededPerson("person"), Other: l.neededPerson("other"), Reason: l.text("reason"), EndsOn: l.date("ends_on")}
		if l.wrong || l.twice("other", fmt.Sprint(in.Person, " ", in.Other)) {
			return nil
		}
		person, other := l.email("person"), l.email("other")
		old, found, err := d.tx.OpenDeclaration(in.Person, in.Other)
		if err != nil {
			return err
		}
		if !l.has("ends_on") {
			in.EndsOn = old.EndsOn
		}
		return l.settle(person+" "+other, cellsIf(found, conflictCells(person, other, old)), func() ([]string, error) {
			now, err := conflict.Declare(d.tx, in)
			return conflictCells(person, other, now), err
		})
	})
}
