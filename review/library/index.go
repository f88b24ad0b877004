package library

import (
	"fmt"
	"slices"

	"assay/models"
	"assay/models/store"
)

// Index puts approved show cases into the library, in this order after all that are
// there, or renews what they are found by. It belongs to the act that approves: it asks no
// policy and emits nothing, and repeating it changes nothing. A case that is not
// approved is an error of the caller.
func Index(tx *store.Tx, ids ...models.ShowCaseID) error {
	cases, err := tx.ApprovedTexts(ids)
	if err != nil {
		return err
	}
	shelved := make([]store.Shelved, 0, len(ids))
	for i, id := range ids {
		c, ok := cases[id]
		if !ok {
			return fmt.Errorf("library: show case %d is not approved", id)
		}
		if slices.Contains(ids[:i], id) {
			continue
		}
		shelved = append(shelved, store.Shelved{ShowCaseID: id, Terms: append(marksOf(c), Terms(c.Title, c.Body)...)})
	}
	return tx.PutLibrary(shelved)
}

// Marks are terms that no text can have: the service, the author, the level and
// every level it reaches. With them a filter costs no more than a word.
func serviceMark(id models.ServiceID) string { return fmt.Sprintf("s:%d", id) }
func authorMark(id models.PersonID) string   { return fmt.Sprintf("a:%d", id) }
func levelMark(level int) string             { return fmt.Sprintf("l:%d", level) }
func reachMark(level int) string             { return fmt.Sprintf("r:%d", level) }

func marksOf(c store.LibraryRow) []string {
	marks := []string{serviceMark(c.ServiceID), authorMark(c.AuthorID), levelMark(c.GrantedLevel)}
	for level := 1; level <= c.GrantedLevel; level++ {
		marks = append(marks, reachMark(level))
	}
	return marks
}
