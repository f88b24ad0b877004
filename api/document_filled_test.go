package api_test

import (
	"fmt"
	"testing"

	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

// Where no one field is needed by shape, an empty body is refused by the verb.
func TestABodyThatTheDocumentNeedsIsNotLeftOut(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		admin := apitest.New(t, db).As(o.Admin.ID)
		profile := fmt.Sprintf("/people/%d/profile", o.Ana.ID)
		tag := admin.Get(fmt.Sprintf("/people/%d", o.Ana.ID)).Header.Get("ETag")
		refused(t, "a profile", admin.With("If-Match", tag).Put(profile, nil), 422, "zone-unknown", "/zone")
		refused(t, "a bar", admin.Post(fmt.Sprintf("/services/%d/bars", o.EKS.ID), nil), 422, "out-of-range", "/rules/reviewsPerCase")
		refused(t, "a bar to look at", admin.Post(fmt.Sprintf("/services/%d/bars/preview", o.EKS.ID), nil), 422, "out-of-range", "/rules/reviewsPerCase")
		refused(t, "a task returned", admin.With("If-Match", `"1"`).Post("/tasks/1/return", nil), 422, "needed", "/note")
		refused(t, "a task handed in", admin.Post("/tasks/1/submit", nil), 422, "needed", "/evidence")
		refused(t, "a task accredited", admin.Post("/tasks/1/accredit", nil), 422, "needed", "/evidence")
	})
}
