package api_test

import (
	"net/http"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestServicesAreMadeChangedAndRetired(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		admin, ana := s.As(o.Admin.ID), s.As(o.Ana.ID)
		in := body{"slug": "route-53", "name": "Route 53", "family": "networking", "targetSmes": 6, "bootstrapRoute": "founding_smes", "launchedOn": "2010-12-05"}
		refused(t, "a colleague", ana.Post("/services", in), 403, "not-allowed", "")
		made := apitest.Into[api.ServicePage](t, admin.Post("/services", in), 201)
		path := "/services/" + id(made.ID)
		refused(t, "the slug again", admin.Post("/services", in), 422, "slug-taken", "/slug")
		delete(in, "slug")
		in["targetSmes"] = 8
		refused(t, "from an old look", admin.With("If-Match", `"3"`).Put(path, in), 412, "changed-meanwhile", "")
		changed := admin.With("If-Match", `"1"`).Put(path, in)
		if page := apitest.Into[api.ServicePage](t, changed, 200); page.TargetSMEs != 8 || changed.Header.Get("ETag") != `"2"` {
			t.Errorf("changed to %+v", page)
		}
		developers := apitest.Into[api.ServicePage](t, admin.Put(path+"/developers/"+id(o.Dev.ID), body{"seniority": "senior", "from": "2026-01-01"}), 200).Developers
		if len(developers) != 1 || developers[0].Person.Name != o.Dev.Name {
			t.Errorf("developers are %+v", developers)
		}
		refused(t, "nobody develops", admin.Put(path+"/developers/4711", body{"seniority": "senior"}), 404, "not-found", "")
		page := apitest.Into[api.ServicePage](t, admin.With("If-Match", `"2"`).Post(path+"/retire", body{"on": "2026-11-16"}), 200)
		for _, a := range page.Actions {
			if a.Allowed != (a.Name != "retire") {
				t.Errorf("retired, %s is %v", a.Name, a.Allowed)
			}
		}
		list := apitest.Into[models.List[api.Service]](t, ana.Get("/services"), 200)
		retired := apitest.Into[models.List[api.Service]](t, ana.Get("/services?retired=true&q=ROUTE"), 200)
		if len(list.Items) != 2 || len(retired.Items) != 1 {
			t.Errorf("listed %v, retired %v", list.Items, retired.Items)
		}
		apitest.Into[api.ServicePage](t, admin.With("If-Match", `"3"`).Post(path+"/resume", nil), 200)
		if got := apitest.Into[api.Families](t, ana.Get("/service-families"), 200); len(got.Items) != 3 {
			t.Errorf("families are %v", got.Items)
		}
	})
}

func TestRegionsSitesAndHolidaysOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		admin, ana := s.As(o.Admin.ID), s.As(o.Ana.ID)
		region := apitest.Into[api.Region](t, admin.Post("/regions", body{"slug": "mena", "name": "Middle East and North Africa"}), 201)
		in := body{"slug": "cairo", "name": "Cairo", "regionId": region.ID, "zone": "Egypt"}
		refused(t, "a zone without a slash", admin.Post("/sites", in), 422, "zone-unknown", "/zone")
		in["zone"] = "Africa/Cairo"
		refused(t, "a colleague", ana.Post("/sites", in), 403, "not-allowed", "")
		site := apitest.Into[api.Site](t, admin.Post("/sites", in), 201)
		path := "/sites/" + id(site.ID)
		in["name"] = "New Cairo"
		if changed := apitest.Into[api.Site](t, admin.Put(path, in), 200); changed.Name != "New Cairo" || changed.Region != "mena" {
			t.Errorf("changed to %+v", changed)
		}
		apitest.Into[api.Holiday](t, admin.Put(path+"/holidays/2027-01-25", body{"name": "Revolution Day"}), 200)
		refused(t, "no such day", admin.Put(path+"/holidays/2027-02-30", body{"name": "Nothing"}), 404, "not-found", "")
		days := apitest.Into[api.Holidays](t, ana.Get(path+"/holidays"), 200)
		if len(days.Items) != 1 || days.Items[0].Name != "Revolution Day" {
			t.Errorf("holidays are %v", days.Items)
		}
		if got := admin.Delete(path + "/holidays/2027-01-25"); got.Status != http.StatusNoContent {
			t.Errorf("removing: %d", got.Status)
		}
		if got := apitest.Into[api.Regions](t, ana.Get("/regions"), 200); len(got.Items) != 4 {
			t.Errorf("regions are %v", got.Items)
		}
	})
}
