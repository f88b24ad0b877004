package api_test

import (
	"slices"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func zoneNamed(c api.Clock, name string) api.ClockZone {
	i := slices.IndexFunc(c.Zones, func(z api.ClockZone) bool { return z.Zone == name })
	if i < 0 {
		return api.ClockZone{}
	}
	return c.Zones[i]
}

func TestTheClockCarriesEveryZoneInUse(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		gone := storetest.AddPerson(t, db, "Tevita Fonua", o.Dublin, func(p *models.Person) {
			left := storetest.Start
			p.Zone = "Pacific/Tongatapu"
			p.RemovedAt = &left
		})
		s := apitest.New(t, db)
		c := apitest.Into[api.Clock](t, s.As(o.Bo.ID).Get("/clock"), 200)
		if !c.Now.Equal(db.Now()) || c.ZoneData == "" {
			t.Errorf("now %v, data %q", c.Now, c.ZoneData)
		}
		if len(c.Zones) != 8 || len(c.Sites) != 7 {
			t.Errorf("%d zones, %d sites", len(c.Zones), len(c.Sites))
		}
		tonga := zoneNamed(c, gone.Zone)
		if tonga.City != "Tongatapu" || len(tonga.Offsets) != 3 || tonga.Offsets[1].Minutes != 14*60 || tonga.Offsets[2].Minutes != 13*60 {
			t.Errorf("%+v", tonga)
		}
		adelaide := zoneNamed(c, o.Adelaide.Zone)
		if adelaide.City != o.Adelaide.Name || len(adelaide.Offsets) < 6 {
			t.Errorf("%+v", adelaide)
		}
		for i, at := range adelaide.Offsets {
			if at.Minutes != 9*60+30 && at.Minutes != 10*60+30 {
				t.Errorf("period %d is %+v", i, at)
			}
		}
		if reach := adelaide.Offsets[0].From; !reach.Equal(db.Now().AddDate(0, 0, -5500).Truncate(time.Second)) {
			t.Errorf("the first period begins %v", reach)
		}
	})
}

func TestHubsAreTheLargestSitesOfRegionsWithTheReadersOwnFromEastToWest(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		hubs := func(p models.Person) []models.SiteID {
			return apitest.Into[api.Clock](t, s.As(p.ID).Get("/clock"), 200).Hubs
		}
		if got, want := hubs(o.Bo), []models.SiteID{o.Adelaide.ID, o.Dublin.ID, o.Seattle.ID}; !slices.Equal(got, want) {
			t.Errorf("in Adelaide: %v, want %v", got, want)
		}
		if got, want := hubs(o.Chiara), []models.SiteID{o.Kolkata.ID, o.Dublin.ID, o.StJohns.ID}; !slices.Equal(got, want) {
			t.Errorf("in St John's: %v, want %v", got, want)
		}
	})
}

func TestMeSaysWhichPartsConcernMe(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana)
		s := apitest.New(t, db)
		for _, x := range []struct {
			who  models.Person
			want api.MyParts
		}{
			{o.Bo, api.MyParts{}},
			{o.Ana, api.MyParts{Reviews: true}},
			{o.Manager, api.MyParts{Manages: true}},
			{o.Dev, api.MyParts{Develops: true}},
			{o.Coordinator, api.MyParts{Arranges: true}},
			{o.Admin, api.MyParts{Arranges: true, Administers: true}},
		} {
			me := apitest.Into[api.Me](t, s.As(x.who.ID).Get("/me"), 200)
			if me.Parts != x.want {
				t.Errorf("%s: %+v", x.who.Name, me.Parts)
			}
			if len(me.Shifts) != 1 || len(me.Shifts[0].Days) != 5 || me.Site.ID != x.who.SiteID || me.NightFrom != models.DefaultNightFrom {
				t.Errorf("%s: %+v", x.who.Name, me)
			}
		}
	})
}
