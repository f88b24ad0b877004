package showcase

import (
	"assay/models"
	"assay/models/store"
)

// Progress is how far a case has come, as its author may know it.
type Progress struct {
	Verdicts []models.Verdict // on the current version, once they are released
	ToAnswer []models.Finding // blocking ones that the next version has to answer
}

// Mine lists the actor's own cases, the newest first, with how far they have come:
// a constant number of queries.
func Mine(tx *store.Tx, p models.Page) (models.List[models.ShowCase], map[models.ShowCaseID]Progress, error) {
	page, err := By(tx, tx.Actor.Person, p)
	if err != nil {
		return page, nil, err
	}
	ids := make([]models.ShowCaseID, len(page.Items))
	for i, c := range page.Items {
		ids[i] = c.ID
	}
	verdicts, err := tx.ReleasedVerdicts(ids)
	if err != nil {
		return page, nil, err
	}
	findings, err := tx.OpenBlocking(ids)
	progress := make(map[models.ShowCaseID]Progress, len(ids))
	for _, c := range page.Items {
		made := Progress{Verdicts: verdicts[c.ID]}
		if c.Turn == models.TurnAuthor {
			made.ToAnswer = findings[c.ID]
		}
		progress[c.ID] = made
	}
	return page, progress, err
}
