package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/roster"
	"assay/review/standing"
)

// Service is the product an SME is an expert of.
type Service struct {
	ServiceRef
	Family         string                `json:"family"`
	LaunchedOn     models.Date           `json:"launchedOn"`
	RetiredOn      models.Date           `json:"retiredOn" description:"UTC day from which on nobody becomes SME of it anew."`
	TargetSMEs     int                   `json:"targetSmes"`
	BootstrapRoute models.BootstrapRoute `json:"bootstrapRoute"`
}

// ServicePage is everything about one service, and what the reader may do.
type ServicePage struct {
	Service
	Developers []ServiceDeveloper `json:"developers" description:"Past and coming ones too."`
	Revision   int64              `json:"revision"`
	Actions    []review.Action    `json:"actions"`
}

func (s ServicePage) ETag() string { return Revision(s.Revision).ETag() }

// ServiceDeveloper is somebody who develops a service; days are UTC, both included.
type ServiceDeveloper struct {
	Person    PersonRef        `json:"person"`
	Seniority models.Seniority `json:"seniority"`
	From      models.Date      `json:"from"`
	Until     models.Date      `json:"until"`
}

func listServices(tx *store.Tx, in struct {
	Paging
	Text    string `query:"q" json:"-" validate:"max=200" description:"Part of the slug or the name."`
	Family  string `query:"family" json:"-" validate:"max=100"`
	Retired bool   `query:"retired" json:"-" description:"Those that are retired, in place of those that are not."`
}) (models.List[Service], error) {
	page, err := roster.ListServices(tx, store.ServiceFilter{Text: in.Text, Family: in.Family, Retired: in.Retired}, in.Page())
	return models.MapList(page, serviceOf), err
}

// Families are those of all services, sorted.
type Families struct {
	Items []string `json:"items"`
}

func listFamilies(tx *store.Tx, _ None) (Families, error) {
	names, err := roster.Families(tx)
	return Families{names}, err
}

type ServicePath struct {
	ID models.ServiceID `path:"id" json:"-"`
}

func getService(tx *store.Tx, in ServicePath) (ServicePage, error) { return servicePage(tx, in.ID) }

type ServiceFields struct {
	Name           string                `json:"name" validate:"required,max=200"`
	Family         string                `json:"family" validate:"required,max=100"`
	LaunchedOn     models.Date           `json:"launchedOn"`
	TargetSMEs     int                   `json:"targetSmes" validate:"min=0,max=10000"`
	BootstrapRoute models.BootstrapRoute `json:"bootstrapRoute" validate:"required,oneof=none founding_smes developers_review"`
}

func addService(tx *store.Tx, in struct {
	Slug string `json:"slug" validate:"required,max=64"`
	ServiceFields
}) (ServicePage, error) {
	s, err := roster.AddService(tx, in.Slug, roster.ServiceFields(in.ServiceFields))
	if err != nil {
		return ServicePage{}, err
	}
	return servicePage(tx, s.ID)
}

func changeService(tx *store.Tx, in struct {
	ServicePath
	Edited
	ServiceFields
}) (ServicePage, error) {
	if _, err := roster.ChangeService(tx, in.ID, int64(in.IfMatch), roster.ServiceFields(in.ServiceFields)); err != nil {
		return ServicePage{}, err
	}
	return servicePage(tx, in.ID)
}

func retireService(tx *store.Tx, in struct {
	ServicePath
	Edited
	On models.Date `json:"on" validate:"required"`
}) (ServicePage, error) {
	if _, err := roster.RetireService(tx, in.ID, int64(in.IfMatch), in.On); err != nil {
		return ServicePage{}, err
	}
	return servicePage(tx, in.ID)
}

func resumeService(tx *store.Tx, in struct {
	ServicePath
	Edited
}) (ServicePage, error) {
	if _, err := roster.RetireService(tx, in.ID, int64(in.IfMatch), models.Date{}); err != nil {
		return ServicePage{}, err
	}
	return servicePage(tx, in.ID)
}

func setDeveloper(tx *store.Tx, in struct {
	ServicePath
	Person    models.PersonID  `path:"person" json:"-"`
	Seniority models.Seniority `json:"seniority" validate:"required,oneof=junior senior principal"`
	From      models.Date      `json:"from"`
	Until     models.Date      `json:"until" description:"Last day."`
}) (ServicePage, error) {
	developing := roster.Developing{Seniority: in.Seniority, From: in.From, Until: in.Until}
	if _, err := roster.SetDeveloper(tx, in.ID, in.Person, developing); err != nil {
		return ServicePage{}, err
	}
	return servicePage(tx, in.ID)
}

func servicePage(tx *store.Tx, id models.ServiceID) (ServicePage, error) {
	p, err := roster.SeeService(tx, id)
	out := ServicePage{Service: serviceOf(p.Service), Revision: p.Revision, Actions: p.Actions}
	for _, d := range p.Developers {
		out.Developers = append(out.Developers, ServiceDeveloper{personRef(p.People[d.PersonID]), d.Seniority, d.FromOn, d.UntilOn})
	}
	return out, err
}

func serviceOf(s models.Service) Service {
	return Service{serviceRef(s), s.Family, s.LaunchedOn, s.RetiredOn, s.TargetSMEs, s.BootstrapRoute}
}

// ServiceMember is an SME or a developer of a service, as their own day has it.
type ServiceMember struct {
	Person    PersonRef         `json:"person"`
	Title     string            `json:"title"`
	Region    string            `json:"region" description:"Slug."`
	Site      SiteRef           `json:"site"`
	DayPart   roster.DayPart    `json:"dayPart" enum:"working,shoulder,night" description:"By the person's own hours and night."`
	Works     []WorkingHours    `json:"works" description:"Today's working hours; empty on a day on which they do not work."`
	Standing  *MemberStanding   `json:"standing" description:"Of an SME."`
	Seniority *models.Seniority `json:"seniority" description:"Of a developer."`
}

// WorkingHours is a stretch of work.
type WorkingHours struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// MemberStanding is the standing that makes somebody an SME.
type MemberStanding struct {
	ID        models.StandingID    `json:"id"`
	State     models.StandingState `json:"state" enum:"provisional,active"`
	GrantedOn models.Date          `json:"grantedOn"`
	ExpiresOn models.Date          `json:"expiresOn"`
}

func serviceMember(m roster.Member) ServiceMember {
	out := ServiceMember{Person: personRef(m.Person), Title: m.Person.Title, Region: m.Region.Slug,
		Site: SiteRef{m.Site.ID, m.Site.Slug, m.Site.Name}, DayPart: m.DayPart}
	for _, w := range m.Works {
		out.Works = append(out.Works, WorkingHours(w))
	}
	if s := m.Standing; s != nil {
		out.Standing = &MemberStanding{s.ID, s.State, s.GrantedOn, s.ExpiresOn}
	}
	if m.Role != nil {
		out.Seniority = &m.Role.Seniority
	}
	return out
}

func listServiceSMEs(tx *store.Tx, in struct {
	ServicePath
	Paging
	Region models.RegionID `query:"region" json:"-" validate:"min=0" description:"Of one region."`
}) (models.List[ServiceMember], error) {
	page, err := roster.SMEs(tx, in.ID, in.Region, in.Page())
	return models.MapList(page, serviceMember), err
}

// ServiceMembers are a handful of people of a service.
type ServiceMembers struct {
	Items []ServiceMember `json:"items"`
}

func listServiceDevelopers(tx *store.Tx, in ServicePath) (ServiceMembers, error) {
	all, err := roster.Developers(tx, in.ID)
	return ServiceMembers{each(all, serviceMember)}, err
}

// ServiceStandingChange is how somebody's standing for a service came or went.
type ServiceStandingChange struct {
	StandingID models.StandingID    `json:"standingId"`
	Person     PersonRef            `json:"person"`
	Event      string               `json:"event" enum:"grant,appoint,renew,lapse,suspend,lift,lift_founding,retire,restore,revoke"`
	Actor      *PersonRef           `json:"actor" description:"For coordinators and administrators; null where time or a job did it."`
	To         models.StandingState `json:"to"`
	Reason     phrase.Text          `json:"reason" description:"For coordinators and administrators."`
	ExpiresOn  models.Date          `json:"expiresOn"`
	At         time.Time            `json:"at"`
}

func listServiceHistory(tx *store.Tx, in struct {
	ServicePath
	Paging
}) (models.List[ServiceStandingChange], error) {
	page, err := standing.OfService(tx, in.ID, in.Page())
	return models.MapList(page, func(c standing.ServiceChange) ServiceStandingChange {
		out := ServiceStandingChange{StandingID: c.StandingID, Person: personRef(c.Person), Event: c.Event, To: c.ToState,
			Reason: phrase.Recall(c.Reason), ExpiresOn: c.ExpiresOn, At: c.At}
		if c.Actor != nil {
			by := personRef(*c.Actor)
			out.Actor = &by
		}
		return out
	}), err
}
