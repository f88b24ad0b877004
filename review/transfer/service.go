package transfer

import (
	"strconv"

	"assay/models"
	"assay/models/store"
	"assay/review/roster"
)

var serviceFile = &kind{
	name:    "services.csv",
	columns: []string{"slug", "name", "family", "launched_on", "retired_on", "target_smes", "bootstrap_route"},
	needs:   []string{"slug"},
	fields:  map[string]string{"on": "retired_on"},
	bring:   bringServices,
	give: func(tx *store.Tx, w *writer) error {
		all, err := tx.AllServices()
		for _, s := range all {
			if err := w.row(serviceCells(s)...); err != nil {
				return err
			}
		}
		return err
	},
}

func serviceCells(s models.Service) []string {
	return []string{s.Slug, s.Name, s.Family, s.LaunchedOn.String(), s.RetiredOn.String(), strconv.Itoa(s.TargetSMEs), string(s.BootstrapRoute)}
}

func bringServices(d *desk, s *sheet) error {
	services, err := d.knownServices()
	if err != nil {
		return err
	}
	return d.each(s, func(l *line) error {
		slug := l.needed("slug")
		old, exists := services[slug]
		in, retired := l.serviceFields(old, exists)
		var err error
		if !l.wrong && !l.twice("slug", slug) {
			err = l.settle(slug, cellsIf(exists, serviceCells(old)), func() ([]string, error) {
				now, err := l.putService(old, slug, in, retired)
				if err == nil {
					services[slug] = now
				}
				return serviceCells(now), err
			})
		}
		l.broken("service", slug)
		return err
	})
}

// serviceFields is what a row says of a service; columns that are not in the file
// stay as they are.
func (l *line) serviceFields(old models.Service, exists bool) (in roster.ServiceFields, retired models.Date) {
	in = roster.ServiceFields{Name: old.Name, Family: old.Family, LaunchedOn: old.LaunchedOn,
		TargetSMEs: old.TargetSMEs, BootstrapRoute: old.BootstrapRoute}
	if l.has("name") {
		in.Name = l.text("name")
	}
	if l.has("family") {
		in.Family = l.text("family")
	}
	retired = old.RetiredOn
	if !exists {
		in.BootstrapRoute = models.BootstrapNone
	}
	if l.has("launched_on") {
		in.LaunchedOn = l.date("launched_on")
	}
	if l.has("retired_on") {
		retired = l.date("retired_on")
	}
	if l.given("target_smes") {
		in.TargetSMEs = l.number("target_smes")
	}
	if l.given("bootstrap_route") {
		in.BootstrapRoute = models.BootstrapRoute(l.text("bootstrap_route"))
	}
	return in, retired
}

func (l *line) putService(old models.Service, slug string, in roster.ServiceFields, retired models.Date) (now models.Service, err error) {
	if old.ID == 0 {
		now, err = roster.AddService(l.tx, slug, in)
	} else {
		now, err = roster.ChangeService(l.tx, old.ID, old.Revision, in)
	}
	if err != nil {
		return now, err
	}
	return roster.RetireService(l.tx, now.ID, now.Revision, retired)
}

var developerFile = &kind{
	name:    "developers.csv",
	columns: []string{"service", "person", "seniority", "from", "until"},
	needs:   []string{"service", "person", "seniority"},
	bring:   bringDevelopers,
	give:    giveDevelopers,
}

func developerCells(service, person string, d models.ServiceDeveloper) []string {
	return []string{service, person, string(d.Seniority), d.FromOn.String(), d.UntilOn.String()}
}

func bringDevelopers(d *desk, s *sheet) error {
	if _, err := d.knownServices(); err != nil {
		return err
	}
	if err := d.knowPeople(s, "person"); err != nil {
		return err
	}
	return d.each(s, func(l *line) error {
		service, person := l.neededService("service"), l.neededPerson("person")
		if l.wrong || l.twice("person", known(service.Slug, strconv.FormatInt(int64(person), 10))) {
			return nil
		}
		old, exists, err := d.tx.Developer(service.ID, person)
		if err != nil {
			return err
		}
		in := roster.Developing{Seniority: models.Seniority(l.text("seniority")), From: old.FromOn, Until: old.UntilOn}
		if l.has("from") {
			in.From = l.date("from")
		}
		if l.has("until") {
			in.Until = l.date("until")
		}
		email := l.email("person")
		return l.settle(service.Slug+" "+email, cellsIf(exists, developerCells(service.Slug, email, old)), func() ([]string, error) {
			now, err := roster.SetDeveloper(d.tx, service.ID, person, in)
			return developerCells(service.Slug, email, now), err
		})
	})
}

func giveDevelopers(tx *store.Tx, w *writer) error {
	services, err := tx.AllServices()
	if err != nil {
		return err
	}
	for _, s := range services {
		if err := giveDevelopersOf(tx, w, s); err != nil {
			return err
		}
	}
	return nil
}

func giveDevelopersOf(tx *store.Tx, w *writer, s models.Service) error {
	all, err := tx.AllDevelopers(s.ID)
	if err != nil {
		return err
	}
	names, err := tx.PresentAddresses(peopleIn(all, func(d models.ServiceDeveloper) models.PersonID { return d.PersonID }))
	if err != nil {
		return err
	}
	sortBy(all, func(d models.ServiceDeveloper) string { return names[d.PersonID] })
	for _, d := range all {
		if names[d.PersonID] == "" {
			continue
		}
		if err := w.row(developerCells(s.Slug, names[d.PersonID], d)...); err != nil {
			return err
		}
	}
	return nil
}
