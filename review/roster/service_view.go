package roster

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// ServicePage is everything about one service that the roster keeps.
type ServicePage struct {
	models.Service
	Developers []models.ServiceDeveloper // past and coming ones too
	People     map[models.PersonID]models.Person
	Actions    []review.Action
}

// SeeService reads one service. Faults: not-found.
func SeeService(tx *store.Tx, id models.ServiceID) (ServicePage, error) {
	holds := policy.Of(tx.Actor)
	if err := policy.See(policy.ServiceSee, holds, "service"); err != nil {
		return ServicePage{}, err
	}
	s, err := tx.Service(id)
	if err != nil {
		return ServicePage{}, err
	}
	page := ServicePage{Service: s, Actions: actionsOnService(s, holds)}
	if page.Developers, err = tx.AllDevelopers(id); err != nil {
		return page, err
	}
	ids := make([]models.PersonID, len(page.Developers))
	for i, d := range page.Developers {
		ids[i] = d.PersonID
	}
	page.People, err = tx.PeopleByID(ids)
	return page, err
}

// ListServices reads a page of services. Faults: not-allowed, invalid cursor.
func ListServices(tx *store.Tx, f store.ServiceFilter, p models.Page) (models.List[models.Service], error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return models.List[models.Service]{}, err
	}
	f.Today = models.DateOf(tx.Now)
	return tx.Services(f, p)
}

func actionsOnService(s models.Service, holds policy.Holds) []review.Action {
	may := policy.Check(policy.ServiceChange, holds)
	return []review.Action{
		review.Can("change", may),
		review.Can("set_developer", may),
		review.Can("retire", may, open(s)),
		review.Can("resume", may, retired(s)),
	}
}

func open(s models.Service) error {
	if s.RetiredOn.IsZero() {
		return nil
	}
	return fault.Clash("service-retired", "%s is retired from %s on.", s.Name, s.RetiredOn)
}

func retired(s models.Service) error {
	if !s.RetiredOn.IsZero() {
		return nil
	}
	return fault.Clash("service-open", "%s is not retired.", s.Name)
}

// Families are those of all services, sorted. Faults: not-allowed.
func Families(tx *store.Tx) ([]string, error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	return tx.Families()
}
