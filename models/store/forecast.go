package store

import (
	"database/sql"
	"time"

	"assay/models"
)

// Seen is how often something came to pass of how often it could have.
type Seen struct {
	ServiceID models.ServiceID
	Yes       int
	Total     int
}

// TermsEnded counts, per service, the terms that were renewed or lapsed since an
// instant, and how many of them were renewed: of some services, or of every one where
// none is named.
func (tx *Tx) TermsEnded(services []models.ServiceID, since time.Time) ([]Seen, error) {
	rows := []Seen{}
	q := tx.ofServices("service_id", services).Table("standing_changes").
		Select("service_id, sum(case when event = 'renew' then 1 else 0 end) as yes, count(*) as total").
		Where("event in ('renew', 'lapse') and at >= ? and from_state in ('provisional', 'active')", since).
		Group("service_id")
	return rows, q.Find(&rows).Error
}

// Departures counts, per service, who had standing on a UTC day some time ago and was
// here, and how many of them have left since, or gave the standing up or lost it
// before its term: of some services, or of every one where none is named.
func (tx *Tx) Departures(services []models.ServiceID, then, on models.Date, thenAt time.Time) ([]Seen, error) {
	rows := []Seen{}
	q := tx.ofServices("s.service_id", services).Table("standings s").
		Select(`s.service_id, count(*) as total, sum(case when p.removed_at is not null or p.leaves_on < ?
			or s.state in ('emeritus', 'revoked') then 1 else 0 end) as yes`, on).
		Joins("join people p on p.id = s.person_id").
		Where("s.granted_on <= ? and (s.state in ('provisional', 'active', 'suspended') or s.state_since >= ?)", then, thenAt).
		Where("(p.removed_at is null or p.removed_at >= ?) and (p.leaves_on is null or p.leaves_on >= ?)", thenAt, then).
		Group("s.service_id")
	return rows, q.Find(&rows).Error
}

// CountingTerm is when the standing of somebody that counts ends, and their last day here.
type CountingTerm struct {
	ServiceID models.ServiceID
	ExpiresOn models.Date
	LeavesOn  models.Date
}

// CountingTerms returns the terms of everybody who counts for services on a UTC day. The
// last day of those who are staying is not told.
func (tx *Tx) CountingTerms(services []models.ServiceID, on models.Date, staying []models.PersonID) ([]CountingTerm, error) {
	stays := memberOf(staying)
	q := among(tx, "s.service_id", services).Table("standings s").
		Where("s.state in ('provisional', 'active') and s.granted_on <= ? and s.expires_on >= ?", on, on)
	q = whoIsHere(q, "s.person_id", on).Select("s.service_id, s.person_id, s.expires_on, p.leaves_on").Order("s.service_id, s.expires_on, s.person_id")
	return scanned(q, func(rows *sql.Rows, t *CountingTerm) error {
		var person models.PersonID
		err := rows.Scan(&t.ServiceID, &person, &t.ExpiresOn, &t.LeavesOn)
		if stays[person] {
			t.LeavesOn = models.Date{}
		}
		return err
	})
}

// OnTheWay is an open candidacy as a forecast counts it.
type OnTheWay struct {
	ServiceID  models.ServiceID
	State      models.CandidacyState
	StateSince time.Time
	LeavesOn   models.Date
}

// AllOnTheWay returns the open candidacies of services, of people who are still here. The
// last day of those who are staying is not told.
func (tx *Tx) AllOnTheWay(services []models.ServiceID, on models.Date, staying []models.PersonID) ([]OnTheWay, error) {
	rows := []OnTheWay{}
	q := whoIsHere(openFor(tx, services), "c.person_id", on).
		Select("c.service_id, c.state, c.state_since, case when c.person_id not in "+tx.idSet()+" then p.leaves_on end as leaves_on", idList(tx, staying))
	return rows, q.Order("c.id").Find(&rows).Error
}
