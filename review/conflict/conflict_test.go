package conflict_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
)

// kinds returns, for each of people, the kinds found between them and other.
func kinds(t *testing.T, db *store.DB, other models.Person, people ...models.Person) map[string]string {
	t.Helper()
	ids := make([]models.PersonID, len(people))
	for i, p := range people {
		ids[i] = p.ID
	}
	got := map[string]string{}
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		found, err := conflict.Between(tx, other.ID, ids, nil)
		for _, p := range people {
			for _, f := range found[p.ID] {
				got[p.Name] += string(f.Kind) + " "
			}
		}
		return err
	})
	return got
}

func TestP2_SelfManagersAndDeclaredPairsAreInConflict(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddConflict(t, db, o.Ana, o.Learner)
		storetest.AddConflict(t, db, o.Learner, o.Bo)
		got := kinds(t, db, o.Learner, o.Learner, o.Manager, o.Director, o.Ana, o.Bo, o.Chiara)
		want := map[string]string{
			o.Learner.Name: "self ", o.Manager.Name: "manager ", o.Director.Name: "manager ",
			o.Ana.Name: "declared ", o.Bo.Name: "declared ",
		}
		if len(got) != len(want) {
			t.Errorf("got %v", got)
		}
		for name, kind := range want {
			if got[name] != kind {
				t.Errorf("%s: got %q, want %q", name, got[name], kind)
			}
		}
	})
}
