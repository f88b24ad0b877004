package store

import "assay/models"

func (tx *Tx) Candidacy(id models.CandidacyID) (models.Candidacy, error) {
	return one[models.Candidacy](tx.q.Where("id = ?", id), "candidacy")
}

// LockCandidacy takes a candidacy's row for the rest of the act.
func (tx *Tx) LockCandidacy(id models.CandidacyID) (models.Candidacy, error) {
	return one[models.Candidacy](tx.lock().Where("id = ?", id), "candidacy")
}

// LockOpenCandidacy takes the open candidacy of a person at a service, if any.
func (tx *Tx) LockOpenCandidacy(person models.PersonID, service models.ServiceID) (models.Candidacy, bool, error) {
	return maybe[models.Candidacy](tx.lock().Where("person_id = ? and service_id = ? and ended_at is null", person, service))
}

// LockOpenCandidacies takes every open candidacy of a person, in id order.
func (tx *Tx) LockOpenCandidacies(person models.PersonID) ([]models.Candidacy, error) {
	return all[models.Candidacy](tx.lock().Where("person_id = ? and ended_at is null", person).Order("id"))
}

// CandidaciesToCheck takes open candidacies for which time changes what counts on
// or before a day, the longest due first.
func (tx *Tx) CandidaciesToCheck(on models.Date, limit int) ([]models.Candidacy, error) {
	q := tx.lock().Where("state in ('building', 'ready') and check_on <= ?", on)
	return all[models.Candidacy](q.Order("check_on, id").Limit(limit))
}

func (tx *Tx) AddCandidacy(c *models.Candidacy) error {
	if err := tx.insert(c); err != nil {
		return err
	}
	return tx.enter(*c)
}

// SaveCandidacy stores what may change of a candidacy and raises its revision.
func (tx *Tx) SaveCandidacy(c *models.Candidacy) error {
	c.Revision++
	err := tx.update(c, "bar_id", "state", "ready_at", "state_since", "ended_at", "cool_down_until", "check_on",
		"reason", "revision")
	if err != nil {
		return err
	}
	return tx.enter(*c)
}

// SaveCandidacyCheck stores when time next changes what counts, which nobody sees.
func (tx *Tx) SaveCandidacyCheck(c *models.Candidacy) error { return tx.update(c, "check_on") }

// CandidaciesByID returns the candidacies with these ids, those missing left out.
func (tx *Tx) CandidaciesByID(ids []models.CandidacyID) (map[models.CandidacyID]models.Candidacy, error) {
	found, err := all[models.Candidacy](among(tx, "id", ids))
	byID := make(map[models.CandidacyID]models.Candidacy, len(found))
	for _, c := range found {
		byID[c.ID] = c
	}
	return byID, err
}

// OpenCandidates returns who has an open candidacy at a service.
func (tx *Tx) OpenCandidates(service models.ServiceID) ([]models.PersonID, error) {
	ids := []models.PersonID{}
	q := tx.q.Model(&models.Candidacy{}).Where("service_id = ? and ended_at is null", service)
	return ids, q.Order("person_id").Pluck("person_id", &ids).Error
}

// CandidaciesBehind counts the open candidacies of a service on a bar older than
// its newest.
func (tx *Tx) CandidaciesBehind(service models.ServiceID) (int, error) {
	var n int64
	q := tx.q.Model(&models.Candidacy{}).Where("service_id = ? and ended_at is null", service).Where(onOlderBar)
	err := q.Count(&n).Error
	return int(n), err
}

const onOlderBar = "bar_id <> (select b.id from bars b where b.service_id = candidacies.service_id order by b.number desc limit 1)"

// AttemptsAt returns every candidacy of a person at a service, the newest first.
func (tx *Tx) AttemptsAt(person models.PersonID, service models.ServiceID) ([]models.Candidacy, error) {
	return all[models.Candidacy](tx.q.Where("person_id = ? and service_id = ?", person, service).Order("number desc"))
}

// SeatOn returns the kind of a person's live seat on the panel of a candidacy's
// newest interview that was not cancelled, and whether they have one.
func (tx *Tx) SeatOn(c models.CandidacyID, person models.PersonID) (models.Seat, bool, error) {
	q := tx.q.Joins("join interviews i on i.id = seats.interview_id").
		Where("i.candidacy_id = ? and i.state <> 'cancelled' and seats.person_id = ?", c, person).
		Where("seats.state in ('invited', 'accepted')").Order("i.id desc")
	return maybe[models.Seat](q)
}

// CandidacyFilter narrows a list of candidacies; zero values do not. Viewer zero
// sees all; any other those about themself, their reports and mentees, of services
// they develop or are SME of on a UTC day, and on whose panel they sit.
type CandidacyFilter struct {
	Person  models.PersonID
	Service models.ServiceID
	State   models.CandidacyState
	Open    bool
	Behind  bool // pinned to a bar that is not the service's newest
	Viewer  models.PersonID
	On      models.Date
}

// Candidacies lists candidacies, the newest first.
func (tx *Tx) Candidacies(f CandidacyFilter, p models.Page) (models.List[models.Candidacy], error) {
	q := tx.q
	if f.Person != 0 {
		q = q.Where("person_id = ?", f.Person)
	}
	if f.Service != 0 {
		q = q.Where("service_id = ?", f.Service)
	}
	if f.State != "" {
		q = q.Where("state = ?", f.State)
	}
	if f.Open {
		q = q.Where("ended_at is null")
	}
	if f.Behind {
		q = q.Where(onOlderBar)
	}
	if f.Viewer != 0 {
		q = q.Where(visibleCandidacy, map[string]any{"viewer": f.Viewer, "day": f.On})
	}
	o := order{list: "candidacies", columns: []string{"id"}, desc: true}
	return paged(q, o, p, func(c models.Candidacy) []any { return []any{int64(c.ID)} })
}

const visibleCandidacy = `(person_id = @viewer
	or person_id in (with recursive below (id, depth) as (
	    select id, 1 from people where manager_id = @viewer
	    union all
	    select people.id, below.depth + 1 from below join people on people.manager_id = below.id where below.depth < 64
	  ) select id from below)
	or person_id in (select learner_id from mentorships where mentor_id = @viewer and until_at is null)
	or service_id in (select d.service_id from service_developers d where d.person_id = @viewer
	    and (d.from_on is null or d.from_on <= @day) and (d.until_on is null or d.until_on >= @day))
	or service_id in (select s.service_id from standings s where s.person_id = @viewer
	    and s.state in ('provisional', 'active') and s.granted_on <= @day and s.expires_on >= @day)
	or id in (select i.candidacy_id from seats t join interviews i on i.id = t.interview_id
	    where t.person_id = @viewer and t.state in ('invited', 'accepted') and i.state <> 'cancelled'))`

// ComingFor returns the open candidacies for a service of people who are here on a UTC
// day, those nearest to a decision first.
func (tx *Tx) ComingFor(service models.ServiceID, on models.Date, limit int) ([]models.Candidacy, error) {
	q := whoIsHere(tx.q, "candidacies.person_id", on).Where("candidacies.service_id = ? and candidacies.ended_at is null", service)
	q = q.Order("case candidacies.state when 'voting' then 0 when 'scheduled' then 1 when 'scheduling' then 2 when 'ready' then 3 else 4 end, candidacies.id")
	return all[models.Candidacy](q.Limit(limit))
}
