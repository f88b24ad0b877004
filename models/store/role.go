package store

import "assay/models"

// Roles returns the organisation-wide rights of people, sorted.
func (tx *Tx) Roles(ids []models.PersonID) (map[models.PersonID][]models.Role, error) {
	rows, err := all[models.PersonRole](among(tx, "person_id", ids).Order("role"))
	by := map[models.PersonID][]models.Role{}
	for _, r := range rows {
		by[r.PersonID] = append(by[r.PersonID], r.Role)
	}
	return by, err
}

// RolesOf returns the organisation-wide rights of one person, sorted.
func (tx *Tx) RolesOf(id models.PersonID) ([]models.Role, error) {
	by, err := tx.Roles([]models.PersonID{id})
	return by[id], err
}

// Administrators returns who holds the role, is here and may sign in, by id.
func (tx *Tx) Administrators() ([]models.PersonID, error) {
	ids := []models.PersonID{}
	err := tx.q.Raw(`select r.person_id from person_roles r
		join people p on p.id = r.person_id left join accounts a on a.person_id = p.id
		where r.role = 'administrator' and a.disabled_at is null and `+mayEnter+` order by r.person_id`, tx.lastDay()).Scan(&ids).Error
	return ids, err
}

// PeopleWithRole returns who holds a role and has not been removed, oldest first.
func (tx *Tx) PeopleWithRole(role models.Role) ([]models.PersonID, error) {
	ids := []models.PersonID{}
	err := tx.q.Raw(`select r.person_id from person_roles r join people p on p.id = r.person_id
		where r.role = ? and p.removed_at is null order by r.person_id`, role).Scan(&ids).Error
	return ids, err
}

// SetRoles replaces a person's roles.
func (tx *Tx) SetRoles(id models.PersonID, roles []models.Role) error {
	if err := tx.q.Where("person_id = ?", id).Delete(&models.PersonRole{}).Error; err != nil {
		return err
	}
	if len(roles) == 0 {
		return nil
	}
	rows := make([]models.PersonRole, len(roles))
	for i, r := range roles {
		rows[i] = models.PersonRole{PersonID: id, Role: r}
	}
	return tx.insert(&rows)
}
