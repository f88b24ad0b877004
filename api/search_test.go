package api_test

import (
	"net/url"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestThePaletteFindsTheBestOfEachKindOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		c := storetest.AddApproved(t, db, m.Ana, m.EKS, 3, "林 leaves a node", "Text.")
		found := apitest.Into[api.SearchResult](t, m.s.As(m.Manager.ID).Get("/search?q="+url.QueryEscape("林")), 200)
		if len(found.People) != 1 || found.People[0].NativeName != "林梅" || len(found.ShowCases) != 1 || found.ShowCases[0].ID != c.ID ||
			found.ShowCases[0].Author.Name != "Ana Kovač" || found.ShowCases[0].Level != 3 || len(found.Candidacies) != 1 || found.Candidacies[0].Service.Slug != "eks" {
			t.Errorf("found %+v", found)
		}
		if found := apitest.Into[api.SearchResult](t, m.s.As(m.Manager.ID).Get("/search?q=ek"), 200); len(found.Services) != 1 || found.Services[0].Family != "containers" {
			t.Errorf("found %+v", found.Services)
		}
		empty := apitest.Into[api.SearchResult](t, m.s.As(m.Manager.ID).Get("/search"), 200)
		if empty.People == nil || len(empty.People)+len(empty.ShowCases)+len(empty.Services)+len(empty.Candidacies) > 0 {
			t.Errorf("nothing was typed, and found is %+v", empty)
		}
	})
}
