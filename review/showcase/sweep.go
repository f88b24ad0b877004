package showcase

import (
	"slices"

	"assay/models"
	"assay/models/store"
)

// Sweep does what time alone causes (S10): reminds, expires and passes on at most
// limit assignments and cases of each kind, releases reviewers who have lost the
// right to review, and looks again for somebody for short cases. It is run by the
// system, and running it again changes nothing. Emits assignment.expired,
// assignment.released and assignment.offered; returns how much it did.
func Sweep(tx *store.Tx, limit int) (done int, err error) {
	for _, c := range chores {
		ids, err := c.find(tx, limit)
		if err != nil {
			return done, err
		}
		n, err := each(tx, ids, c.do)
		if done += n; err != nil {
			return done, err
		}
	}
	return done, nil
}

// chore is one kind of timed work: find the cases, and do it to each.
type chore struct {
	find func(*store.Tx, int) ([]models.ShowCaseID, error)
	do   func(*file, *store.Tx) (int, error)
}

var chores = []chore{
	{findWithoutRight, (*file).dismiss},
	{findExpired, (*file).expire},
	{findDue, (*file).remind},
	{findShort, (*file).retry},
	{findOverdue, (*file).remindAuthor},
}

func findWithoutRight(tx *store.Tx, limit int) ([]models.ShowCaseID, error) {
	rows, err := tx.AssignmentsWithoutRight(models.DateOf(tx.Now), limit)
	return casesOf(rows), err
}

func findExpired(tx *store.Tx, limit int) ([]models.ShowCaseID, error) {
	rows, err := tx.AssignmentsAt(store.StepExpire, tx.Now, limit)
	return casesOf(rows), err
}

func findDue(tx *store.Tx, limit int) ([]models.ShowCaseID, error) {
	due, err := tx.AssignmentsAt(store.StepDue, tx.Now, limit)
	if err != nil {
		return nil, err
	}
	soon, err := tx.AssignmentsAt(store.StepRemind, tx.Now, limit)
	return casesOf(slices.Concat(due, soon)), err
}

func findShort(tx *store.Tx, limit int) ([]models.ShowCaseID, error) {
	rows, err := tx.ShowCasesToRetry(tx.Now, limit)
	return idsOf(rows), err
}

func findOverdue(tx *store.Tx, limit int) ([]models.ShowCaseID, error) {
	due, err := tx.ShowCasesDue(tx.Now, false, limit)
	if err != nil {
		return nil, err
	}
	soon, err := tx.ShowCasesDue(tx.Now.Add(authorNotice), true, limit)
	return idsOf(slices.Concat(due, soon)), err
}

// each opens cases in the order of their ids, so that two sweeps do not deadlock.
func each(tx *store.Tx, ids []models.ShowCaseID, do func(*file, *store.Tx) (int, error)) (done int, err error) {
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		f, err := open(tx, id)
		if err != nil {
			return done, err
		}
		n, err := do(f, tx)
		if err != nil {
			return done, err
		}
		if err := f.keep(tx); err != nil {
			return done, err
		}
		done += n
	}
	return done, nil
}

func casesOf(rows []models.Assignment) []models.ShowCaseID {
	ids := make([]models.ShowCaseID, len(rows))
	for i, a := range rows {
		ids[i] = a.ShowCaseID
	}
	return ids
}

func idsOf(rows []models.ShowCase) []models.ShowCaseID {
	ids := make([]models.ShowCaseID, len(rows))
	for i, c := range rows {
		ids[i] = c.ID
	}
	return ids
}
