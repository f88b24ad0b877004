package store

import "assay/models"

func (tx *Tx) Rubric(id models.RubricID) (models.Rubric, error) {
	return one[models.Rubric](tx.q.Where("id = ?", id), "rubric")
}

// RubricsByID returns the rubrics with these ids.
func (tx *Tx) RubricsByID(ids []models.RubricID) ([]models.Rubric, error) {
	return all[models.Rubric](among(tx, "id", ids).Order("id"))
}

// NewestRubric returns the newest rubric of a service, or of the organisation
// where the service has none, and whether there is any.
func (tx *Tx) NewestRubric(service *models.ServiceID) (models.Rubric, bool, error) {
	q := tx.q.Where("service_id is null")
	if service != nil {
		q = tx.q.Where("service_id = ? or service_id is null", *service)
	}
	return maybe[models.Rubric](q.Order("case when service_id is null then 1 else 0 end, number desc"))
}

// LatestRubric returns the newest rubric of one scope, and whether there is any. A
// nil service is the organisation's own scope.
func (tx *Tx) LatestRubric(service *models.ServiceID) (models.Rubric, bool, error) {
	q := tx.q.Where("service_id is null")
	if service != nil {
		q = tx.q.Where("service_id = ?", *service)
	}
	return maybe[models.Rubric](q.Order("number desc"))
}

// LatestRubrics returns the newest rubric of each service that has one of its own.
func (tx *Tx) LatestRubrics(services []models.ServiceID) (map[models.ServiceID]models.Rubric, error) {
	q := among(tx, "service_id", services).
		Where("number = (select max(newer.number) from rubrics newer where newer.service_id = rubrics.service_id)")
	found, err := all[models.Rubric](q)
	by := make(map[models.ServiceID]models.Rubric, len(found))
	for _, r := range found {
		by[*r.ServiceID] = r
	}
	return by, err
}

// RubricsOf lists a scope's rubrics, the newest first.
func (tx *Tx) RubricsOf(service *models.ServiceID, p models.Page) (models.List[models.Rubric], error) {
	q := tx.q.Where("service_id is null")
	list := "rubrics"
	if service != nil {
		q = tx.q.Where("service_id = ?", *service)
		list = "rubrics-service"
	}
	return paged(q, order{list: list, columns: []string{"number"}, desc: true}, p, func(r models.Rubric) []any {
		return []any{int32(r.Number)}
	})
}

func (tx *Tx) AddRubric(r *models.Rubric) error { return tx.insert(r) }

// AllRubrics returns every rubric of one scope, the oldest first; there are few.
func (tx *Tx) AllRubrics(service *models.ServiceID) ([]models.Rubric, error) {
	q := tx.q.Where("service_id is null")
	if service != nil {
		q = tx.q.Where("service_id = ?", *service)
	}
	return all[models.Rubric](q.Order("number"))
}

// RubricServices returns the services that go by the next rubric of a scope: the
// service itself, or for the organisation's own those without one of their own.
func (tx *Tx) RubricServices(service *models.ServiceID) ([]models.ServiceID, error) {
	if service != nil {
		return []models.ServiceID{*service}, nil
	}
	ids := []models.ServiceID{}
	err := tx.q.Raw(`select s.id from services s where not exists (select 1 from rubrics r where r.service_id = s.id) order by s.id`).Scan(&ids).Error
	return ids, err
}

// RubricUse counts cases on their way.
type RubricUse struct {
	InReview   int
	WithAuthor int
	Drafts     int
}

// CasesByRubric counts the cases of services that are in review, with their author
// after a review, and not submitted yet.
func (tx *Tx) CasesByRubric(services []models.ServiceID) (RubricUse, error) {
	var rows []struct {
		State models.ShowCaseState
		N     int
	}
	use := RubricUse{}
	err := tx.q.Raw(`select state, count(*) as n from show_cases where service_id in `+tx.idSet()+`
		  and state in ('in_review', 'changes_requested') group by state
		union all select 'draft', count(*) from show_cases where service_id in `+tx.idSet()+` and state = 'draft'`,
		idList(tx, services), idList(tx, services)).Scan(&rows).Error
	for _, r := range rows {
		switch r.State {
		case models.CaseInReview:
			use.InReview = r.N
		case models.CaseChangesRequested:
			use.WithAuthor = r.N
		case models.CaseDraft:
			use.Drafts = r.N
		}
	}
	return use, err
}
