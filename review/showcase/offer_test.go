package showcase

import (
	"testing"

	"assay/models/store"
	"assay/models/store/storetest"
)

func TestS8_WhoHasLeftIsNotOfferedASeat(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.submitted()
		s.must(s.AsAdmin(), func(tx *store.Tx) error {
			gone, err := tx.Person(s.Bo.ID)
			if err != nil {
				return err
			}
			gone.RemovedAt = &tx.Now
			return tx.SavePerson(&gone)
		})
		s.refused(s.offer(s.AsCoordinator(), c.ID, s.Bo.ID, "He knows it best."), "reviewer-excluded")
	})
}
