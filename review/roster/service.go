package roster

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// ServiceFields is what administrators keep of a service. Its slug never changes.
type ServiceFields struct {
	Name           string
	Family         string
	LaunchedOn     models.Date
	TargetSMEs     int
	BootstrapRoute models.BootstrapRoute
}

// pages are beside those of services under /coverage.
var pages = []string{"forecast", "hours", "pipeline", "risks", "what-if"}

// AddService makes a service. Faults: not-allowed, slug-taken, invalid. Emits
// service.added.
func AddService(tx *store.Tx, slug string, in ServiceFields) (models.Service, error) {
	if err := policy.Check(policy.ServiceChange, policy.Of(tx.Actor)); err != nil {
		return models.Service{}, err
	}
	var f form
	s := models.Service{Slug: f.slug("/slug", slug), Revision: 1, CreatedAt: tx.Now, UpdatedAt: tx.Now}
	if slices.Contains(pages, s.Slug) {
		f.no("/slug", "reserved", "A page has this name already.")
	}
	in = in.checked(&f)
	if err := f.err(); err != nil {
		return s, err
	}
	if err := freeSlug(tx.ServiceBySlug(s.Slug)); err != nil {
		return s, err
	}
	describe(&s, in)
	if err := tx.AddService(&s); err != nil {
		return s, err
	}
	return s, serviceEvent(tx, s, "service.added", in.facts())
}

// ChangeService sets what a service is: name, family, launch date, target and its
// bootstrap route (S12). rev is the revision it was made from; setting what is so
// already changes nothing. Faults: not-allowed, changed-meanwhile, invalid. Emits
// service.changed.
func ChangeService(tx *store.Tx, id models.ServiceID, rev int64, in ServiceFields) (models.Service, error) {
	s, err := serviceToChange(tx, id)
	if err != nil {
		return s, err
	}
	var f form
	in = in.checked(&f)
	if err := f.err(); err != nil {
		return s, err
	}
	before := s
	describe(&s, in)
	if s == before {
		return s, nil
	}
	if err := fault.Fresh(rev, before.Revision); err != nil {
		return before, err
	}
	if err := tx.SaveService(&s); err != nil {
		return s, err
	}
	return s, serviceEvent(tx, s, "service.changed", in.facts())
}

// RetireService says from which UTC day on nobody becomes SME of a service anew; a
// zero day takes that back. Faults: not-allowed, changed-meanwhile, invalid. Emits
// service.retired or service.resumed.
func RetireService(tx *store.Tx, id models.ServiceID, rev int64, on models.Date) (models.Service, error) {
	s, err := serviceToChange(tx, id)
	if err != nil || s.RetiredOn == on {
		return s, err
	}
	if err := fault.Fresh(rev, s.Revision); err != nil {
		return s, err
	}
	var f form
	f.days("/on", s.LaunchedOn, on)
	if err := f.err(); err != nil {
		return s, err
	}
	s.RetiredOn = on
	if err := tx.SaveService(&s); err != nil {
		return s, err
	}
	event := "service.retired"
	if on.IsZero() {
		event = "service.resumed"
	}
	return s, serviceEvent(tx, s, event, map[string]any{"on": on})
}

// Developing is how a person develops a service: their seniority, and the first and
// last day, UTC; a zero one is open.
type Developing struct {
	Seniority models.Seniority
	From      models.Date
	Until     models.Date
}

// SetDeveloper says that a person develops a service, or since when no longer. The
// same again changes nothing. Faults: not-allowed, person-removed, invalid. Emits
// service.developer_set and tells the person.
func SetDeveloper(tx *store.Tx, id models.ServiceID, person models.PersonID, in Developing) (models.ServiceDeveloper, error) {
	s, err := serviceToChange(tx, id)
	if err != nil {
		return models.ServiceDeveloper{}, err
	}
	p, err := tx.LockPerson(person)
	if err != nil {
		return models.ServiceDeveloper{}, err
	}
	if err := in.check(); err != nil {
		return models.ServiceDeveloper{}, err
	}
	d := models.ServiceDeveloper{ServiceID: id, PersonID: person, Seniority: in.Seniority, FromOn: in.From, UntilOn: in.Until}
	before, found, err := tx.Developer(id, person)
	if err != nil || found && before == d {
		return d, err
	}
	if err := here(p); err != nil && in.Until.IsZero() {
		return d, err
	}
	if err := tx.PutDeveloper(&d); err != nil {
		return d, err
	}
	facts := map[string]any{"person": person, "seniority": d.Seniority, "from": d.FromOn, "until": d.UntilOn}
	return d, serviceEvent(tx, s, "service.developer_set", facts,
		notify.Message{Person: person, Kind: "service-developer-set", Params: map[string]string{"service": s.Name}})
}

func serviceToChange(tx *store.Tx, id models.ServiceID) (models.Service, error) {
	s, err := tx.LockService(id)
	if err != nil {
		return s, err
	}
	return s, policy.Check(policy.ServiceChange, policy.Of(tx.Actor))
}

func (in ServiceFields) checked(f *form) ServiceFields {
	in.Name = f.neededLine("/name", in.Name, 200)
	in.Family = f.neededLine("/family", in.Family, 100)
	if in.TargetSMEs < 0 || in.TargetSMEs > 10_000 {
		f.no("/targetSmes", "out-of-range", "A target is from 0 to 10000 people.")
	}
	routes := []models.BootstrapRoute{models.BootstrapNone, models.BootstrapFounding, models.BootstrapDevelopers}
	if !slices.Contains(routes, in.BootstrapRoute) {
		f.no("/bootstrapRoute", "route-unknown", "A bootstrap route is none, founding_smes or developers_review.")
	}
	return in
}

func (in ServiceFields) facts() map[string]any {
	return map[string]any{"family": in.Family, "target": in.TargetSMEs, "bootstrapRoute": in.BootstrapRoute, "launchedOn": in.LaunchedOn}
}

func describe(s *models.Service, in ServiceFields) {
	s.Name, s.Family, s.LaunchedOn = in.Name, in.Family, in.LaunchedOn
	s.TargetSMEs, s.BootstrapRoute = in.TargetSMEs, in.BootstrapRoute
}

func (in Developing) check() error {
	var f form
	if !slices.Contains([]models.Seniority{models.Junior, models.Senior, models.Principal}, in.Seniority) {
		f.no("/seniority", "seniority-unknown", "A seniority is junior, senior or principal.")
	}
	f.days("/until", in.From, in.Until)
	return f.err()
}

func serviceEvent(tx *store.Tx, s models.Service, event string, facts any, to ...notify.Message) error {
	return notify.Emit(tx, notify.Event{Subject: models.Subject{Kind: "service", ID: int64(s.ID)}, Name: event, Facts: facts, To: to})
}
