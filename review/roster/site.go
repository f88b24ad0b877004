package roster

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// AddRegion makes a part of the organisation that covers a stretch of the day.
// Faults: not-allowed, slug-taken, invalid. Emits region.added.
func AddRegion(tx *store.Tx, slug, name string) (models.Region, error) {
	if err := policy.Check(policy.SiteChange, policy.Of(tx.Actor)); err != nil {
		return models.Region{}, err
	}
	r, err := checkedRegion(models.Region{Slug: slug, Name: name})
	if err != nil {
		return r, err
	}
	if err := freeSlug(tx.RegionBySlug(r.Slug)); err != nil {
		return r, err
	}
	if err := tx.AddRegion(&r); err != nil {
		return r, err
	}
	return r, regionEvent(tx, r, "region.added")
}

// ChangeRegion sets a region's slug and name. Faults as of AddRegion. Emits
// region.changed.
func ChangeRegion(tx *store.Tx, id models.RegionID, slug, name string) (models.Region, error) {
	if err := policy.Check(policy.SiteChange, policy.Of(tx.Actor)); err != nil {
		return models.Region{}, err
	}
	before, err := tx.LockRegion(id)
	if err != nil {
		return before, err
	}
	r, err := checkedRegion(models.Region{ID: id, Slug: slug, Name: name})
	if err != nil || r == before {
		return r, err
	}
	if r.Slug != before.Slug {
		if err := freeSlug(tx.RegionBySlug(r.Slug)); err != nil {
			return before, err
		}
	}
	if err := tx.SaveRegion(&r); err != nil {
		return r, err
	}
	return r, regionEvent(tx, r, "region.changed")
}

// NewSite is a place people work at. Zone is a full IANA name.
type NewSite struct {
	Slug, Name string
	RegionID   models.RegionID
	Zone       string
}

// AddSite makes a place people work at. Faults: not-allowed, slug-taken, invalid (a
// zone that is none comes with suggestions). Emits site.added.
func AddSite(tx *store.Tx, in NewSite) (models.Site, error) {
	if err := policy.Check(policy.SiteChange, policy.Of(tx.Actor)); err != nil {
		return models.Site{}, err
	}
	s, err := checkedSite(tx, 0, in)
	if err != nil {
		return s, err
	}
	if err := freeSlug(tx.SiteBySlug(s.Slug)); err != nil {
		return s, err
	}
	if err := tx.AddSite(&s); err != nil {
		return s, err
	}
	return s, siteEvent(tx, s, "site.added")
}

// ChangeSite sets what a site is. The zones of its people stay theirs. Faults as of
// AddSite. Emits site.changed.
func ChangeSite(tx *store.Tx, id models.SiteID, in NewSite) (models.Site, error) {
	if err := policy.Check(policy.SiteChange, policy.Of(tx.Actor)); err != nil {
		return models.Site{}, err
	}
	before, err := tx.LockSite(id)
	if err != nil {
		return before, err
	}
	s, err := checkedSite(tx, id, in)
	if err != nil || s == before {
		return s, err
	}
	if s.Slug != before.Slug {
		if err := freeSlug(tx.SiteBySlug(s.Slug)); err != nil {
			return before, err
		}
	}
	if err := tx.SaveSite(&s); err != nil {
		return s, err
	}
	return s, siteEvent(tx, s, "site.changed")
}

// SetHoliday marks a local day of a site on which nobody there works; again renames
// it. Faults: not-allowed, invalid. Emits site.holiday_set.
func SetHoliday(tx *store.Tx, id models.SiteID, on models.Date, name string) (models.Holiday, error) {
	if err := policy.Check(policy.SiteChange, policy.Of(tx.Actor)); err != nil {
		return models.Holiday{}, err
	}
	s, err := tx.LockSite(id)
	if err != nil {
		return models.Holiday{}, err
	}
	var f form
	h := models.Holiday{SiteID: id, Date: on, Name: f.neededLine("/name", name, 200)}
	if on.IsZero() {
		f.no("/date", "required", "This is needed.")
	}
	if err := f.err(); err != nil {
		return h, err
	}
	all, err := tx.Holidays([]models.SiteID{id})
	if err != nil {
		return h, err
	}
	for _, old := range all[id] {
		if old == h {
			return h, nil
		}
	}
	if err := tx.PutHoliday(&h); err != nil {
		return h, err
	}
	return h, holidayEvent(tx, s, on, "site.holiday_set")
}

// RemoveHoliday makes a day a working day again; repeating changes nothing. Faults:
// not-allowed. Emits site.holiday_removed.
func RemoveHoliday(tx *store.Tx, id models.SiteID, on models.Date) error {
	if err := policy.Check(policy.SiteChange, policy.Of(tx.Actor)); err != nil {
		return err
	}
	s, err := tx.LockSite(id)
	if err != nil {
		return err
	}
	removed, err := tx.RemoveHoliday(id, on)
	if err != nil || !removed {
		return err
	}
	return holidayEvent(tx, s, on, "site.holiday_removed")
}

func checkedRegion(r models.Region) (models.Region, error) {
	var f form
	r.Slug = f.slug("/slug", r.Slug)
	r.Name = f.neededLine("/name", r.Name, 200)
	return r, f.err()
}

func checkedSite(tx *store.Tx, id models.SiteID, in NewSite) (models.Site, error) {
	var f form
	s := models.Site{ID: id, RegionID: in.RegionID}
	s.Slug = f.slug("/slug", in.Slug)
	s.Name = f.neededLine("/name", in.Name, 200)
	s.Zone = f.zone("/zone", in.Zone)
	_, err := tx.Region(in.RegionID)
	if fault.Is(err, fault.NotFound) {
		f.no("/regionId", "region-unknown", "There is no such region.")
		err = nil
	}
	if err != nil {
		return s, err
	}
	return s, f.err()
}

// freeSlug is nil when the lookup of a slug found nothing.
func freeSlug[T any](_ T, err error) error {
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return fault.At("/slug", "slug-taken", "This short name is taken.")
}

func regionEvent(tx *store.Tx, r models.Region, event string) error {
	return notify.Emit(tx, notify.Event{Subject: models.Subject{Kind: "region", ID: int64(r.ID)}, Name: event,
		Facts: map[string]any{"slug": r.Slug}})
}

func siteEvent(tx *store.Tx, s models.Site, event string) error {
	return notify.Emit(tx, notify.Event{Subject: models.Subject{Kind: "site", ID: int64(s.ID)}, Name: event,
		Facts: map[string]any{"slug": s.Slug, "region": s.RegionID, "zone": s.Zone}})
}

func holidayEvent(tx *store.Tx, s models.Site, on models.Date, event string) error {
	return notify.Emit(tx, notify.Event{Subject: models.Subject{Kind: "site", ID: int64(s.ID)}, Name: event,
		Facts: map[string]any{"date": on}})
}
