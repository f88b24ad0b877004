package roster_test

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/roster"
)

func fields() roster.ServiceFields {
	return roster.ServiceFields{Name: "Route 53", Family: "networking", TargetSMEs: 6, BootstrapRoute: models.BootstrapFounding}
}

func TestAServiceIsChangedFromWhatWasSeen(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		var s models.Service
		add := func(as models.Actor, slug string, in roster.ServiceFields) error {
			return storetest.Do(db, as, func(tx *store.Tx) (err error) {
				s, err = roster.AddService(tx, slug, in)
				return err
			})
		}
		bad := fields()
		bad.BootstrapRoute = "hope"
		want(t, "a coordinator", add(o.AsCoordinator(), "route-53", fields()), "not-allowed")
		want(t, "a page's name", add(o.AsAdmin(), "what-if", fields()), "reserved /slug")
		want(t, "an odd slug", add(o.AsAdmin(), "Route 53", fields()), "not-a-slug /slug")
		want(t, "a taken slug", add(o.AsAdmin(), "eks", fields()), "slug-taken /slug")
		want(t, "an unknown route", add(o.AsAdmin(), "route-53", bad), "route-unknown /bootstrapRoute")
		want(t, "add", add(o.AsAdmin(), "route-53", fields()), "")
		change := func(rev int64, in roster.ServiceFields) error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) (err error) {
				s, err = roster.ChangeService(tx, s.ID, rev, in)
				return err
			})
		}
		next := fields()
		next.TargetSMEs = 8
		want(t, "from an old look", change(9, next), "changed-meanwhile")
		want(t, "change", change(1, next), "")
		want(t, "the same again", change(1, next), "")
		next.TargetSMEs = -1
		want(t, "a negative target", change(2, next), "out-of-range /targetSmes")
		if s.Revision != 2 || s.TargetSMEs != 8 {
			t.Errorf("got %+v", s)
		}
	})
}

func TestAServiceRetiresAndComesBack(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		retire := func(rev int64, on models.Date) error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := roster.RetireService(tx, o.EKS.ID, rev, on)
				return err
			})
		}
		slugs := func(retired bool) (list string) {
			storetest.View(t, db, storetest.As(o.Ana), func(tx *store.Tx) error {
				page, err := roster.ListServices(tx, store.ServiceFilter{Retired: retired}, models.Page{})
				for _, s := range page.Items {
					list += s.Slug + " "
				}
				return err
			})
			return list
		}
		want(t, "retire", retire(1, date(2026, 11, 16)), "")
		want(t, "retire again", retire(1, date(2026, 11, 16)), "")
		if slugs(false) != "s3 " || slugs(true) != "eks " {
			t.Errorf("listed %q, retired %q", slugs(false), slugs(true))
		}
		want(t, "resume", retire(2, models.Date{}), "")
		if slugs(false) != "eks s3 " {
			t.Errorf("listed %q", slugs(false))
		}
	})
}

func TestServicesAreFoundByPartOfTheirNames(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddService(t, db, "ebs", "storage")
		for want, f := range map[string]store.ServiceFilter{
			"ebs s3 ": {Family: "storage"}, "eks ": {Text: "EK"}, "ebs ": {Text: "b", Family: "storage"}, "": {Text: "%"},
		} {
			var got string
			storetest.View(t, db, storetest.As(o.Ana), func(tx *store.Tx) error {
				page, err := roster.ListServices(tx, f, models.Page{})
				for _, s := range page.Items {
					got += s.Slug + " "
				}
				return err
			})
			if got != want {
				t.Errorf("%+v: %q, want %q", f, got, want)
			}
		}
	})
}

func TestDevelopersHaveSeniorityAndDays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		set := func(p models.Person, in roster.Developing) error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := roster.SetDeveloper(tx, o.EKS.ID, p.ID, in)
				return err
			})
		}
		want(t, "an unknown seniority", set(o.Bo, roster.Developing{Seniority: "wizard"}), "seniority-unknown /seniority")
		want(t, "days the wrong way round", set(o.Bo, roster.Developing{Seniority: models.Senior, From: date(2026, 2, 1), Until: date(2026, 1, 1)}), "dates-reversed /until")
		want(t, "set", set(o.Bo, roster.Developing{Seniority: models.Principal, From: date(2026, 11, 1), Until: date(2026, 11, 30)}), "")
		want(t, "remove", remove(db, o.AsAdmin(), o.Ana), "")
		want(t, "somebody who left", set(o.Ana, roster.Developing{Seniority: models.Senior}), "person-removed")
		for day, names := range map[models.Date]int{date(2026, 10, 31): 1, date(2026, 11, 1): 2, date(2026, 11, 30): 2, date(2026, 12, 1): 1} {
			storetest.View(t, db, storetest.As(o.Chiara), func(tx *store.Tx) error {
				found, err := tx.Developers(o.EKS.ID, day)
				if len(found) != names || names == 2 && found[0].PersonID != o.Bo.ID {
					t.Errorf("%s: %v", day, found)
				}
				return err
			})
		}
	})
}

func TestSitesHaveAZoneARegionAndHolidays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		add := func(in roster.NewSite) error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := roster.AddSite(tx, in)
				return err
			})
		}
		in := roster.NewSite{Slug: "kathmandu", Name: "Kathmandu", RegionID: o.APAC.ID, Zone: "Asia/Katmandu"}
		odd := in
		odd.Zone, odd.RegionID = "Asia/Kathmando", 99
		err := add(odd)
		if f := fault.As(err); f == nil || len(f.Fields) != 2 {
			t.Errorf("an unknown zone and region: %v", err)
		}
		want(t, "add", add(in), "")
		want(t, "add again", add(in), "slug-taken /slug")
		holiday := func(name string) error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := roster.SetHoliday(tx, o.Dublin.ID, date(2026, 12, 26), name)
				return err
			})
		}
		want(t, "without a name", holiday(""), "required /name")
		want(t, "set", holiday("Boxing Day"), "")
		want(t, "name anew", holiday("St Stephen's Day"), "")
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			s, err := tx.SiteBySlug("kathmandu")
			if s.Zone != "Asia/Kathmandu" {
				t.Errorf("the zone is %s", s.Zone)
			}
			days, _ := tx.Holidays([]models.SiteID{o.Dublin.ID})
			if list := days[o.Dublin.ID]; len(list) != 1 || list[0].Name != "St Stephen's Day" {
				t.Errorf("the holidays are %v", list)
			}
			return err
		})
		for range 2 {
			storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error { return roster.RemoveHoliday(tx, o.Dublin.ID, date(2026, 12, 26)) })
		}
	})
}
