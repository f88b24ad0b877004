package transfer

import (
	"slices"
	"strconv"

	"assay/models"
	"assay/models/store"
)

var personFile = &kind{
	name: "people.csv",
	columns: []string{"email", "other_emails", "unverified_emails", "name", "native_name", "title", "site", "zone", "hours", "night",
		"night_allowed", "interviews_per_day", "interviews_per_week", "languages", "locale", "manager", "started_on", "leaves_on", "roles"},
	needs:  []string{"email"},
	fields: map[string]string{"night_from": "night", "night_to": "night", "site_id": "site", "manager_id": "manager"},
	bring:  bringPeople,
	give:   givePeople,
}

// personView is a person as a row tells them.
type personView struct {
	models.Person
	emails    []models.PersonEmail // the primary one first
	languages []string
	roles     []models.Role
	site      string
	manager   string // address
}

func (p personView) cells() []string {
	var others, unverified, roles []string
	for _, e := range p.emails[1:] {
		others = append(others, e.Email)
	}
	for _, e := range p.emails {
		if e.VerifiedAt == nil {
			unverified = append(unverified, e.Email)
		}
	}
	for _, r := range p.roles {
		roles = append(roles, string(r))
	}
	slices.Sort(others)
	slices.Sort(unverified)
	slices.Sort(roles)
	return []string{p.emails[0].Email, joined(others), joined(unverified), p.Name, p.NativeName, p.Title, p.site, p.Zone, printHours(p.Hours),
		printTime(p.NightFrom) + "-" + printTime(p.NightTo), yesNo(p.NightAllowed), strconv.Itoa(p.InterviewsPerDay), strconv.Itoa(p.InterviewsPerWeek), joined(p.languages), p.Locale, p.manager,
		p.StartedOn.String(), p.LeavesOn.String(), joined(roles)}
}

// peopleAtOnce is how many people an export reads at a time.
const peopleAtOnce = 1000

func givePeople(tx *store.Tx, w *writer) error {
	sites, err := siteSlugs(tx)
	if err != nil {
		return err
	}
	return eachPeople(tx, func(ids []models.PersonID, _ map[models.PersonID]string) error {
		views, err := viewPeople(tx, ids, sites)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if err := w.row(views[id].cells()...); err != nil {
				return err
			}
		}
		return nil
	})
}

func siteSlugs(tx *store.Tx) (map[models.SiteID]string, error) {
	all, err := tx.AllSites()
	slugs := make(map[models.SiteID]string, len(all))
	for _, s := range all {
		slugs[s.ID] = s.Slug
	}
	return slugs, err
}

// eachPeople goes through everybody who is here by their primary addresses, some at
// a time.
func eachPeople(tx *store.Tx, fn func(ids []models.PersonID, names map[models.PersonID]string) error) error {
	after := ""
	for {
		emails, err := tx.PrimaryEmails(after, peopleAtOnce)
		if err != nil || len(emails) == 0 {
			return err
		}
		ids := peopleIn(emails, func(e models.PersonEmail) models.PersonID { return e.PersonID })
		names, err := tx.PresentAddresses(ids)
		if err != nil {
			return err
		}
		ids = slices.DeleteFunc(ids, func(id models.PersonID) bool { return names[id] == "" })
		if err := fn(ids, names); err != nil {
			return err
		}
		after = emails[len(emails)-1].Email
	}
}

// viewPeople reads people with what belongs to them.
func viewPeople(tx *store.Tx, ids []models.PersonID, sites map[models.SiteID]string) (map[models.PersonID]*personView, error) {
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return nil, err
	}
	emails, err := tx.Emails(ids)
	if err != nil {
		return nil, err
	}
	languages, err := tx.Languages(ids)
	if err != nil {
		return nil, err
	}
	roles, err := tx.Roles(ids)
	if err != nil {
		return nil, err
	}
	managers, err := tx.PresentAddresses(managersOf(people))
	views := make(map[models.PersonID]*personView, len(people))
	for id, p := range people {
		v := &personView{Person: p, emails: emails[id], languages: languages[id], roles: roles[id], site: sites[p.SiteID]}
		if p.ManagerID != nil {
			v.manager = managers[*p.ManagerID]
		}
		views[id] = v
	}
	return views, err
}

func managersOf(people map[models.PersonID]models.Person) []models.PersonID {
	var ids []models.PersonID
	for _, p := range people {
		if p.ManagerID != nil {
			ids = append(ids, *p.ManagerID)
		}
	}
	return ids
}
