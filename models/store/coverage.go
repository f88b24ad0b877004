package store

import (
	"time"

	"gorm.io/gorm"

	"assay/models"
)

// StandingClass is a standing as coverage counts it: its state, or outside of its
// term where the state alone would count.
type StandingClass string

const ClassOutsideTerm StandingClass = "outside_term"

// Everybody here is neither removed nor past their last day. Both take the day.
const (
	stillHere = "p.removed_at is null and (p.leaves_on is null or p.leaves_on >= ?)"
	classOf   = `case when s.state in ('provisional', 'active') and not (s.granted_on <= ? and s.expires_on >= ?)
		then 'outside_term' else s.state end`
)

// whoIsHere joins the people of q's rows who are here on a UTC day, as p.
func whoIsHere(q *gorm.DB, person string, on models.Date) *gorm.DB {
	return q.Joins("join people p on p.id = "+person).Where(stillHere, on)
}

// whoStays is whoIsHere to a reader who is not to know of some people's last days.
func (tx *Tx) whoStays(q *gorm.DB, person string, on models.Date, staying []models.PersonID) *gorm.DB {
	if len(staying) == 0 {
		return whoIsHere(q, person, on)
	}
	return q.Joins("join people p on p.id = "+person).
		Where("p.removed_at is null and (p.leaves_on is null or p.leaves_on >= ? or p.id in "+tx.idSet()+")", on, idList(tx, staying))
}

// inRegions is whoIsHere with the site of each, as t, which says the region.
func inRegions(q *gorm.DB, person string, on models.Date) *gorm.DB {
	return whoIsHere(q, person, on).Joins("join sites t on t.id = p.site_id")
}

// openFor are the open candidacies for services, as c.
func openFor(tx *Tx, services []models.ServiceID) *gorm.DB {
	return among(tx, "c.service_id", services).Table("candidacies c").Where("c.ended_at is null")
}

// ofServices keeps the rows of services, and all where none is named.
func (tx *Tx) ofServices(column string, services []models.ServiceID) *gorm.DB {
	if services == nil {
		return tx.q
	}
	return among(tx, column, services)
}

// StandingCount is how many people of a region have a class of standing for a
// service, and how many of those standings end by a horizon.
type StandingCount struct {
	ServiceID models.ServiceID
	RegionID  models.RegionID
	Class     StandingClass
	People    int
	Ending    int
}

// CountStandings counts the standings of services on a UTC day: one query.
func (tx *Tx) CountStandings(services []models.ServiceID, on, horizon models.Date) ([]StandingCount, error) {
	rows := []StandingCount{}
	q := inRegions(among(tx, "s.service_id", services).Table("standings s"), "s.person_id", on).
		Select("s.service_id, t.region_id, "+classOf+" as class, count(*) as people, "+
			"sum(case when s.expires_on <= ? then 1 else 0 end) as ending", on, on, horizon).
		Group("s.service_id, t.region_id, class")
	return rows, q.Find(&rows).Error
}

// StageCount is how many people of a region have an open candidacy for a service
// in a state.
type StageCount struct {
	ServiceID models.ServiceID
	RegionID  models.RegionID
	State     models.CandidacyState
	People    int
}

// CountCandidacies counts the open candidacies of services on a UTC day: one query.
func (tx *Tx) CountCandidacies(services []models.ServiceID, on models.Date) ([]StageCount, error) {
	rows := []StageCount{}
	q := inRegions(openFor(tx, services), "c.person_id", on).
		Select("c.service_id, t.region_id, c.state, count(*) as people").
		Group("c.service_id, t.region_id, c.state")
	return rows, q.Find(&rows).Error
}

// CoverageFilter narrows the services of an overview.
type CoverageFilter struct {
	Family      string
	BelowTarget bool
	FewerThan   int // SMEs in the world; 0: any number
}

// CoverageServices lists services that are not retired on a UTC day, by slug.
func (tx *Tx) CoverageServices(f CoverageFilter, on models.Date, p models.Page) (models.List[models.Service], error) {
	q := tx.q.Where("retired_on is null or retired_on > ?", on)
	list := "coverage/" + f.Family
	if f.Family != "" {
		q = q.Where("family = ?", f.Family)
	}
	if f.BelowTarget {
		q, list = q.Where(countingPeople+" < target_smes", on, on, on), list+"/below"
	}
	if f.FewerThan > 0 {
		q, list = q.Where(countingPeople+" < ?", on, on, on, f.FewerThan), list+"/few"
	}
	o := order{list: list, columns: []string{"slug"}}
	return paged(q, o, p, func(s models.Service) []any { return []any{s.Slug} })
}

const countingPeople = "(select count(*) from standings where standings.service_id = services.id and " + counting + ")"

// CoveragePeople says whose standing or candidacy is behind a number.
type CoveragePeople struct {
	ServiceID models.ServiceID
	RegionID  models.RegionID // 0: the world
	Below     models.PersonID // a manager; 0: everybody
	Language  string          // in any region's form of it
	Classes   []StandingClass
	EndingBy  models.Date       // zero: any
	LeavingBy models.Date       // the last day is known to be by then; zero: any
	Staying   []models.PersonID // whose last day is not to be known of
	States    []models.CandidacyState
}

// CoveragePerson is a person with their standing or candidacy.
type CoveragePerson struct {
	ID         models.PersonID
	Name       string
	NativeName string
	Title      string
	Site       string
	Region     string
	Class      StandingClass
	GrantedOn  models.Date
	ExpiresOn  models.Date
	Candidacy  models.CandidacyID
	State      models.CandidacyState
	StateSince time.Time
}

// StandingPeople lists the people behind a number of standings, by name.
func (tx *Tx) StandingPeople(w CoveragePeople, on models.Date, p models.Page) (models.List[CoveragePerson], error) {
	q := tx.q.Table("standings s").
		Select(personColumns+", "+classOf+" as class, s.granted_on, s.expires_on", on, on).
		Where("s.service_id = ?", w.ServiceID).Where(classOf+" in ?", on, on, w.Classes)
	if !w.EndingBy.IsZero() {
		q = q.Where("s.expires_on <= ?", w.EndingBy)
	}
	if !w.LeavingBy.IsZero() {
		q = q.Where("p.leaves_on <= ? and p.id not in "+tx.idSet(), w.LeavingBy, idList(tx, w.Staying))
	}
	return tx.behind(q, "s.person_id", "coverage/standings", w, on, p)
}

// CandidatePeople lists the people behind a number of open candidacies, by name.
func (tx *Tx) CandidatePeople(w CoveragePeople, on models.Date, p models.Page) (models.List[CoveragePerson], error) {
	q := tx.q.Table("candidacies c").
		Select(personColumns+", c.id as candidacy, c.state, c.state_since").
		Where("c.service_id = ? and c.ended_at is null and c.state in ?", w.ServiceID, w.States)
	return tx.behind(q, "c.person_id", "coverage/candidacies", w, on, p)
}

const personColumns = "p.id, p.name, p.native_name, p.title, t.slug as site, r.slug as region"

func (tx *Tx) behind(q *gorm.DB, person, list string, w CoveragePeople, on models.Date, p models.Page) (models.List[CoveragePerson], error) {
	q = tx.whoStays(q, person, on, w.Staying).Joins("join sites t on t.id = p.site_id join regions r on r.id = t.region_id")
	if w.RegionID != 0 {
		q = q.Where("t.region_id = ?", w.RegionID)
	}
	if w.Below != 0 {
		below, err := tx.Reports(w.Below)
		if err != nil {
			return models.List[CoveragePerson]{}, err
		}
		q = amongIn(tx, q, "p.id", below)
	}
	if w.Language != "" {
		q = q.Where("p.id in (?)", tx.speaking(w.Language))
	}
	o := order{list: list, columns: []string{"p.name", "p.id"}}
	return paged(q, o, p, func(c CoveragePerson) []any { return []any{c.Name, int64(c.ID)} })
}

// ManagesAnyone reports whether somebody who is still here reports to a person.
func (tx *Tx) ManagesAnyone(id models.PersonID) (bool, error) {
	return exists[models.Person](tx.q.Where("manager_id = ? and removed_at is null", id))
}
