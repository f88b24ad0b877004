package roster

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// SetRoles sets a person's organisation-wide rights. The last administrator keeps
// theirs. Setting what is so already changes nothing. Faults: not-allowed, role-unknown,
// person-removed, last-administrator. Emits person.roles_changed and tells the person.
func SetRoles(tx *store.Tx, id models.PersonID, roles []models.Role) ([]models.Role, error) {
	p, err := lockAmongAdministrators(tx, id)
	if err != nil {
		return nil, err
	}
	if err := policy.Check(policy.PersonRoles, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	roles, err = checkedRoles(roles)
	if err != nil {
		return nil, err
	}
	before, err := tx.RolesOf(id)
	if err != nil || slices.Equal(before, roles) {
		return before, err
	}
	if err := here(p); err != nil {
		return before, err
	}
	if !slices.Contains(roles, models.RoleAdministrator) {
		if err := StaysAdministered(tx, id); err != nil {
			return before, err
		}
	}
	if err := tx.SetRoles(id, roles); err != nil {
		return before, err
	}
	if err := tx.SavePerson(&p); err != nil {
		return before, err
	}
	return roles, emit(tx, id, "person.roles_changed", map[string]any{"before": before, "roles": roles},
		notify.Message{Person: id, Kind: "person-roles-changed"})
}

// StaysAdministered refuses what would leave nobody who can administer: it is nil
// when somebody else is an administrator who is here and may sign in, or when the
// person is none. It takes the rows of all administrators.
func StaysAdministered(tx *store.Tx, without models.PersonID) error {
	if _, err := lockAmongAdministrators(tx, without); err != nil {
		return err
	}
	able, err := tx.Administrators()
	if err != nil || !slices.Contains(able, without) || len(able) > 1 {
		return err
	}
	return fault.Clash("last-administrator", "This is the last administrator. Make somebody else one first.")
}

// Administering are the administrators who are here and may sign in, as they are now.
func Administering(tx *store.Tx) (map[models.PersonID]models.Person, error) {
	able, err := tx.Administrators()
	if err != nil {
		return nil, err
	}
	return tx.PeopleByID(able)
}

// LockAmongAdministrators takes the rows of people and those of all administrators, in
// id order, so that two of them cannot end each other's rights at once.
func LockAmongAdministrators(tx *store.Tx, ids ...models.PersonID) ([]models.Person, error) {
	able, err := tx.Administrators()
	if err != nil {
		return nil, err
	}
	return tx.LockPeople(append(able, ids...)...)
}

func lockAmongAdministrators(tx *store.Tx, id models.PersonID) (models.Person, error) {
	people, err := LockAmongAdministrators(tx, id)
	if err != nil {
		return models.Person{}, err
	}
	i := slices.IndexFunc(people, func(p models.Person) bool { return p.ID == id })
	return people[i], nil
}

func checkedRoles(roles []models.Role) ([]models.Role, error) {
	for _, r := range roles {
		if r != models.RoleAdministrator && r != models.RoleCoordinator {
			return nil, fault.At("/roles", "role-unknown", "A role is administrator or coordinator.")
		}
	}
	roles = slices.Clone(roles)
	slices.Sort(roles)
	return slices.Compact(roles), nil
}
