package interview

import (
	"assay/models"
	"assay/models/store"
)

// ByID reads interviews that the actor may see, in a constant number of queries;
// others are left out.
func ByID(tx *store.Tx, ids []models.InterviewID) (map[models.InterviewID]View, error) {
	found, err := tx.InterviewsByID(ids)
	if err != nil {
		return nil, err
	}
	all, err := scenes(tx, found)
	if err != nil {
		return nil, err
	}
	var visible []scene
	for _, s := range all {
		if s.see() == nil {
			visible = append(visible, s)
		}
	}
	views, err := show(tx, visible)
	byID := make(map[models.InterviewID]View, len(views))
	for _, v := range views {
		byID[v.ID] = v
	}
	return byID, err
}
