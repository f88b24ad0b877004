package store

import (
	"time"

	"assay/models"
)

// StageFate is what became of so many people so many whole weeks after they entered a
// stage the last time. Service 0 are all others than those asked for.
type StageFate struct {
	ServiceID models.ServiceID
	Stage     models.CandidacyState
	Fate      string // certified, ended or going
	Weeks     int
	People    int
}

// StageFates sums up, from the ledger, how candidacies went on from each stage that
// they were in: those that still run, and those that ended since an instant. One
// query, and as many rows as there are different fates.
func (tx *Tx) StageFates(services []models.ServiceID, since time.Time) ([]StageFate, error) {
	rows := []StageFate{}
	err := tx.q.Raw(`select case when c.service_id in `+tx.idSet()+` then c.service_id else 0 end as service_id, e.stage,
		  case when c.ended_at is null then 'going' when c.state = 'certified' then 'certified' else 'ended' end as fate,
		  case when c.ended_at is null then ? - e.entered else `+tx.seconds("c.ended_at")+` - e.entered end / 604800 as weeks,
		  count(*) as people
		from (select subject_id, case event when 'candidacy.opened' then 'building' when 'candidacy.fell_back' then 'building'
		    else substr(event, 11) end as stage, max(`+tx.seconds("at")+`) as entered
		  from ledger_entries where subject_kind = 'candidacy' and event in ('candidacy.opened', 'candidacy.fell_back',
		    'candidacy.ready', 'candidacy.scheduling', 'candidacy.scheduled', 'candidacy.voting')
		  group by subject_id, 2) e
		join candidacies c on c.id = e.subject_id
		where c.ended_at is null or c.ended_at >= ?
		group by 1, 2, 3, 4`, idList(tx, services), tx.Now.Unix(), since).Scan(&rows).Error
	return rows, err
}

// Seen is how often something came to pass of how often it could have.
type Seen struct {
	ServiceID models.ServiceID
	Yes       int
	Total     int
}

// TermsEnded counts, per service, the terms that were renewed or lapsed since an
// instant, and how many of them were renewed.
func (tx *Tx) TermsEnded(since time.Time) ([]Seen, error) {
	rows := []Seen{}
	q := tx.q.Table("standing_changes").
		Select("service_id, sum(case when event = 'renew' then 1 else 0 end) as yes, count(*) as total").
		Where("event in ('renew', 'lapse') and at >= ? and from_state in ('provisional', 'active')", since).
		Group("service_id")
	return rows, q.Find(&rows).Error
}

// Departures counts, per service, who had standing on a UTC day some time ago and was
// here, and how many of them have left since, or gave the standing up or lost it
// before its term.
func (tx *Tx) Departures(then, on models.Date, thenAt time.Time) ([]Seen, error) {
	rows := []Seen{}
	q := tx.q.Table("standings s").
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

// CountingTerms returns the terms of everybody who counts for services on a UTC day.
func (tx *Tx) CountingTerms(services []models.ServiceID, on models.Date) ([]CountingTerm, error) {
	rows := []CountingTerm{}
	q := among(tx, "s.service_id", services).Table("standings s").
		Select("s.service_id, s.expires_on, p.leaves_on").
		Joins("join people p on p.id = s.person_id").
		Where("s.state in ('provisional', 'active') and s.granted_on <= ? and s.expires_on >= ?", on, on).
		Where(stillHere, on)
	return rows, q.Order("s.service_id, s.expires_on, s.person_id").Find(&rows).Error
}

// OnTheWay is an open candidacy as a forecast counts it.
type OnTheWay struct {
	ServiceID  models.ServiceID
	State      models.CandidacyState
	StateSince time.Time
	LeavesOn   models.Date
}

// AllOnTheWay returns the open candidacies of services, of people who are still here.
func (tx *Tx) AllOnTheWay(services []models.ServiceID, on models.Date) ([]OnTheWay, error) {
	rows := []OnTheWay{}
	q := among(tx, "c.service_id", services).Table("candidacies c").
		Select("c.service_id, c.state, c.state_since, p.leaves_on").
		Joins("join people p on p.id = c.person_id").
		Where("c.ended_at is null").Where(stillHere, on)
	return rows, q.Order("c.id").Find(&rows).Error
}
