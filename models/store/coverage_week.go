package store

import (
	"database/sql"
	"slices"
	"strings"

	"gorm.io/gorm"

	"assay/models"
)

// Between are days, both included, around a week whose coverage is read. All of it is
// read for a few services, or for every one where none is named. Ends is the last day on
// which the end of a standing is of interest, To unless it is later. Staying are people
// whose last day is not to be known of.
type Between struct {
	From, To models.Date
	Ends     models.Date
	Services []models.ServiceID
	Staying  []models.PersonID
}

func (b Between) ends() models.Date {
	if b.Ends.After(b.To) {
		return b.Ends
	}
	return b.To
}

// Term is a standing that counts on some of the days. GrantedOn is zero where it was
// granted before the first of them, ExpiresOn where it ends later than is of interest:
// most dates need not be read.
type Term struct {
	ServiceID models.ServiceID
	PersonID  models.PersonID
	GrantedOn models.Date
	ExpiresOn models.Date
}

// OnRota is what is counted of somebody. StartedOn is zero where it is before the days.
type OnRota struct {
	ID        models.PersonID
	SiteID    models.SiteID
	Pattern   int64
	StartedOn models.Date
	LeavesOn  models.Date
}

// termsIn is a standing that counts on some of the days. It takes the last and the first.
const termsIn = "state in ('provisional', 'active') and granted_on <= ? and expires_on >= ?"

// Terms returns the standings that count on some of the days, in no order: one query,
// whose rows are read without a struct being taken apart.
func (tx *Tx) Terms(b Between) ([]Term, error) {
	q := tx.held(b).Select("service_id, person_id, case when granted_on >= ? then granted_on end, case when expires_on <= ? then expires_on end", b.From, b.ends())
	return scanned(q, func(rows *sql.Rows, t *Term) error {
		return rows.Scan(&t.ServiceID, &t.PersonID, &t.GrantedOn, &t.ExpiresOn)
	})
}

func (tx *Tx) held(b Between) *gorm.DB {
	return tx.ofServices("service_id", b.Services).Table("standings").Where(termsIn, b.To, b.From)
}

// OnRotas returns who is here on some of the days, in no order: one query. Of a few
// services it is whoever holds such a standing. Of all it is everybody, from an index
// alone: most hold one, and looking each of them up takes longer than passing others over.
func (tx *Tx) OnRotas(b Between) ([]OnRota, error) {
	q := tx.q
	if b.Services != nil {
		q = q.Where("id in (?)", tx.held(b).Select("person_id"))
	}
	if len(b.Staying) == 0 {
		return rotas(q.Where("leaves_on is null or leaves_on >= ?", b.From), b)
	}
	set, list := tx.idSet(), idList(tx, b.Staying)
	return rotas(q.Where("(leaves_on is null or leaves_on >= ? or id in "+set+")", b.From, list), b)
}

// OnRotasOf is OnRotas of people, whatever they hold.
func (tx *Tx) OnRotasOf(b Between, ids []models.PersonID) ([]OnRota, error) {
	return rotas(among(tx, "id", ids), b)
}

func rotas(q *gorm.DB, b Between) ([]OnRota, error) {
	q = q.Table("people").Where("removed_at is null").
		Select("id, site_id, pattern, case when started_on >= ? then started_on end, leaves_on", b.From)
	stays := memberOf(b.Staying)
	return scanned(q, func(rows *sql.Rows, p *OnRota) error {
		err := rows.Scan(&p.ID, &p.SiteID, &p.Pattern, &p.StartedOn, &p.LeavesOn)
		if stays[p.ID] {
			p.LeavesOn = models.Date{}
		}
		return err
	})
}

// AwayBetween returns from when to when people are away on some of the days: those who
// hold such a standing, and others. Being finish_only is not being away.
func (tx *Tx) AwayBetween(b Between, others ...models.PersonID) (map[models.PersonID][]models.Absence, error) {
	q := tx.q.Table("absences").Select("person_id, from_date, to_date").Where("kind = ? and to_date >= ? and from_date <= ?", models.Away, b.From, b.To)
	if b.Services != nil {
		set, list := tx.idSet(), idList(tx, others)
		q = q.Where("(person_id in (?) or person_id in "+set+")", tx.held(b).Select("person_id"), list)
	}
	rows, err := scanned(q, func(rows *sql.Rows, a *models.Absence) error { return rows.Scan(&a.PersonID, &a.FromDate, &a.ToDate) })
	by := map[models.PersonID][]models.Absence{}
	for _, a := range rows {
		by[a.PersonID] = append(by[a.PersonID], a)
	}
	return by, err
}

// ClosedBetween returns the holidays of every site between two days, both included.
func (tx *Tx) ClosedBetween(from, to models.Date) (map[models.SiteID][]models.Date, error) {
	rows, err := all[models.Holiday](tx.q.Where("date between ? and ?", from, to).Order("date"))
	by := map[models.SiteID][]models.Date{}
	for _, h := range rows {
		by[h.SiteID] = append(by[h.SiteID], h.Date)
	}
	return by, err
}

// Speakers returns who works in a language, in any region's form of it; who works in
// several forms is there for each.
func (tx *Tx) Speakers(language string) ([]models.PersonID, error) {
	return scanned(tx.speaking(language), func(rows *sql.Rows, id *models.PersonID) error { return rows.Scan(id) })
}

func (tx *Tx) speaking(language string) *gorm.DB {
	plain := strings.ToLower(language)
	return tx.q.Table("person_languages").Select("person_id").
		Where("lower(language) = ? or (lower(language) >= ? and lower(language) < ?)", plain, plain+"-", plain+".") // a dot is next after a hyphen
}

// OpenServices returns the services that are not retired on a UTC day, of one family
// unless that is empty, by slug.
func (tx *Tx) OpenServices(family string, on models.Date) ([]models.Service, error) {
	q := tx.q.Where("retired_on is null or retired_on > ?", on)
	if family != "" {
		q = q.Where("family = ?", family)
	}
	return all[models.Service](q.Order("slug"))
}

// scanned reads rows one after another.
func scanned[T any](q *gorm.DB, scan func(*sql.Rows, *T) error) ([]T, error) {
	rows, err := q.Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := []T{}
	for rows.Next() {
		var one T
		if err := scan(rows, &one); err != nil {
			return nil, err
		}
		out = append(out, one)
	}
	return out, rows.Err()
}

// ServicesHeld returns the services that a few people hold such a standing for, by id.
func (tx *Tx) ServicesHeld(b Between, people []models.PersonID) ([]models.ServiceID, error) {
	held, err := all[models.Standing](among(tx, "person_id", people).Select("service_id, state, granted_on, expires_on"))
	ids := []models.ServiceID{}
	for _, s := range held {
		counts := s.State == models.StandingProvisional || s.State == models.StandingActive
		if counts && !s.GrantedOn.After(b.To) && !s.ExpiresOn.Before(b.From) {
			ids = append(ids, s.ServiceID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), err
}
