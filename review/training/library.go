package training

import (
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review/library"
)

// LeadingTo are the tasks of the actor's active plans whose link into the library
// finds a case there, in the order of the plans.
func LeadingTo(tx *store.Tx, c library.Opened) ([]models.PlanTask, error) {
	plans, err := tx.ActivePlansOf(tx.Actor.Person)
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	ids := make([]models.PlanID, len(plans))
	for i, p := range plans {
		ids[i] = p.ID
	}
	tasks, err := tx.PlanTasks(ids...)
	if err != nil {
		return nil, err
	}
	terms := library.Terms(c.Title, c.Body)
	var leading []models.PlanTask
	for _, id := range ids {
		for _, t := range tasks[id] {
			if finds(t.Spec.Library, c, terms) {
				leading = append(leading, t)
			}
		}
	}
	return leading, nil
}

// finds says whether a link finds a case that has these terms, in order.
func finds(l *models.LibraryLink, c library.Opened, terms []string) bool {
	if l == nil || l.Service != "" && l.Service != c.Service.Slug || l.MinLevel > c.Level {
		return false
	}
	for _, word := range library.Asked(l.Query) {
		if _, there := slices.BinarySearch(terms, word); !there {
			return false
		}
	}
	return true
}
