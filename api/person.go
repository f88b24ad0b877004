package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/roster"
	"assay/review/training"
)

// Person is one human, as the list of people shows them.
type Person struct {
	PersonRef
	Title     string           `json:"title"`
	Site      SiteRef          `json:"site"`
	Region    string           `json:"region" description:"The region's slug."`
	Manager   *PersonRef       `json:"manager"`
	Languages []string         `json:"languages" description:"BCP 47."`
	Standings []PersonStanding `json:"standings"`
	StartedOn models.Date      `json:"startedOn"`
	Now       clock.LocalTime  `json:"now"`
	DayPart   roster.DayPart   `json:"dayPart" enum:"working,shoulder,night" description:"By the person's own hours and night."`
	RemovedAt *time.Time       `json:"removedAt"`
	Plan      *PlanSummary     `json:"plan" description:"In lists that ask for it: their active plan that is due first, if I am their mentor, stand in for them, manage them or administer."`
}

// PersonStanding is a person's status for a service.
type PersonStanding struct {
	Service   ServiceRef           `json:"service"`
	State     models.StandingState `json:"state"`
	ExpiresOn models.Date          `json:"expiresOn"`
}

// PersonPage is everything the reader may see of one person, and do. Private is null
// for those who may not see it.
type PersonPage struct {
	Person
	Locale     string             `json:"locale"`
	Roles      []models.Role      `json:"roles"`
	Developing []PersonDeveloping `json:"developing"`
	Private    *PersonPrivate     `json:"private"`
	Account    *PersonAccount     `json:"account" description:"For those who may invite; null for others, and where there is none."`
	WhyRemoved string             `json:"whyRemoved" description:"The reason given, for administrators."`
	Sees       PersonSees         `json:"sees" description:"Which other pages about them the reader may open."`
	Revision   *int64             `json:"revision" description:"Null for those who may not see what is private: that raises it too."`
	Actions    []review.Action    `json:"actions"`
}

// PersonSees says which other pages about a person the reader may open. There may be
// nothing on them.
type PersonSees struct {
	Path           bool `json:"path" description:"Plans, active ones first."`
	Certifications bool `json:"certifications"`
	ShowCases      bool `json:"showCases"`
}

// ETag is none for those who may change nothing.
func (p PersonPage) ETag() string {
	if p.Revision == nil {
		return ""
	}
	return Revision(*p.Revision).ETag()
}

// PersonAccount is how a person signs in.
type PersonAccount struct {
	HasPassword bool       `json:"hasPassword"`
	DisabledAt  *time.Time `json:"disabledAt" description:"Since when they may not sign in."`
}

// PersonDeveloping is a service that a person develops or has developed.
type PersonDeveloping struct {
	Service   ServiceRef       `json:"service"`
	Seniority models.Seniority `json:"seniority"`
	From      models.Date      `json:"from"`
	Until     models.Date      `json:"until"`
}

// PersonPrivate is for the person, those above them, and who coordinates.
type PersonPrivate struct {
	Emails       []PersonEmail   `json:"emails"`
	Hours        []models.Window `json:"hours" description:"By the wall clock of the person's zone."`
	NightFrom    int             `json:"nightFrom" description:"Minutes after local midnight."`
	NightTo      int             `json:"nightTo"`
	NightAllowed bool            `json:"nightAllowed"`
	PerDay       int             `json:"interviewsPerDay" description:"How many interviews they take on a day at most; 0: as many as the organisation lets anybody."`
	PerWeek      int             `json:"interviewsPerWeek"`
	LeavesOn     models.Date     `json:"leavesOn" description:"Last day."`
	Absences     []Absence       `json:"absences"`
}

// PersonEmail is one address; only a verified one identifies the person.
type PersonEmail struct {
	Email      string     `json:"email"`
	Primary    bool       `json:"primary"`
	VerifiedAt *time.Time `json:"verifiedAt"`
}

func listPeople(tx *store.Tx, in struct {
	Paging
	Text     string                 `query:"q" json:"-" validate:"max=200" description:"The start of words of a name or a site, or an address."`
	Service  models.ServiceID       `query:"service" json:"-" description:"Who has standing for it."`
	Standing []models.StandingState `query:"standing" json:"-" validate:"max=6,dive,oneof=provisional active lapsed suspended emeritus revoked"`
	Site     models.SiteID          `query:"site" json:"-"`
	Region   models.RegionID        `query:"region" json:"-"`
	Zone     string                 `query:"zone" json:"-" validate:"max=64"`
	Manager  models.PersonID        `query:"manager" json:"-" description:"Who is below them, at any level."`
	Removed  bool                   `query:"removed" json:"-" description:"Those who have left, in place of those who are here."`
	Sort     store.PeopleSort       `query:"sort" json:"-" validate:"omitempty,oneof=name -name zone -zone started -started" description:"By name unless told; with a hyphen from the other end. Who has no first day comes before all others."`
	Plans    bool                   `query:"plans" json:"-" description:"With the plan of those whose plans I follow."`
}) (models.List[Person], error) {
	page, err := roster.List(tx, store.PeopleFilter{
		Text: in.Text, Service: in.Service, States: in.Standing, Site: in.Site, Region: in.Region,
		Zone: in.Zone, Manager: in.Manager, Removed: in.Removed, Sort: in.Sort,
	}, in.Page())
	if err != nil {
		return models.List[Person]{}, err
	}
	following := map[models.PersonID]training.Row{}
	if in.Plans {
		ids := make([]models.PersonID, len(page.Items))
		for i, card := range page.Items {
			ids[i] = card.ID
		}
		if following, err = training.Following(tx, ids); err != nil {
			return models.List[Person]{}, err
		}
	}
	return models.MapList(page, func(c roster.Card) Person {
		row := personOf(c)
		if plan, has := following[c.ID]; has {
			summary := planRow(plan)
			row.Plan = &summary
		}
		return row
	}), nil
}

func getPerson(tx *store.Tx, in PersonPath) (PersonPage, error) {
	return personPage(tx, in.ID)
}

func personPage(tx *store.Tx, id models.PersonID) (PersonPage, error) {
	p, err := roster.See(tx, id)
	if err != nil {
		return PersonPage{}, err
	}
	out := PersonPage{
		Person: personOf(p.Card), Locale: p.Locale, Roles: p.Roles,
		WhyRemoved: p.WhyRemoved, Sees: PersonSees(p.Sees), Actions: p.Actions,
	}
	for _, d := range p.Developing {
		out.Developing = append(out.Developing, PersonDeveloping{serviceRef(p.Services[d.ServiceID]), d.Seniority, d.FromOn, d.UntilOn})
	}
	if p.Private != nil {
		out.Private, out.Revision = privateOf(p), &p.Revision
	}
	if p.Account != nil {
		out.Account = &PersonAccount{p.Account.PasswordHash != "", p.Account.DisabledAt}
	}
	return out, nil
}

func personOf(c roster.Card) Person {
	p := Person{
		PersonRef: personRef(c.Person), Title: c.Title, Site: SiteRef{c.Site.ID, c.Site.Slug, c.Site.Name}, Region: c.Region.Slug,
		Languages: c.Languages, StartedOn: c.StartedOn, Now: c.Now, DayPart: c.DayPart, RemovedAt: c.RemovedAt,
	}
	if c.Manager != nil {
		m := personRef(*c.Manager)
		p.Manager = &m
	}
	for _, s := range c.Standings {
		p.Standings = append(p.Standings, PersonStanding{serviceRef(c.Services[s.ServiceID]), s.State, s.ExpiresOn})
	}
	return p
}

func privateOf(p roster.Page) *PersonPrivate {
	out := &PersonPrivate{
		Hours: p.Hours, NightFrom: p.NightFrom, NightTo: p.NightTo, NightAllowed: p.NightAllowed,
		PerDay: p.InterviewsPerDay, PerWeek: p.InterviewsPerWeek, LeavesOn: p.LeavesOn,
	}
	for _, e := range p.Private.Emails {
		out.Emails = append(out.Emails, PersonEmail{e.Email, e.IsPrimary, e.VerifiedAt})
	}
	for _, a := range p.Private.Absences {
		out.Absences = append(out.Absences, absenceOf(a))
	}
	return out
}

type PersonPath struct {
	ID models.PersonID `path:"id" json:"-"`
}

// IdentityFields is what administrators keep of a person.
type IdentityFields struct {
	Name       string           `json:"name" validate:"required,max=200"`
	NativeName string           `json:"nativeName" validate:"max=200"`
	Title      string           `json:"title" validate:"max=200"`
	SiteID     models.SiteID    `json:"siteId" validate:"required"`
	ManagerID  *models.PersonID `json:"managerId"`
	StartedOn  models.Date      `json:"startedOn"`
	LeavesOn   models.Date      `json:"leavesOn" description:"Last day."`
}

func (in IdentityFields) identity() roster.Identity {
	return roster.Identity{Name: in.Name, NativeName: in.NativeName, Title: in.Title, SiteID: in.SiteID,
		ManagerID: in.ManagerID, StartedOn: in.StartedOn, LeavesOn: in.LeavesOn}
}

// ProfileFields is what a person keeps themself.
type ProfileFields struct {
	Zone         string          `json:"zone" validate:"max=64" description:"A full IANA name, such as Asia/Taipei."`
	Hours        []models.Window `json:"hours" validate:"max=28"`
	NightFrom    int             `json:"nightFrom" description:"Minutes after local midnight."`
	NightTo      int             `json:"nightTo"`
	NightAllowed bool            `json:"nightAllowed"`
	PerDay       int             `json:"interviewsPerDay" description:"How many interviews they take on a day at most; 0: as many as the organisation lets anybody."`
	PerWeek      int             `json:"interviewsPerWeek" description:"Likewise in a week."`
	Languages    []string        `json:"languages" validate:"max=20,dive,max=64" description:"BCP 47."`
	Locale       string          `json:"locale" validate:"max=64" description:"BCP 47."`
}

func (in ProfileFields) profile() roster.Profile {
	return roster.Profile{Zone: in.Zone, Hours: in.Hours, NightFrom: in.NightFrom, NightTo: in.NightTo,
		NightAllowed: in.NightAllowed, PerDay: in.PerDay, PerWeek: in.PerWeek, Languages: in.Languages, Locale: in.Locale}
}

type EmailFields struct {
	Email    string `json:"email" validate:"required,max=254"`
	Verified bool   `json:"verified"`
}

func addPerson(tx *store.Tx, in struct {
	IdentityFields
	ProfileFields
	Emails []EmailFields `json:"emails" validate:"required,min=1,max=20,dive"`
}) (PersonPage, error) {
	emails := make([]roster.NewEmail, len(in.Emails))
	for i, e := range in.Emails {
		emails[i] = roster.NewEmail{Email: e.Email, Verified: e.Verified}
	}
	p, err := roster.Add(tx, roster.NewPerson{Identity: in.identity(), Profile: in.profile(), Emails: emails})
	if err != nil {
		return PersonPage{}, err
	}
	return personPage(tx, p.ID)
}

func changePerson(tx *store.Tx, in struct {
	PersonPath
	Edited
	IdentityFields
}) (PersonPage, error) {
	if _, err := roster.Change(tx, in.ID, int64(in.IfMatch), in.identity()); err != nil {
		return PersonPage{}, err
	}
	return personPage(tx, in.ID)
}

func changeProfile(tx *store.Tx, in struct {
	PersonPath
	Edited
	ProfileFields
}) (PersonPage, error) {
	if _, err := roster.ChangeProfile(tx, in.ID, int64(in.IfMatch), in.profile()); err != nil {
		return PersonPage{}, err
	}
	return personPage(tx, in.ID)
}

func setRoles(tx *store.Tx, in struct {
	PersonPath
	Roles []models.Role `json:"roles" validate:"required,max=2,dive,oneof=administrator coordinator"`
}) (PersonPage, error) {
	if _, err := roster.SetRoles(tx, in.ID, in.Roles); err != nil {
		return PersonPage{}, err
	}
	return personPage(tx, in.ID)
}
