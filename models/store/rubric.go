package store

import "assay/models"

func (tx *Tx) Rubric(id models.RubricID) (models.Rubric, error) {
	return one[models.Rubric](tx.q.Where("id = ?", id), "rubric")
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

// RubricNumber returns the number of a scope's newest rubric, 0 without one. A nil
// service is the organisation's own scope.
func (tx *Tx) RubricNumber(service *models.ServiceID) (int, error) {
	q := tx.q.Where("service_id is null")
	if service != nil {
		q = tx.q.Where("service_id = ?", *service)
	}
	newest, _, err := maybe[models.Rubric](q.Order("number desc"))
	return newest.Number, err
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
