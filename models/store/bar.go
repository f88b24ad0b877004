package store

import "assay/models"

func (tx *Tx) Bar(id models.BarID) (models.Bar, error) {
	return one[models.Bar](tx.q.Where("id = ?", id), "bar")
}

// BarsByID returns the bars with these ids.
func (tx *Tx) BarsByID(ids []models.BarID) (map[models.BarID]models.Bar, error) {
	found, err := all[models.Bar](among(tx, "id", ids))
	byID := make(map[models.BarID]models.Bar, len(found))
	for _, b := range found {
		byID[b.ID] = b
	}
	return byID, err
}

// LatestBar returns the newest bar of a service, and whether it has one.
func (tx *Tx) LatestBar(service models.ServiceID) (models.Bar, bool, error) {
	return maybe[models.Bar](tx.q.Where("service_id = ?", service).Order("number desc"))
}

// LatestBars returns the newest bar of each service that has one.
func (tx *Tx) LatestBars(services []models.ServiceID) (map[models.ServiceID]models.Bar, error) {
	q := among(tx, "service_id", services).
		Where("number = (select max(newer.number) from bars newer where newer.service_id = bars.service_id)")
	found, err := all[models.Bar](q)
	by := make(map[models.ServiceID]models.Bar, len(found))
	for _, b := range found {
		by[b.ServiceID] = b
	}
	return by, err
}

// Bars lists a service's bars, the newest first.
func (tx *Tx) Bars(service models.ServiceID, p models.Page) (models.List[models.Bar], error) {
	o := order{list: "bars", columns: []string{"id"}, desc: true}
	return paged(tx.q.Where("service_id = ?", service), o, p, func(b models.Bar) []any { return []any{int64(b.ID)} })
}

func (tx *Tx) AddBar(b *models.Bar) error { return tx.insert(b) }

// BarsOf returns every bar of a service, the oldest first; there are few.
func (tx *Tx) BarsOf(service models.ServiceID) ([]models.Bar, error) {
	return all[models.Bar](tx.q.Where("service_id = ?", service).Order("number"))
}

// AllBars returns every bar of every service without its rules.
func (tx *Tx) AllBars() ([]models.Bar, error) {
	return all[models.Bar](tx.q.Select("id", "service_id", "number").Order("service_id, number"))
}
