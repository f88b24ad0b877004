package standing_test

import (
	"fmt"
	"strings"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/standing"
)

func TestAServicesHistoryKeepsToItselfWhatIsBetweenAPersonAndThoseAbove(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		a := w.accredited(w.Ana, w.EKS, "2026-01-01", "2027-01-01")
		w.accredited(w.Bo, w.EKS, "2026-01-01", "2027-01-01")
		w.accredited(w.Bo, w.S3, "2026-01-01", "2027-01-01")
		w.wants(w.decide(w.AsAdmin(), standing.Suspend, a.ID, "A question."), "", "suspended")
		w.wants(w.decide(w.AsAdmin(), standing.Lift, a.ID, "All is well."), "", "lifted")
		w.wants(w.decide(w.AsAdmin(), standing.Retire, a.ID, "With thanks."), "", "retired")
		told := func(who models.Actor) string {
			var all []string
			for cursor := ""; ; {
				var page models.List[standing.ServiceChange]
				storetest.View(t, db, who, func(tx *store.Tx) (err error) {
					page, err = standing.OfService(tx, w.EKS.ID, models.Page{Limit: 2, Cursor: cursor})
					return err
				})
				for _, c := range page.Items {
					all = append(all, fmt.Sprint(c.Person.Name, " ", c.Event, " ", c.FromState, c.Reason != "", c.Actor != nil))
				}
				if cursor = page.Next; cursor == "" {
					return strings.Join(all, "; ")
				}
			}
		}
		w.wants(told(storetest.As(w.Learner)), "Ana Kovač retire false false; Bo Larsen grant false false; Ana Kovač grant false false", "anybody")
		w.wants(told(w.AsCoordinator()), "Ana Kovač retire activetrue true; Ana Kovač lift suspendedtrue true; Ana Kovač suspend activetrue true; "+
			"Bo Larsen grant nonetrue false; Ana Kovač grant nonetrue false", "a coordinator")
	})
}
