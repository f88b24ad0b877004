package library_test

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/library"
)

func TestALongerPageTakesNoMoreQueries(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for n, author := range []models.Person{o.Ana, o.Bo, o.Learner, o.Chiara, o.Ana, o.Dev} {
			c := storetest.AddApproved(t, db, author, []models.Service{o.EKS, o.S3}[n%2], 2, fmt.Sprintf("case %d", n), "timeouts")
			index(t, db, c.ID)
		}
		count := storetest.CountQueries(t, db)
		of := func(limit int) int {
			return count.Of(t, storetest.As(o.Bo), func(tx *store.Tx) error {
				_, err := library.Browse(tx, library.Question{Words: "timeout", MinLevel: 2}, models.Page{Limit: limit})
				return err
			})
		}
		if short, long := of(1), of(200); long > short+2 || long > 6 {
			t.Errorf("%d queries for one case, %d for all", short, long)
		}
	})
}
