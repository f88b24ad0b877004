package transfer

import (
	"fmt"

	"assay/models"
	"assay/models/store"
	"assay/review/roster"
)

var regionFile = &kind{
	name:    "regions.csv",
	columns: []string{"slug", "name"},
	needs:   []string{"slug", "name"},
	bring:   bringRegions,
	give: func(tx *store.Tx, w *writer) error {
		all, err := tx.Regions()
		for _, r := range all {
			if err := w.row(regionCells(r)...); err != nil {
				return err
			}
		}
		return err
	},
}

func regionCells(r models.Region) []string { return []string{r.Slug, r.Name} }

func bringRegions(d *desk, s *sheet) error {
	regions, err := d.knownRegions()
	if err != nil {
		return err
	}
	return d.each(s, func(l *line) error {
		slug := l.needed("slug")
		if l.wrong || l.twice("slug", slug) {
			return nil
		}
		old, exists := regions[slug]
		return l.settle(slug, cellsIf(exists, regionCells(old)), func() (_ []string, err error) {
			var r models.Region
			if exists {
				r, err = roster.ChangeRegion(d.tx, old.ID, slug, l.text("name"))
			} else {
				r, err = roster.AddRegion(d.tx, slug, l.text("name"))
			}
			if err == nil {
				regions[slug] = r
			}
			return regionCells(r), err
		})
	})
}

// knownRegions are the regions by slug.
func (d *desk) knownRegions() (map[string]models.Region, error) {
	all, err := d.tx.Regions()
	by := make(map[string]models.Region, len(all))
	for _, r := range all {
		by[r.Slug] = r
	}
	return by, err
}

var siteFile = &kind{
	name:    "sites.csv",
	columns: []string{"slug", "name", "region", "zone"},
	needs:   []string{"slug", "name", "region", "zone"},
	fields:  map[string]string{"region_id": "region"},
	bring:   bringSites,
	give:    giveSites,
}

func siteCells(s models.Site, region string) []string {
	return []string{s.Slug, s.Name, region, s.Zone}
}

func bringSites(d *desk, s *sheet) error {
	regions, err := d.knownRegions()
	if err != nil {
		return err
	}
	slugs := make(map[models.RegionID]string, len(regions))
	for slug, r := range regions {
		slugs[r.ID] = slug
	}
	sites, err := d.knownSites()
	if err != nil {
		return err
	}
	return d.each(s, func(l *line) error {
		slug := l.needed("slug")
		region, found := regions[l.text("region")]
		if !found {
			l.no("region", "region-unknown", "There is no region %q.", l.text("region"))
		}
		if l.wrong || l.twice("slug", slug) {
			l.broken("site", slug)
			return nil
		}
		old, exists := sites[slug]
		in := roster.NewSite{Slug: slug, Name: l.text("name"), RegionID: region.ID, Zone: l.text("zone")}
		err := l.settle(slug, cellsIf(exists, siteCells(old, slugs[old.RegionID])), func() (_ []string, err error) {
			var now models.Site
			if exists {
				now, err = roster.ChangeSite(d.tx, old.ID, in)
			} else {
				now, err = roster.AddSite(d.tx, in)
			}
			if err == nil {
				sites[slug] = now
			}
			return siteCells(now, slugs[now.RegionID]), err
		})
		l.broken("site", slug)
		return err
	})
}

func giveSites(tx *store.Tx, w *writer) error {
	regions, err := tx.Regions()
	if err != nil {
		return err
	}
	slugs := make(map[models.RegionID]string, len(regions))
	for _, r := range regions {
		slugs[r.ID] = r.Slug
	}
	all, err := tx.AllSites()
	for _, s := range all {
		if err := w.row(siteCells(s, slugs[s.RegionID])...); err != nil {
			return err
		}
	}
	return err
}

var holidayFile = &kind{
	name:    "holidays.csv",
	columns: []string{"site", "date", "name"},
	needs:   []string{"site", "date", "name"},
	bring:   bringHolidays,
	give:    giveHolidays,
}

func holidayCells(site string, h models.Holiday) []string {
	return []string{site, h.Date.String(), h.Name}
}

func bringHolidays(d *desk, s *sheet) error {
	sites, err := d.knownSites()
	if err != nil {
		return err
	}
	ids := make([]models.SiteID, 0, len(sites))
	for _, site := range sites {
		ids = append(ids, site.ID)
	}
	lists, err := d.tx.Holidays(ids)
	if err != nil {
		return err
	}
	old := map[string]models.Holiday{}
	for site, list := range lists {
		for _, h := range list {
			old[fmt.Sprint(site, h.Date)] = h
		}
	}
	return d.each(s, func(l *line) error {
		site, on := l.site("site"), l.date("date")
		key := fmt.Sprint(site.ID, on)
		if l.wrong || l.twice("date", key) {
			return nil
		}
		before, exists := old[key]
		return l.settle(site.Slug+" "+on.String(), cellsIf(exists, holidayCells(site.Slug, before)), func() ([]string, error) {
			h, err := roster.SetHoliday(d.tx, site.ID, on, l.text("name"))
			return holidayCells(site.Slug, h), err
		})
	})
}

func giveHolidays(tx *store.Tx, w *writer) error {
	sites, err := tx.AllSites()
	if err != nil {
		return err
	}
	for _, s := range sites {
		lists, err := tx.Holidays([]models.SiteID{s.ID})
		if err != nil {
			return err
		}
		for _, h := range lists[s.ID] {
			if err := w.row(holidayCells(s.Slug, h)...); err != nil {
				return err
			}
		}
	}
	return nil
}
