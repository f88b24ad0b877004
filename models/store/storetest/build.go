package storetest

import (
	"context"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
)

// Builder is the system actor that stores what tests need.
var Builder = models.System("builder", models.ViaCommand)

// Must runs one act that may not fail.
func Must(tb testing.TB, db *store.DB, actor models.Actor, act func(tx *store.Tx) error) {
	tb.Helper()
	if err := db.Do(context.Background(), actor, act); err != nil {
		tb.Fatal(err)
	}
}

// Do runs one act and returns its error.
func Do(db *store.DB, actor models.Actor, act func(tx *store.Tx) error) error {
	return db.Do(context.Background(), actor, act)
}

// View runs one read that may not fail.
func View(tb testing.TB, db *store.DB, actor models.Actor, read func(tx *store.Tx) error) {
	tb.Helper()
	if err := db.View(context.Background(), actor, read); err != nil {
		tb.Fatal(err)
	}
}

// Weekdays are Monday to Friday, 09:00 to 18:00.
func Weekdays() models.Hours {
	var hours models.Hours
	for day := time.Monday; day <= time.Friday; day++ {
		hours = append(hours, models.Window{Weekday: day, From: 9 * 60, To: 18 * 60})
	}
	return hours
}

func AddRegion(tb testing.TB, db *store.DB, slug, name string) models.Region {
	tb.Helper()
	r := models.Region{Slug: slug, Name: name}
	Must(tb, db, Builder, func(tx *store.Tx) error { return tx.AddRegion(&r) })
	return r
}

func AddSite(tb testing.TB, db *store.DB, slug string, in models.Region, zone string) models.Site {
	tb.Helper()
	s := models.Site{Slug: slug, Name: strings.ToUpper(slug[:1]) + slug[1:], RegionID: in.ID, Zone: zone}
	Must(tb, db, Builder, func(tx *store.Tx) error { return tx.AddSite(&s) })
	return s
}

// Edit changes a person before they are stored.
type Edit func(*models.Person)

func ReportsTo(manager models.Person) Edit {
	return func(p *models.Person) { p.ManagerID = &manager.ID }
}

func NativeName(name string) Edit {
	return func(p *models.Person) { p.NativeName = name }
}

// AddPerson stores a person in the zone of their site with a verified address.
func AddPerson(tb testing.TB, db *store.DB, name string, at models.Site, edits ...Edit) models.Person {
	tb.Helper()
	p := models.Person{
		Name: name, SiteID: at.ID, Zone: at.Zone, Hours: Weekdays(), Locale: "en", Revision: 1,
		NightFrom: models.DefaultNightFrom, NightTo: models.DefaultNightTo,
		StartedOn: models.Date{Year: 2024, Month: 1, Day: 8},
	}
	for _, edit := range edits {
		edit(&p)
	}
	Must(tb, db, Builder, func(tx *store.Tx) error {
		p.ID, p.CreatedAt, p.UpdatedAt = 0, tx.Now, tx.Now
		if err := tx.AddPerson(&p); err != nil {
			return err
		}
		e := models.PersonEmail{Email: EmailOf(p), PersonID: p.ID, IsPrimary: true, VerifiedAt: &tx.Now}
		if err := tx.AddEmail(&e); err != nil {
			return err
		}
		return tx.SetLanguages(p.ID, []string{"en"})
	})
	return p
}

// EmailOf is the address that AddPerson gives.
func EmailOf(p models.Person) string {
	return strings.ReplaceAll(strings.ToLower(p.Name), " ", ".") + "@example.com"
}

func AddRole(tb testing.TB, db *store.DB, p models.Person, roles ...models.Role) {
	tb.Helper()
	Must(tb, db, Builder, func(tx *store.Tx) error { return tx.SetRoles(p.ID, roles) })
}

func AddService(tb testing.TB, db *store.DB, slug, family string) models.Service {
	tb.Helper()
	s := models.Service{Slug: slug, Name: strings.ToUpper(slug), Family: family, TargetSMEs: 5,
		BootstrapRoute: models.BootstrapNone, Revision: 1}
	Must(tb, db, Builder, func(tx *store.Tx) error {
		s.ID, s.CreatedAt, s.UpdatedAt = 0, tx.Now, tx.Now
		return tx.AddService(&s)
	})
	return s
}

func AddDeveloper(tb testing.TB, db *store.DB, of models.Service, p models.Person, seniority models.Seniority) {
	tb.Helper()
	d := models.ServiceDeveloper{ServiceID: of.ID, PersonID: p.ID, Seniority: seniority}
	Must(tb, db, Builder, func(tx *store.Tx) error { return tx.PutDeveloper(&d) })
}

func AddAbsence(tb testing.TB, db *store.DB, p models.Person, kind models.AbsenceKind, from, to models.Date) models.Absence {
	tb.Helper()
	a := models.Absence{PersonID: p.ID, Kind: kind, FromDate: from, ToDate: to}
	Must(tb, db, Builder, func(tx *store.Tx) error {
		a.ID = 0
		return tx.AddAbsence(&a)
	})
	return a
}

// AddConflict declares a conflict between two people, without an end.
func AddConflict(tb testing.TB, db *store.DB, a, b models.Person) {
	tb.Helper()
	Must(tb, db, Builder, func(tx *store.Tx) error {
		return tx.AddDeclaration(&models.DeclaredConflict{PersonID: a.ID, OtherID: b.ID, Reason: "They are family.",
			DeclaredBy: a.ID, DeclaredAt: tx.Now})
	})
}
