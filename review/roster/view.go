package roster

import (
	"fmt"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/policy"
)

// Card is what everybody may see of a person.
type Card struct {
	models.Person
	Site      models.Site
	Region    models.Region
	Manager   *models.Person
	Languages []string
	Standings []models.Standing
	Services  map[models.ServiceID]models.Service // of standings and developing
	Now       clock.LocalTime
	DayPart   DayPart
}

// Page is everything the actor may see of one person, and do.
type Page struct {
	Card
	Roles      []models.Role
	Developing []models.ServiceDeveloper
	Private    *Private        // nil for those who may not see it
	WhyRemoved string          // for those who may remove people
	Account    *models.Account // for those who may invite; nil where there is none
	Sees       Sees
	Actions    []review.Action
}

// Sees says which other pages about a person the actor may open.
type Sees struct {
	Path           bool
	Certifications bool
	ShowCases      bool
}

// Private is for the person, those above them, and who coordinates.
type Private struct {
	Emails   []models.PersonEmail
	Absences []models.Absence
}

// See reads one person; those who were removed stay to be seen, with what they gave.
// Faults: not-found.
func See(tx *store.Tx, id models.PersonID) (Page, error) {
	holds, err := HoldsOf(tx, id)
	if err != nil {
		return Page{}, err
	}
	if err := policy.See(policy.PersonSee, holds, "person"); err != nil {
		return Page{}, err
	}
	p, err := tx.Person(id)
	if err != nil {
		return Page{}, err
	}
	cards, err := cardsOf(tx, []models.Person{p})
	if err != nil {
		return Page{}, err
	}
	page := Page{Card: cards[0]}
	if page.Roles, err = tx.RolesOf(id); err != nil {
		return page, err
	}
	developing, err := tx.DeveloperRoles([]models.PersonID{id})
	if err != nil {
		return page, err
	}
	page.Developing = developing[id]
	if err := addServices(tx, page.Services, page.Developing); err != nil {
		return page, err
	}
	if policy.Allowed(policy.PersonSeePrivate, holds) {
		if page.Private, err = privateOf(tx, id); err != nil {
			return page, err
		}
	}
	if p.RemovedAt != nil && policy.Allowed(policy.PersonRemove, holds) {
		page.WhyRemoved = p.RemovedReason
	}
	if page.Sees, err = seesOf(tx, id, holds); err != nil {
		return page, err
	}
	if policy.Allowed(policy.AccountDisable, holds) {
		if page.Account, err = accountOf(tx, id); err != nil {
			return page, err
		}
	}
	page.Actions, err = actionsOn(tx, p, page.Account, holds)
	return page, err
}

func accountOf(tx *store.Tx, id models.PersonID) (*models.Account, error) {
	a, exists, err := tx.LockAccount(id)
	if !exists {
		return nil, err
	}
	return &a, err
}

// seesOf asks how else the actor stands to a person: as their mentor, or on a panel
// of theirs.
func seesOf(tx *store.Tx, id models.PersonID, holds policy.Holds) (Sees, error) {
	me := tx.Actor.Person
	if me != 0 && me != id {
		mentors, err := tx.Mentors(me, id)
		if err != nil {
			return Sees{}, err
		}
		judges, err := tx.SitsOnPanelFor(me, id)
		if err != nil {
			return Sees{}, err
		}
		holds = holds.With(policy.Mentor, mentors).With(policy.Panellist, judges)
	}
	holds = holds.With(policy.Learner, me == id).With(policy.Author, me == id)
	return Sees{
		Path:           policy.Allowed(policy.PlanSee, holds),
		Certifications: policy.Allowed(policy.CertificationSee, holds),
		ShowCases:      policy.Allowed(policy.ShowCaseSee, holds),
	}, nil
}

// List reads a page of people. Who may see everybody's addresses also finds people by
// the start of one; others by the whole of a verified one. Who was removed is listed
// for those who may bring them back. Faults: not-allowed, not-found, invalid cursor.
func List(tx *store.Tx, f store.PeopleFilter, p models.Page) (models.List[Card], error) {
	holds := policy.Of(tx.Actor)
	if err := policy.Check(policy.PersonSee, holds); err != nil {
		return models.List[Card]{}, err
	}
	if f.Removed {
		if err := policy.Check(policy.PersonRemove, holds); err != nil {
			return models.List[Card]{}, err
		}
	}
	f.Addresses = policy.Allowed(policy.PersonSeePrivate, holds)
	page, err := tx.People(f, p)
	if err != nil {
		return models.List[Card]{}, err
	}
	cards, err := cardsOf(tx, page.Items)
	return models.List[Card]{Items: cards, Next: page.Next}, err
}

// cardsOf reads what belongs to people in a constant number of queries.
func cardsOf(tx *store.Tx, people []models.Person) ([]Card, error) {
	var ids, managers []models.PersonID
	for _, p := range people {
		ids = append(ids, p.ID)
		if p.ManagerID != nil {
			managers = append(managers, *p.ManagerID)
		}
	}
	places, err := placesOf(tx)
	if err != nil {
		return nil, err
	}
	above, err := tx.PeopleByID(managers)
	if err != nil {
		return nil, err
	}
	languages, err := tx.Languages(ids)
	if err != nil {
		return nil, err
	}
	standings, err := tx.StandingsOfPeople(ids)
	if err != nil {
		return nil, err
	}
	services, err := servicesOf(tx, standings)
	if err != nil {
		return nil, err
	}
	cards := make([]Card, len(people))
	for i, p := range people {
		site := places.sites[p.SiteID]
		cards[i] = Card{Person: p, Site: site, Region: places.regions[site.RegionID], Languages: languages[p.ID],
			Standings: standings[p.ID], Services: services}
		if p.ManagerID != nil {
			m := above[*p.ManagerID]
			cards[i].Manager = &m
		}
		zone, _, err := clock.Zone(p.Zone)
		if err != nil {
			return nil, fmt.Errorf("roster: person %d: %w", p.ID, err)
		}
		cards[i].Now, cards[i].DayPart = clock.Local(tx.Now, zone), dayPart(p, zone, tx.Now)
	}
	return cards, nil
}

type places struct {
	sites   map[models.SiteID]models.Site
	regions map[models.RegionID]models.Region
}

func placesOf(tx *store.Tx) (places, error) {
	all := places{map[models.SiteID]models.Site{}, map[models.RegionID]models.Region{}}
	sites, err := tx.AllSites()
	if err != nil {
		return all, err
	}
	for _, s := range sites {
		all.sites[s.ID] = s
	}
	regions, err := tx.Regions()
	for _, r := range regions {
		all.regions[r.ID] = r
	}
	return all, err
}

func servicesOf(tx *store.Tx, standings map[models.PersonID][]models.Standing) (map[models.ServiceID]models.Service, error) {
	var ids []models.ServiceID
	for _, list := range standings {
		for _, s := range list {
			ids = append(ids, s.ServiceID)
		}
	}
	return tx.ServicesByID(ids)
}

func addServices(tx *store.Tx, known map[models.ServiceID]models.Service, developing []models.ServiceDeveloper) error {
	var ids []models.ServiceID
	for _, d := range developing {
		ids = append(ids, d.ServiceID)
	}
	more, err := tx.ServicesByID(ids)
	for id, s := range more {
		known[id] = s
	}
	return err
}

func privateOf(tx *store.Tx, id models.PersonID) (*Private, error) {
	emails, err := tx.Emails([]models.PersonID{id})
	if err != nil {
		return nil, err
	}
	absences, err := tx.Absences([]models.PersonID{id}, models.Date{}, models.Date{})
	return &Private{emails[id], absences[id]}, err
}

func actionsOn(tx *store.Tx, p models.Person, a *models.Account, holds policy.Holds) ([]review.Action, error) {
	can := func(name string, a policy.Action, guards ...error) review.Action {
		return review.Can(name, append([]error{policy.Check(a, holds)}, guards...)...)
	}
	var last error
	if policy.Allowed(policy.PersonRemove, holds) {
		last = StaysAdministered(tx, p.ID)
		if last != nil && fault.As(last) == nil {
			return nil, last
		}
	}
	actions := []review.Action{
		can("change", policy.PersonChange),
		can("change_profile", policy.PersonChangeOwn),
		can("change_emails", policy.PersonChange),
		can("set_roles", policy.PersonRoles, here(p)),
		can("add_absence", policy.AbsenceChange, here(p)),
		can("declare_conflict", policy.ConflictDeclare),
		can("invite", policy.AccountInvite, here(p)),
		can("remove", policy.PersonRemove, here(p), last),
		can("return", policy.PersonRemove, gone(p)),
		can("open_candidacy", policy.CandidacyOpen, here(p)),
	}
	switch {
	case a == nil || p.ID == tx.Actor.Person: // nobody keeps themself out
	case a.DisabledAt == nil:
		actions = append(actions, can("disable_account", policy.AccountDisable, last))
	default:
		actions = append(actions, can("enable_account", policy.AccountDisable))
	}
	return actions, nil
}
