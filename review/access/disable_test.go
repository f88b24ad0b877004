package access_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/access"
)

func TestTwoAdministratorsCannotDisableEachOtherAtOnce(t *testing.T) {
	db := storetest.Postgres(t)
	o := storetest.Seed(t, db)
	storetest.AddRole(t, db, o.Ana, models.RoleAdministrator)
	disable := func(by models.Person, p models.Person) func() error {
		return func() error {
			return storetest.Do(db, storetest.As(by, models.RoleAdministrator), func(tx *store.Tx) error { return access.Disable(tx, p.ID, true) })
		}
	}
	for round := range storetest.Rounds {
		for _, p := range []models.Person{o.Admin, o.Ana} {
			storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return tx.PutAccount(models.Account{PersonID: p.ID}) })
		}
		errs := storetest.Together(db, disable(o.Admin, o.Ana), disable(o.Ana, o.Admin))
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("round %d: not exactly one: %v", round, errs)
		}
	}
}
