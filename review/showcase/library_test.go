package showcase

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/library"
)

func TestS4_ACaseEntersTheLibraryWithItsApprovalAndNoSooner(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		find := func() int {
			var page models.List[library.Case]
			storetest.View(t, db, storetest.As(s.Dev), func(tx *store.Tx) (err error) {
				page, err = library.Browse(tx, library.Question{Words: s.the(c.ID).Title, Service: "eks"}, models.Page{})
				return err
			})
			return len(page.Items)
		}
		s.judge(seats[0], yes, 3)
		if find() != 0 {
			t.Error("a case in review is found")
		}
		if err := db.View(t.Context(), storetest.As(s.Dev), func(tx *store.Tx) error {
			_, err := library.Open(tx, c.ID)
			return err
		}); !fault.Is(err, fault.NotFound) {
			t.Errorf("a case in review opens: %v", err)
		}
		s.judge(seats[1], yes, 3)
		if find() != 1 {
			t.Error("the approved case is not found")
		}
	})
}
