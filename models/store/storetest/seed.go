package storetest

import (
	"testing"

	"assay/models"
	"assay/models/store"
)

// Org is a small organisation: three regions, sites in seven zones with half-hour
// ones among them, two services, and people who know each other. It has no
// standings, plans or cases; each suite adds its own.
type Org struct {
	APAC, EMEA, AMER models.Region

	Dublin, Kolkata, Taipei, Seoul, Adelaide, StJohns, Seattle models.Site

	EKS, S3 models.Service

	Admin       models.Person // administrator, Dublin
	Coordinator models.Person // coordinator, Seattle
	Director    models.Person // above Manager, Seattle
	Manager     models.Person // line manager of Learner, Dublin
	Learner     models.Person // Taipei
	Mentor      models.Person // Kolkata
	Ana         models.Person // Dublin
	Bo          models.Person // Adelaide
	Chiara      models.Person // St John's
	Dev         models.Person // senior developer of EKS, Seattle
	DevS3       models.Person // principal developer of S3, Seoul
}

// Seed stores an Org. Everybody has one verified address, name@example.com in
// lower case with dots, works Monday to Friday 09–18 local and speaks English.
func Seed(tb testing.TB, db *store.DB) Org {
	tb.Helper()
	var o Org
	o.APAC = AddRegion(tb, db, "apac", "APAC")
	o.EMEA = AddRegion(tb, db, "emea", "EMEA")
	o.AMER = AddRegion(tb, db, "amer", "AMER")
	o.Dublin = AddSite(tb, db, "dublin", o.EMEA, "Europe/Dublin")
	o.Kolkata = AddSite(tb, db, "kolkata", o.APAC, "Asia/Kolkata")
	o.Taipei = AddSite(tb, db, "taipei", o.APAC, "Asia/Taipei")
	o.Seoul = AddSite(tb, db, "seoul", o.APAC, "Asia/Seoul")
	o.Adelaide = AddSite(tb, db, "adelaide", o.APAC, "Australia/Adelaide")
	o.StJohns = AddSite(tb, db, "st-johns", o.AMER, "America/St_Johns")
	o.Seattle = AddSite(tb, db, "seattle", o.AMER, "America/Los_Angeles")
	o.EKS = AddService(tb, db, "eks", "containers")
	o.S3 = AddService(tb, db, "s3", "storage")
	o.people(tb, db)
	AddDeveloper(tb, db, o.EKS, o.Dev, models.Senior)
	AddDeveloper(tb, db, o.S3, o.DevS3, models.Principal)
	return o
}

func (o *Org) people(tb testing.TB, db *store.DB) {
	tb.Helper()
	o.Admin = AddPerson(tb, db, "Aoife Byrne", o.Dublin)
	o.Coordinator = AddPerson(tb, db, "Carlos Vega", o.Seattle)
	o.Director = AddPerson(tb, db, "Nia Okafor", o.Seattle)
	o.Manager = AddPerson(tb, db, "Marta Silva", o.Dublin, ReportsTo(o.Director))
	o.Learner = AddPerson(tb, db, "Lin Mei", o.Taipei, ReportsTo(o.Manager), NativeName("林梅"))
	o.Mentor = AddPerson(tb, db, "Ravi Menon", o.Kolkata)
	o.Ana = AddPerson(tb, db, "Ana Kovač", o.Dublin)
	o.Bo = AddPerson(tb, db, "Bo Larsen", o.Adelaide)
	o.Chiara = AddPerson(tb, db, "Chiara Rossi", o.StJohns)
	o.Dev = AddPerson(tb, db, "Dana Novak", o.Seattle)
	o.DevS3 = AddPerson(tb, db, "Kim Minjun", o.Seoul, NativeName("김민준"))
	AddRole(tb, db, o.Admin, models.RoleAdministrator)
	AddRole(tb, db, o.Coordinator, models.RoleCoordinator)
}

// AsAdmin, AsCoordinator are actors with their role; As is anybody else.
func (o Org) AsAdmin() models.Actor       { return As(o.Admin, models.RoleAdministrator) }
func (o Org) AsCoordinator() models.Actor { return As(o.Coordinator, models.RoleCoordinator) }

// As is a signed-in person.
func As(p models.Person, roles ...models.Role) models.Actor {
	return models.Actor{Person: p.ID, Via: models.ViaSession, Roles: roles, Scopes: []models.Scope{models.ScopeRead, models.ScopeWrite, models.ScopeAdmin}}
}
