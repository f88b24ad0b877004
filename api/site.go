package api

import (
	"assay/models"
	"assay/models/store"
	"assay/review/policy"
	"assay/review/roster"
)

// Site is a place people work at.
type Site struct {
	ID     models.SiteID `json:"id"`
	Slug   string        `json:"slug"`
	Name   string        `json:"name"`
	Region string        `json:"region" description:"The region's slug."`
	Zone   string        `json:"zone" description:"IANA zone."`
}

// Holiday is a local day of a site on which nobody there works.
type Holiday struct {
	Date models.Date `json:"date"`
	Name string      `json:"name"`
}

// Holidays are all of one site's, by date.
type Holidays struct {
	Items []Holiday `json:"items"`
}

func listSites(tx *store.Tx, in struct{ Paging }) (models.List[Site], error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return models.List[Site]{}, err
	}
	page, err := tx.Sites(in.Page())
	return models.MapList(page, func(s store.SiteRow) Site {
		return Site{s.ID, s.Slug, s.Name, s.Region, s.Zone}
	}), err
}

type SiteFields struct {
	Slug     string          `json:"slug" validate:"required,max=64"`
	Name     string          `json:"name" validate:"required,max=200"`
	RegionID models.RegionID `json:"regionId" validate:"required"`
	Zone     string          `json:"zone" validate:"required,max=64" description:"A full IANA name, such as Asia/Kolkata."`
}

type SitePath struct {
	ID models.SiteID `path:"id" json:"-"`
}

func addSite(tx *store.Tx, in SiteFields) (Site, error) {
	s, err := roster.AddSite(tx, roster.NewSite(in))
	if err != nil {
		return Site{}, err
	}
	return siteOf(tx, s)
}

func changeSite(tx *store.Tx, in struct {
	SitePath
	SiteFields
}) (Site, error) {
	s, err := roster.ChangeSite(tx, in.ID, roster.NewSite(in.SiteFields))
	if err != nil {
		return Site{}, err
	}
	return siteOf(tx, s)
}

func siteOf(tx *store.Tx, s models.Site) (Site, error) {
	r, err := tx.Region(s.RegionID)
	return Site{s.ID, s.Slug, s.Name, r.Slug, s.Zone}, err
}

func listHolidays(tx *store.Tx, in SitePath) (Holidays, error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return Holidays{}, err
	}
	if _, err := tx.Site(in.ID); err != nil {
		return Holidays{}, err
	}
	all, err := tx.Holidays([]models.SiteID{in.ID})
	var out Holidays
	for _, h := range all[in.ID] {
		out.Items = append(out.Items, Holiday{h.Date, h.Name})
	}
	return out, err
}

type HolidayPath struct {
	SitePath
	Date models.Date `path:"date" json:"-"`
}

func setHoliday(tx *store.Tx, in struct {
	HolidayPath
	Name string `json:"name" validate:"required,max=200"`
}) (Holiday, error) {
	h, err := roster.SetHoliday(tx, in.ID, in.Date, in.Name)
	return Holiday{h.Date, h.Name}, err
}

func removeHoliday(tx *store.Tx, in HolidayPath) (None, error) {
	return None{}, roster.RemoveHoliday(tx, in.ID, in.Date)
}
