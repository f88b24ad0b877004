package store

import "assay/models"

// CoverageTargets returns what services want on shift, in the order that each was set.
func (tx *Tx) CoverageTargets(services []models.ServiceID) (map[models.ServiceID][]models.CoverageTarget, error) {
	rows, err := all[models.CoverageTarget](among(tx, "service_id", services).Order("service_id, number"))
	by := map[models.ServiceID][]models.CoverageTarget{}
	for _, t := range rows {
		by[t.ServiceID] = append(by[t.ServiceID], t)
	}
	return by, err
}

// SetCoverageTargets replaces what a service wants on shift.
func (tx *Tx) SetCoverageTargets(service models.ServiceID, targets []models.CoverageTarget) error {
	if err := tx.q.Where("service_id = ?", service).Delete(&models.CoverageTarget{}).Error; err != nil {
		return err
	}
	if len(targets) == 0 {
		return nil
	}
	return tx.insert(&targets)
}
