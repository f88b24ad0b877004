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

// RubricsOf lists a scope's rubrics, the newest first.
func (tx *Tx) RubricsOf(service *models.ServiceID, p models.Page) (models.List[models.Rubric], error) {
	q := tx.q.Where("service_id is null")
	list := "rubrics"
	if service != nil {
		q = tx.q.Where("service_id = ?", *service)
		list = "rubrics-service"
	}
	return paged(q, order{list: list, columns: []string{"number"}, desc: true}, p, func(r models.Rubric) []any {
		return []any{int64(r.Number)}
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
