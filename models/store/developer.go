package store

import "assay/models"

// Developers returns who develops a service on a date, people who have been removed
// or have left by then apart, the most senior first.
func (tx *Tx) Developers(service models.ServiceID, on models.Date) ([]models.ServiceDeveloper, error) {
	q := whoIsHere(tx.q, "service_developers.person_id", on).
		Where("service_id = ?", service).
		Where("(from_on is null or from_on <= ?) and (until_on is null or until_on >= ?)", on, on).
		Order("case seniority when 'principal' then 0 when 'senior' then 1 else 2 end, service_developers.person_id")
	return all[models.ServiceDeveloper](q)
}

// AllDevelopers returns everyone who develops, has developed or will develop a
// service, by id's order.
func (tx *Tx) AllDevelopers(service models.ServiceID) ([]models.ServiceDeveloper, error) {
	return all[models.ServiceDeveloper](tx.q.Where("service_id = ?", service).Order("person_id"))
}

// DeveloperRoles returns the services that people develop or have developed.
func (tx *Tx) DeveloperRoles(ids []models.PersonID) (map[models.PersonID][]models.ServiceDeveloper, error) {
	rows, err := all[models.ServiceDeveloper](among(tx, "person_id", ids).Order("service_id"))
	by := map[models.PersonID][]models.ServiceDeveloper{}
	for _, r := range rows {
		by[r.PersonID] = append(by[r.PersonID], r)
	}
	return by, err
}

// Developer returns a person's row as developer of a service, and whether there
// is one.
func (tx *Tx) Developer(service models.ServiceID, person models.PersonID) (models.ServiceDeveloper, bool, error) {
	return maybe[models.ServiceDeveloper](tx.q.Where("service_id = ? and person_id = ?", service, person))
}

// PutDeveloper stores a developer of a service, replacing their row.
func (tx *Tx) PutDeveloper(d *models.ServiceDeveloper) error {
	return tx.put(d, []string{"service_id", "person_id"}, "seniority", "from_on", "until_on")
}

// DevelopersOfAll returns who develops services on a date, people who have been removed
// or have left by then apart, by service and person. Staying are people whose last day is
// not to be known of.
func (tx *Tx) DevelopersOfAll(services []models.ServiceID, on models.Date, staying []models.PersonID) (map[models.ServiceID][]models.ServiceDeveloper, error) {
	q := tx.whoStays(among(tx, "service_developers.service_id", services), "service_developers.person_id", on, staying).
		Where("(from_on is null or from_on <= ?) and (until_on is null or until_on >= ?)", on, on)
	rows, err := all[models.ServiceDeveloper](q.Order("service_developers.service_id, service_developers.person_id"))
	by := map[models.ServiceID][]models.ServiceDeveloper{}
	for _, d := range rows {
		by[d.ServiceID] = append(by[d.ServiceID], d)
	}
	return by, err
}
