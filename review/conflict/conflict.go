// Package conflict decides who should not judge whom (P1–P5). In conflict with an
// author or candidate are: themself; their mentor or mentee, present or within 12
// months; their line manager and the one above; who worked the same customer case;
// whoever declared a conflict, in either direction; whoever declined a review of
// the pair for one.
//
// A conflict is found, never stored, except for what people say themselves: a
// declaration, and the answer to being asked, where "none" differs from never
// asked. A waiver lifts one kind for one pair in one direction.
package conflict

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
)

// Between finds, for each of people, what stands between them and judging other;
// who is free of it is not in the map. With a show case, shared customer cases are
// its own; without one, those of other's approved cases. The number of queries does
// not depend on the number of people. Dates are UTC.
func Between(tx *store.Tx, other models.PersonID, people []models.PersonID, showCase *models.ShowCaseID) (map[models.PersonID][]Found, error) {
	judged, err := tx.Person(other)
	if err != nil {
		return nil, err
	}
	found, err := standingBetween(tx, judged, showCase)
	if err != nil {
		return nil, err
	}
	waivers, err := tx.LiveWaivers(other)
	if err != nil {
		return nil, err
	}
	asked := make(map[models.PersonID][]Found, len(people))
	for _, p := range people {
		if p == other {
			asked[p] = []Found{{Kind: models.ConflictSelf, Reason: phrase.Of("Nobody judges their own work.")}}
			continue
		}
		if list := lift(merge(found[p]), p, showCase, waivers); len(list) > 0 {
			asked[p] = list
		}
	}
	return asked, nil
}

func standingBetween(tx *store.Tx, judged models.Person, showCase *models.ShowCaseID) (map[models.PersonID][]Found, error) {
	today := models.DateOf(tx.Now)
	since := today.AddMonths(-afterwards).AddDays(-3)
	ties, err := tx.Ties(judged.ID, showCase, time.Date(since.Year, since.Month, since.Day, 0, 0, 0, 0, time.UTC), today)
	if err != nil {
		return nil, err
	}
	found := map[models.PersonID][]Found{}
	for _, tie := range ties {
		f := put(tie, judged.Name)
		if f.Until.IsZero() || !f.Until.Before(today) {
			found[tie.Person] = append(found[tie.Person], f)
		}
	}
	return found, nil
}

func put(tie store.Tie, name string) Found {
	f := Found{Kind: tie.Kind}
	switch tie.Kind {
	case models.ConflictMentor:
		if tie.UntilAt != nil {
			f.Until = lastDay(*tie.UntilAt)
		}
		f.Reason = mentorReason(name, tie.Learner, f.Until)
	case models.ConflictManager:
		f.Reason = managerReason(name, tie.Level)
	case models.ConflictSameCase:
		f.Reason = phrase.Of("Worked the same customer case as %s.", name)
	case models.ConflictDeclared:
		f.Until = tie.EndsOn
		f.Reason = phrase.Of("A conflict between them and %s was declared.", name)
	case models.ConflictDeclined:
		f.Reason = phrase.Of("A review between them and %s was declined for a conflict.", name)
	}
	return f
}
